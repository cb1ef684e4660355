package se.kvinnofrid.ingest.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.ingest.match.Header;

/** Tells which sheet of a workbook holds the cases, and which hold more about them. */
final class Sheets {

    private final Codebook codebook;

    Sheets(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The sheet of the cases: the one so named, or else the one with the most of the codebook's columns, the first on a tie. */
    Optional<Header> findCases(List<Header> headers) {
        return headers.stream()
                .max(Comparator.comparing((Header header) -> isNamed(header, codebook.caseSheets()))
                        .thenComparing(header -> !isBeside(header))
                        .thenComparing(Header::known)
                        .thenComparing(Header::sheet, Comparator.reverseOrder()));
    }

    /** The sheets that say more about the cases: named as such, and with client and day of opening to tell whose. */
    List<Header> joined(Header cases, List<Header> headers) {
        return headers.stream()
                .filter(header -> header.sheet() != cases.sheet())
                .filter(header -> isBeside(header) && has(header, Role.CLIENT) && has(header, Role.OPENED))
                .toList();
    }

    /** The sheets with columns of the codebook that are left. */
    List<Header> notRead(Header cases, List<Header> headers) {
        List<Header> joined = joined(cases, headers);
        return headers.stream()
                .filter(header -> header.sheet() != cases.sheet() && !joined.contains(header))
                .toList();
    }

    private boolean isBeside(Header header) {
        return header.group().isPresent() || isNamed(header, codebook.surveySheets());
    }

    private boolean has(Header header, Role role) {
        return header.findColumn(new Field(codebook.with(role), Optional.empty()))
                .isPresent();
    }

    private static boolean isNamed(Header header, List<String> names) {
        String folded = Folding.fold(header.sheetName());
        return names.stream().map(Folding::fold).anyMatch(folded::equals);
    }
}

package se.kvinnofrid.ingest.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Format;
import se.kvinnofrid.ingest.read.Source;

/** Tells which sheet of a workbook holds the cases, and which hold more about them. */
final class Sheets {

    private final Codebook codebook;

    Sheets(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * The sheets that could be those of the cases: of a workbook with a sheet so named that one alone, otherwise all that have every
     * required column, hidden ones only when no other has; if none has, the one with the most of the codebook's columns.
     */
    List<Header> cases(Source source, List<Header> headers) {
        List<Header> complete = headers.stream()
                .filter(header -> !isBeside(header) && isComplete(header))
                .toList();
        List<Header> named = complete.stream()
                .filter(header -> isNamed(header, codebook.caseSheets()))
                .toList();
        if (named.size() == 1 && !isArchive(source)) {
            return named;
        }
        List<Header> visible = complete.stream()
                .filter(header -> !source.traits(header.sheet()).hidden())
                .toList();
        if (!complete.isEmpty()) {
            return visible.isEmpty() ? complete : visible;
        }
        return findBest(headers).stream().toList();
    }

    /** Whether all sheets of cases are read: those of an archive are, of a workbook it must be clear which one is meant. */
    static boolean isArchive(Source source) {
        return source.format().type() == Format.Type.ARCHIVE;
    }

    /** The sheet so named, or else the one with the most of the codebook's columns, the first on a tie. */
    private Optional<Header> findBest(List<Header> headers) {
        return headers.stream()
                .max(Comparator.comparing((Header header) -> isNamed(header, codebook.caseSheets()))
                        .thenComparing(header -> !isBeside(header))
                        .thenComparing(Header::known)
                        .thenComparing(Header::sheet, Comparator.reverseOrder()));
    }

    /** The sheets that say more about the cases: named as such, and with client and day of opening to tell whose. */
    List<Header> joined(List<Header> cases, List<Header> headers) {
        return headers.stream()
                .filter(header -> !cases.contains(header))
                .filter(header -> isBeside(header) && has(header, Role.CLIENT) && has(header, Role.OPENED))
                .toList();
    }

    /** The sheets with columns of the codebook that are left. */
    List<Header> notRead(List<Header> cases, List<Header> headers) {
        List<Header> joined = joined(cases, headers);
        return headers.stream()
                .filter(header -> !cases.contains(header) && !joined.contains(header))
                .toList();
    }

    private boolean isComplete(Header header) {
        return codebook.caseVariables().stream().filter(Variable::required).allMatch(variable -> header.findColumn(
                        new Field(variable, Optional.empty()))
                .isPresent());
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

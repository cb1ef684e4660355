package se.kvinnofrid.ingest.receipt;

import java.util.List;
import se.kvinnofrid.ingest.intake.Judgement;
import se.kvinnofrid.ingest.intake.Recognition;

/**
 * A receipt (kvittens) in one language. Holds no time of day, so that the same submission, configuration and history give the same bytes.
 * Its JSON form is documented by {@code receipt.schema.json} beside this class.
 *
 * @param language the language of its words, {@code sv} or {@code en}
 * @param status what the submission has come to
 * @param lead the first sentence: status and how many cases count
 * @param next the one thing to do next
 * @param cases number of cases that count
 * @param file the file's name, relative to the inbox
 * @param sha256 checksum of the file
 * @param sender code of the municipality; empty if unknown
 * @param senderName name of the municipality; empty if unknown
 * @param round identifier of the round
 * @param codebook version of the codebook
 * @param recognised how the file was read
 * @param rows what became of its rows
 * @param cells what stood in its cells
 * @param figures key figures of the cases that count, so that gross errors catch the eye
 * @param compared with what the key figures were compared, as a sentence; empty without figures
 * @param suggestions what was probably meant, for the sender to confirm
 * @param findings everything found, the gravest first
 */
public record Receipt(
        String language,
        Status status,
        String lead,
        String next,
        int cases,
        String file,
        String sha256,
        String sender,
        String senderName,
        String round,
        String codebook,
        Recognition recognised,
        Judgement.RowCounts rows,
        Judgement.Cells cells,
        List<FigureInWords> figures,
        String compared,
        List<Suggestion> suggestions,
        List<Remark> findings) {

    public Receipt {
        figures = List.copyOf(figures);
        suggestions = List.copyOf(suggestions);
        findings = List.copyOf(findings);
    }
}

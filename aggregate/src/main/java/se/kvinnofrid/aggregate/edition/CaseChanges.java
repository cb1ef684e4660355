package se.kvinnofrid.aggregate.edition;

import static se.kvinnofrid.aggregate.sql.Session.quoted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.round.Round;

/**
 * How the cases of some submissions differ from those of others: by their keys new cases, corrected ones and ones that are gone. Compares
 * what stands in staging.
 */
public final class CaseChanges {

    private static final String ONE_SIDE = """
            SELECT c.municipality, lower(btrim(coalesce(c.${unit}, ''))) AS unit, c.${client} AS client, c.${opened} AS opened,
                   min(md5((to_jsonb(c) - '{submission_id,case_no,row_no,local}'::text[])::text${entries})) AS content
            FROM staging.cases c
            WHERE c.submission_id = ANY (?::bigint[]) AND c.${opened} BETWEEN ? AND ?
            GROUP BY 1, 2, 3, 4
            """;

    private static final String ENTRIES = """
             || coalesce((SELECT string_agg(said, ',' ORDER BY said COLLATE "C")
                          FROM staging.${table} e,
                               LATERAL (SELECT (to_jsonb(e) - '{submission_id,case_no,entry_no}'::text[])::text AS said) entry
                          WHERE (e.municipality, e.submission_id, e.case_no) = (c.municipality, c.submission_id, c.case_no)), '')
            """;

    private final Session session;
    private final Codebook codebook;

    public CaseChanges(Session session, Codebook codebook) {
        this.session = session;
        this.codebook = codebook;
    }

    /**
     * How cases have changed in one municipality.
     *
     * @param added cases that were not there before
     * @param corrected cases that were there and say something else
     * @param removed cases that are there no more
     */
    public record InMunicipality(String municipality, long added, long corrected, long removed) {}

    /**
     * The changes from some submissions to others, by municipality; a municipality without any is left out.
     *
     * @param before submissions that counted before, and do no more
     * @param after submissions that count now, and did not before
     */
    public List<InMunicipality> between(Round round, Collection<Long> before, Collection<Long> after)
            throws SQLException {
        String oneSide = oneSide();
        return session.query(
                """
                WITH old AS (%s), new AS (%s)
                SELECT coalesce(new.municipality, old.municipality) AS municipality,
                       count(*) FILTER (WHERE old.content IS NULL) AS added,
                       count(*) FILTER (WHERE old.content <> new.content) AS corrected,
                       count(*) FILTER (WHERE new.content IS NULL) AS removed
                FROM old FULL JOIN new ON (old.municipality, old.unit, old.client, old.opened)
                                        = (new.municipality, new.unit, new.client, new.opened)
                GROUP BY 1
                HAVING count(*) FILTER (WHERE old.content IS DISTINCT FROM new.content) > 0
                ORDER BY 1
                """.formatted(oneSide, oneSide),
                row -> new InMunicipality(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                new ArrayList<>(before),
                round.from(),
                round.to(),
                new ArrayList<>(after),
                round.from(),
                round.to());
    }

    private String oneSide() {
        String entries = codebook.groups().stream()
                .map(Group::table)
                .map(table -> ENTRIES.replace("${table}", quoted(table)))
                .collect(Collectors.joining());
        return ONE_SIDE.replace("${unit}", column(Role.UNIT))
                .replace("${client}", column(Role.CLIENT))
                .replace("${opened}", column(Role.OPENED))
                .replace("${entries}", entries);
    }

    private String column(Role role) {
        return quoted(codebook.with(role).column());
    }
}

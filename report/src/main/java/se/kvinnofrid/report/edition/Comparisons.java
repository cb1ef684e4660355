package se.kvinnofrid.report.edition;

import java.util.List;
import java.util.Optional;

/**
 * What a publication's figures are set beside.
 *
 * @param beside a municipality's figures beside others', in a publication of one; otherwise empty
 * @param earlier the nation's figures beside earlier ones, in a publication of the nation; otherwise empty
 * @param inBoth figures of the municipalities in both rounds, in a publication of the nation; otherwise empty
 * @param changes what differs from the edition before; none if this is the first of its round
 * @param spreads how many of their cases municipalities have answers for
 */
public record Comparisons(
        List<Beside> beside,
        List<Earlier> earlier,
        List<InBoth> inBoth,
        Optional<Changes> changes,
        List<Spread> spreads) {

    /** Nothing to compare with. */
    public static final Comparisons NONE =
            new Comparisons(List.of(), List.of(), List.of(), Optional.empty(), List.of());

    public Comparisons {
        beside = List.copyOf(beside);
        earlier = List.copyOf(earlier);
        inBoth = List.copyOf(inBoth);
        spreads = List.copyOf(spreads);
    }
}

package se.kvinnofrid.report.edition;

import java.util.List;
import java.util.Optional;

/**
 * What a publication's figures are set beside.
 *
 * @param beside a municipality's figures beside others', in a publication of one; otherwise empty
 * @param earlier the nation's figures beside earlier ones, in a publication of the nation; otherwise empty
 * @param changes what differs from the edition before; none if this is the first of its round
 * @param spreads how many of their cases municipalities have answers for
 */
public record Comparisons(List<Beside> beside, List<Earlier> earlier, Optional<Changes> changes, List<Spread> spreads) {

    /** Nothing to compare with. */
    public static final Comparisons NONE = new Comparisons(List.of(), List.of(), Optional.empty(), List.of());

    public Comparisons {
        beside = List.copyOf(beside);
        earlier = List.copyOf(earlier);
        spreads = List.copyOf(spreads);
    }
}

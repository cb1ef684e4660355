package se.kvinnofrid.report.drawing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.chart.CountyTile;
import se.kvinnofrid.report.chart.CountyTile.Shade;
import se.kvinnofrid.report.content.Report.CountyMap;
import se.kvinnofrid.report.table.Vocabulary;

/** Says what stands on each tile of a map of counties, and what the shades of tiles mean. */
public final class CountyTiles {

    private static final String NOBODY = "–";

    private final Vocabulary vocabulary;

    public CountyTiles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The tiles of a map. */
    public List<CountyTile> of(CountyMap map) {
        return map.places().stream().map(this::tile).toList();
    }

    /** What each shade means, in the order in which a reader meets them. */
    public Map<Shade, String> key() {
        Map<Shade, String> key = new EnumMap<>(Shade.class);
        key.put(Shade.ALL, vocabulary.word(Word.MAP_KEY_ALL));
        key.put(Shade.SOME, vocabulary.word(Word.MAP_KEY_SOME));
        key.put(Shade.NONE, vocabulary.word(Word.MAP_KEY_NONE));
        key.put(Shade.ABSENT, vocabulary.word(Word.MAP_KEY_ABSENT));
        return key;
    }

    private CountyTile tile(CountyMap.Place place) {
        String figure = place.expected() == 0
                ? NOBODY
                : place.delivered() + " " + vocabulary.word(Word.OF) + " " + place.expected();
        return new CountyTile(place.column(), place.row(), place.name(), figure, place.cases(), shade(place));
    }

    private static Shade shade(CountyMap.Place place) {
        if (place.expected() == 0) {
            return Shade.ABSENT;
        }
        if (place.delivered() == 0) {
            return Shade.NONE;
        }
        return place.delivered() < place.expected() ? Shade.SOME : Shade.ALL;
    }
}

package se.kvinnofrid.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.round.Round;

/** Decides which municipalities send a submission, with how many cases and in which dialect. */
final class Planner {

    private static final int FEWEST = 1;

    private final Configuration configuration;
    private final Profile profile;
    private final SampleRequest request;

    Planner(Configuration configuration, Profile profile, SampleRequest request) {
        this.configuration = configuration;
        this.profile = profile;
        this.request = request;
    }

    /**
     * The plans in order of the municipalities' codes.
     *
     * @throws IllegalArgumentException if there are fewer municipalities in the country than asked for
     */
    List<Plan> plans() {
        List<Municipality> senders = senders();
        List<Long> sizes = sizes(senders);
        List<Map<DialectTrait, String>> dialects = dialects(senders.size());
        List<Plan> plans = new ArrayList<>();
        long first = 0;
        for (int i = 0; i < senders.size(); i++) {
            plans.add(plan(senders.get(i), sizes.get(i), dialects.get(i), first));
            first += sizes.get(i);
        }
        return plans;
    }

    private Plan plan(Municipality sender, long cases, Map<DialectTrait, String> words, long first) {
        Format dealt = DialectTrait.FORMAT.choice(words, Format.class);
        Format format = request.format().orElse(cases > profile.xlsxRowsAtMost() ? Format.CSV : dealt);
        words.put(DialectTrait.FORMAT, DialectTrait.word(format));
        Dialect dialect = Dialect.of(words);
        String file = dialect.file()
                .replace("{code}", sender.code())
                .replace("{round}", configuration.latestRound().id());
        boolean isCorrected = request.wishes(SampleRequest.Wish.MESSY)
                && dice("corrected " + sender.code()).hit(profile.mess().correctedPerThousand());
        return new Plan(sender, cases, dialect, file, first, isCorrected);
    }

    /** Those that the latest round expects come first, then the others; which of them, chance says. */
    private List<Municipality> senders() {
        List<Municipality> all = new ArrayList<>(configuration.municipalities().all());
        if (request.municipalities() > all.size()) {
            throw new IllegalArgumentException(
                    "there are " + all.size() + " municipalities, asked for " + request.municipalities());
        }
        dice("senders").shuffle(all);
        Round round = configuration.latestRound();
        return all.stream()
                .sorted(Comparator.comparing(municipality -> !round.expected().contains(municipality.code())))
                .limit(request.municipalities())
                .sorted(Comparator.comparing(Municipality::code))
                .toList();
    }

    /** Everybody has a case; the others go by size. */
    private List<Long> sizes(List<Municipality> senders) {
        Dice dice = dice("sizes");
        Profile.Sizes sizes = profile.sizes();
        List<Long> weights = senders.stream()
                .map(sender -> (long) size(sender, sizes, dice) * dice.between(sizes.fromPerCent(), sizes.toPerCent()))
                .toList();
        return Weights.share(request.cases() - (long) FEWEST * senders.size(), weights).stream()
                .map(share -> share + FEWEST)
                .toList();
    }

    private static int size(Municipality sender, Profile.Sizes sizes, Dice dice) {
        // The lower of two: most are small.
        int other = Math.min(
                dice.between(sizes.othersFrom(), sizes.othersTo()), dice.between(sizes.othersFrom(), sizes.othersTo()));
        return Optional.ofNullable(sizes.known().get(sender.code())).orElse(other);
    }

    /** Every trait is dealt by itself, so that rare words turn up and meet all others. */
    private List<Map<DialectTrait, String>> dialects(int number) {
        List<Map<DialectTrait, String>> dialects = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            dialects.add(new EnumMap<>(DialectTrait.class));
        }
        Map<DialectTrait, Profile.Words> words =
                request.wishes(SampleRequest.Wish.UNIFORM) ? profile.uniform() : profile.dialects();
        words.forEach((trait, some) -> {
            List<String> dealt = some.deal(number, dice("dialects " + trait));
            for (int i = 0; i < number; i++) {
                dialects.get(i).put(trait, dealt.get(i));
            }
        });
        return dialects;
    }

    private Dice dice(String purpose) {
        return Dice.of(request.seed(), purpose);
    }
}

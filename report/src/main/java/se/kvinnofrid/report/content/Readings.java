package se.kvinnofrid.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.kvinnofrid.config.report.Reading.Verdict;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Sentence;
import se.kvinnofrid.report.edition.Beside;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.number.Numbers;

/** Reads a municipality's shares beside the nation's, by the rule of the configuration. */
final class Readings {

    private final Material material;
    private final Numbers numbers;

    Readings(Material material) {
        this.material = material;
        this.numbers = new Numbers(material.language);
    }

    /** A share that lies clearly above or below the nation's, and by how many of its own intervals. */
    private record Clear(Statistic statistic, Category category, Beside beside, double by) {}

    /** What can be said of a share; nothing where it is shown but the nation's is not. */
    Optional<Verdict> findVerdict(Beside beside) {
        if (beside.amount() instanceof Hidden) {
            return Optional.of(Verdict.PROTECTED);
        }
        if (beside.nation() instanceof Hidden) {
            return Optional.empty();
        }
        if (beside.low() instanceof Shown low
                && beside.high() instanceof Shown high
                && beside.nation() instanceof Shown nation) {
            BigDecimal width = high.number().subtract(low.number()).movePointRight(2);
            if (width.compareTo(BigDecimal.valueOf(material.texts.reading().widest())) > 0) {
                return Optional.of(Verdict.UNKNOWN);
            }
            if (low.number().compareTo(nation.number()) > 0) {
                return Optional.of(Verdict.HIGHER);
            }
            return Optional.of(high.number().compareTo(nation.number()) < 0 ? Verdict.LOWER : Verdict.ALIKE);
        }
        return Optional.of(Verdict.UNKNOWN);
    }

    /** Whether any share can be compared with the nation's. */
    boolean compareAny(List<Statistic> statistics, BesideContents contents) {
        return statistics.stream()
                .flatMap(statistic -> contents.ofMeasures(statistic, BesideContents::isDistribution).stream())
                .flatMap(beside -> findVerdict(beside).stream())
                .anyMatch(verdict -> verdict != Verdict.PROTECTED && verdict != Verdict.UNKNOWN);
    }

    /**
     * What can be said of a statistic's answers: one sentence for each reading, the clear ones with figures.
     *
     * @param drawn whether a chart shows which shares are hidden, so that no sentence need do so
     */
    List<String> sentences(Statistic statistic, List<Beside> answers, boolean drawn) {
        Map<Verdict, List<String>> by = new EnumMap<>(Verdict.class);
        for (Beside beside : answers) {
            Optional<Verdict> found = findVerdict(beside);
            if (found.isEmpty()) {
                continue;
            }
            Verdict verdict = found.get();
            String label = Material.lower(
                    BesideContents.category(statistic, beside).label().in(material.language));
            boolean clear = verdict == Verdict.HIGHER || verdict == Verdict.LOWER;
            by.computeIfAbsent(verdict, unused -> new ArrayList<>())
                    .add(clear ? label + " (" + against(beside) + ")" : label);
        }
        List<String> sentences = new ArrayList<>();
        if (drawn) {
            by.remove(Verdict.PROTECTED);
        }
        by.forEach((verdict, labels) ->
                sentences.add(material.texts.reading().words(verdict).in(material.language)
                        + (labels.size() == answers.size()
                                        && (verdict == Verdict.UNKNOWN || verdict == Verdict.PROTECTED)
                                ? "."
                                : ": " + String.join(", ", labels) + ".")));
        return sentences;
    }

    /** The clearest differences of all, the clearest first. */
    List<Sentence> clearest(List<Statistic> statistics, BesideContents contents) {
        List<Clear> clear = new ArrayList<>();
        for (Statistic statistic : statistics) {
            for (Beside beside : contents.ofMeasures(statistic, BesideContents::isDistribution)) {
                findClear(statistic, beside).ifPresent(clear::add);
            }
        }
        clear.sort(Comparator.comparingDouble(Clear::by).reversed());
        return clear.stream()
                .limit(material.texts.reading().most())
                .map(this::sentence)
                .toList();
    }

    private Optional<Clear> findClear(Statistic statistic, Beside beside) {
        if (findVerdict(beside)
                        .filter(verdict -> verdict == Verdict.HIGHER || verdict == Verdict.LOWER)
                        .isPresent()
                && beside.amount() instanceof Shown own
                && beside.nation() instanceof Shown nation
                && beside.low() instanceof Shown low
                && beside.high() instanceof Shown high) {
            double width = high.number().subtract(low.number()).doubleValue();
            double by = own.number().subtract(nation.number()).abs().doubleValue() / width;
            return Optional.of(new Clear(statistic, BesideContents.category(statistic, beside), beside, by));
        }
        return Optional.empty();
    }

    private Sentence sentence(Clear clear) {
        String text = clear.statistic().title().in(material.language) + ", "
                + Material.lower(clear.category().label().in(material.language)) + ": " + against(clear.beside()) + ".";
        return new Sentence(text, Optional.of(clear.statistic().id()));
    }

    private String against(Beside beside) {
        return material.phrase(Word.AGAINST_NATION, percent(beside.amount()), percent(beside.nation()));
    }

    private String percent(se.kvinnofrid.report.edition.Figure figure) {
        return java.util.stream.Stream.of(figure)
                .filter(Shown.class::isInstance)
                .map(shown -> numbers.percent(((Shown) shown).number()))
                .collect(Collectors.joining());
    }
}

package se.kvinnofrid.config;

import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.CodebookReader;
import se.kvinnofrid.config.population.Population;
import se.kvinnofrid.config.protection.Protection;
import se.kvinnofrid.config.receipt.ReceiptSettings;
import se.kvinnofrid.config.report.ReportReader;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.retention.Retention;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.rule.Rules;
import se.kvinnofrid.config.sender.Dialects;
import se.kvinnofrid.config.statistic.Statistics;
import se.kvinnofrid.config.text.Texts;
import se.kvinnofrid.config.yaml.Faults;

/**
 * All that people have decided in files, read and checked as a whole.
 *
 * @param files the files themselves, for hashes and copies
 * @param codebook the variables and their answers
 * @param municipalities the country's municipalities
 * @param rounds the rounds, earliest first
 * @param rules the rules by which submissions are judged
 * @param texts the words of pages
 * @param statistics what is counted and computed
 * @param protection the thresholds of disclosure protection
 * @param population the adults of municipalities by year, as far as they are known
 * @param report what the reports say and in which order
 * @param dialects what case systems and senders call things
 * @param receipts what receipts show and how
 * @param retention for how long cases are kept, if that has been decided
 */
public record Configuration(
        ConfigurationFiles files,
        Codebook codebook,
        Municipalities municipalities,
        List<Round> rounds,
        Rules rules,
        Texts texts,
        Statistics statistics,
        Protection protection,
        Population population,
        ReportTexts report,
        Dialects dialects,
        ReceiptSettings receipts,
        Optional<Retention> retention) {

    public Configuration {
        rounds = List.copyOf(rounds);
    }

    /**
     * Reads and checks the files.
     *
     * @throws ConfigurationException with every fault that was found, if there is any
     */
    public static Configuration read(ConfigurationFiles files) {
        Faults faults = new Faults();
        Codebook codebook = CodebookReader.read(files, faults);
        Municipalities municipalities = Municipalities.read(files, faults);
        List<Round> rounds = Round.readAll(files, municipalities, faults);
        Rules rules = Rules.read(files, faults);
        Texts texts = Texts.read(files, faults);
        Statistics statistics = Statistics.read(files, codebook, municipalities, faults);
        Protection protection = Protection.read(files, faults);
        Population population = Population.read(files, municipalities, faults);
        ReportTexts report = ReportReader.read(files, statistics, faults);
        Dialects dialects = Dialects.read(files, codebook, municipalities, faults);
        ReceiptSettings receipts = ReceiptSettings.read(files, codebook, faults);
        Optional<Retention> retention = Retention.find(files, faults);
        faults.throwIfAny();
        return new Configuration(
                files,
                codebook,
                municipalities,
                rounds,
                rules,
                texts,
                statistics,
                protection,
                population,
                report,
                dialects,
                receipts,
                retention);
    }

    /** The same with a codebook and rules that hold for some submissions only. */
    public Configuration with(Codebook otherCodebook, Rules otherRules) {
        return new Configuration(
                files,
                otherCodebook,
                municipalities,
                rounds,
                otherRules,
                texts,
                statistics,
                protection,
                population,
                report,
                dialects,
                receipts,
                retention);
    }

    /**
     * Hash of the files that decide how the submissions of a sender are read and judged in a round: a change in any of them lets these
     * submissions be judged anew.
     */
    public String intakeHash(Round round, String sender) {
        return files.hash(
                "codebook/",
                "rules/",
                "receipts/",
                Dialects.SYSTEMS,
                Dialects.fileOf(sender),
                "municipalities.csv",
                "rounds/" + round.id() + ".yaml");
    }

    /** The round with the given identifier. */
    public Optional<Round> findRound(String id) {
        return rounds.stream().filter(round -> round.id().equals(id)).findFirst();
    }

    /**
     * The latest round, which a run concerns when none is named.
     *
     * @throws IllegalStateException if no round is configured
     */
    public Round latestRound() {
        if (rounds.isEmpty()) {
            throw new IllegalStateException("no round is configured under rounds/");
        }
        return rounds.get(rounds.size() - 1);
    }
}

package se.kvinnofrid.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;

/** Makes the files of one municipality after another; safe for several threads, since each municipality has dice of its own. */
final class SubmissionMaker {

    /** Cases between two signs of progress. */
    static final int STEP = 1000;

    private static final int DAYS_BETWEEN_FILES = 90;

    private final Configuration configuration;
    private final Profile profile;
    private final SampleRequest request;
    private final List<int[]> dealt;
    private final Progress.Work work;

    /**
     * A maker of what was asked for.
     *
     * @param dealt what was dealt out to each case, or nothing where chance decides
     */
    SubmissionMaker(
            Configuration configuration,
            Profile profile,
            SampleRequest request,
            List<int[]> dealt,
            Progress.Work work) {
        this.configuration = configuration;
        this.profile = profile;
        this.request = request;
        this.dealt = dealt;
        this.work = work;
    }

    /**
     * What a municipality's files hold.
     *
     * @param files the facts of each file, for the truth
     */
    record Made(List<Map<String, Object>> files, Tally tally, long rows) {}

    /** How a file stands to the cases that were made up. */
    private enum Manner {
        PLAIN,
        MESSY,
        /** Part of the cases, some of them not yet put right. */
        EARLIER
    }

    private record Written(String name, long rows, Tally tally) {}

    /** Makes a municipality's file, and the earlier one that it corrects if there was one. */
    Made make(Plan plan) {
        try {
            Files.createDirectories(request.folder().resolve(plan.municipality().code()));
            Manner manner = request.wishes(SampleRequest.Wish.MESSY) ? Manner.MESSY : Manner.PLAIN;
            if (!plan.isCorrected()) {
                Written only = write(plan, plan.file(), collected(), manner);
                return new Made(List.of(facts(plan, only, false)), only.tally(), only.rows());
            }
            LocalDate before = collected().minusDays(DAYS_BETWEEN_FILES);
            Written earlier = write(plan, plan.file() + "_1", before, Manner.EARLIER);
            Written later = write(plan, plan.file() + "_2", collected(), manner);
            return new Made(
                    List.of(facts(plan, earlier, true), facts(plan, later, false)),
                    later.tally(),
                    earlier.rows() + later.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the submission of " + plan.municipality().code() + " cannot be written", e);
        }
    }

    private Written write(Plan plan, String name, LocalDate day, Manner manner) throws IOException {
        String code = plan.municipality().code();
        Path file = request.folder().resolve(fileName(plan, name));
        Tally tally = new Tally(configuration.codebook().fields());
        CaseMaker maker = new CaseMaker(configuration, profile, plan, dice("details", code));
        FlatSheet sheet = new FlatSheet(file, plan.dialect(), configuration.codebook(), profile, dice("columns", code));
        try (sheet) {
            Mess mess =
                    new Mess(profile.mess(), configuration.codebook(), maker, sheet, tally, dice(manner.name(), code));
            Supplier<int[]> drawn = drawn(plan);
            long cases = manner == Manner.EARLIER ? earlierCases(plan) : plan.cases();
            for (long i = 1; i <= cases; i++) {
                write(maker.make(drawn.get()), manner, mess);
                if (manner != Manner.EARLIER && (i % STEP == 0 || i == cases)) {
                    work.advance();
                }
            }
            mess.end();
        }
        // Which of two files is the newer is told by their times.
        Files.setLastModifiedTime(file, FileTime.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
        return new Written(fileName(plan, name), sheet.written(), tally);
    }

    private static void write(MadeUpCase made, Manner manner, Mess mess) {
        switch (manner) {
            case PLAIN -> mess.writePlain(made);
            case MESSY -> mess.write(made);
            case EARLIER -> mess.writePlain(mess.perhapsNotYetRight(made));
        }
    }

    private long earlierCases(Plan plan) {
        return (plan.cases() * profile.mess().correctedPerCentOfCases() + 99) / 100;
    }

    private Supplier<int[]> drawn(Plan plan) {
        if (request.wishes(SampleRequest.Wish.EXACT)) {
            return dealt.subList((int) plan.first(), (int) (plan.first() + plan.cases()))
                    .iterator()::next;
        }
        Dice dice = dice("cases", plan.municipality().code());
        return () -> profile.drawByChance(dice);
    }

    private static Map<String, Object> facts(Plan plan, Written written, boolean isSuperseded) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("municipality", plan.municipality().code());
        facts.put("file", written.name());
        facts.put("rows", written.rows());
        facts.putAll(written.tally().ofFile());
        facts.put("superseded", isSuperseded);
        return facts;
    }

    private static String fileName(Plan plan, String name) {
        return plan.municipality().code() + "/" + name + plan.dialect().format().ending();
    }

    private LocalDate collected() {
        return configuration.latestRound().to().plusDays(profile.collectedAfterDays());
    }

    private Dice dice(String purpose, String code) {
        return Dice.of(request.seed(), purpose + " " + code);
    }
}

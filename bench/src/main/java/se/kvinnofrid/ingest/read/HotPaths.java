package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.ingest.finding.PersonalTexts;

/** The few functions in which the intake spends its time, by themselves: {@code bench/micro}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HotPaths {

    private static final String ROW =
            "Vuxenenheten;1292;%d;2022-06-19;woman;28;none;outside_europe;no;self;partner;no;serious;parenting;none;;;;;;;;;"
                    + "2022-06-21|2022-07-11;advice|group;service|-;;as_planned;full;2022-08-25;no_need;;;;Samtalen var bra;\n";
    private static final List<String> CELLS = List.of(
            "outside_europe",
            "2022-06-21|2022-07-11",
            "Kvinnofridsteamet",
            "28",
            "Samtalen var bra, de gav mig ny kraft");

    private final String rows;
    private final PersonalTexts texts = new PersonalTexts(
            Configuration.read(ConfigurationFiles.packed()).rules().personalData());

    public HotPaths() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            all.append(ROW.formatted(i));
        }
        this.rows = all.toString();
    }

    /** A thousand rows taken apart. */
    @Benchmark
    public int delimitedText() throws IOException, DelimitedText.Broken {
        int cells = 0;
        try (DelimitedText text = new DelimitedText(new StringReader(rows), ';', Long.MAX_VALUE)) {
            while (text.next()) {
                cells += text.size();
            }
        }
        return cells;
    }

    /** The same by the library that does it elsewhere. */
    @Benchmark
    public int commonsCsv() throws IOException {
        int cells = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(rows), Delimiter.format(';'))) {
            for (CSVRecord row : parser) {
                cells += row.size();
            }
        }
        return cells;
    }

    /** Five cells looked through for personal data. */
    @Benchmark
    public int traces() {
        int traces = 0;
        for (String cell : CELLS) {
            traces += texts.traces(cell).size();
        }
        return traces;
    }

    /** Five texts made comparable. */
    @Benchmark
    public int fold() {
        int length = 0;
        for (String cell : CELLS) {
            length += Folding.fold(cell).length();
        }
        return length;
    }
}

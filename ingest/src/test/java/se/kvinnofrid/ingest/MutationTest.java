package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.ingest.receipt.Receipt;

/**
 * Files that have been damaged at random, always in the same way, are answered like any other: with a receipt, and never by an exception.
 * How many there are of each example is told by the property {@code kvinnofrid.mutations}; what made something fail is kept as an example
 * of its own in {@code src/test/examples/damaged}.
 */
class MutationTest {

    private static final Path EXAMPLES = Path.of("src/test/examples");
    private static final int ROUNDS = Integer.getInteger("kvinnofrid.mutations", 12);
    private static final List<String> PIECES = List.of(
            "\"",
            "\0",
            ";",
            "\n",
            "\r",
            "\uFFFE",
            "=1+1",
            "<",
            ">",
            "&",
            "<!DOCTYPE x>",
            "&#0;",
            "]]>",
            "sep=;\n",
            "PK\u0003\u0004",
            "99999999999999999999",
            "-1",
            "1E400",
            "A1:XFD1048576",
            " hidden=\"1\"",
            "<c r=\"XFD1\" t=\"s\"><v>99999</v></c>",
            "850709-9805",
            "0".repeat(5000),
            "|".repeat(300),
            "Kommun;Klient;Datum för aktualisering\n");

    @TempDir
    private Path folder;

    private final Check check = new Check(TestConfiguration.OWN, TestConfiguration.OWN.latestRound());

    @TestFactory
    Stream<DynamicTest> damaged_files_are_answered() throws IOException {
        List<Path> seeds = new ArrayList<>(examples("good"));
        seeds.addAll(examples("bad"));
        seeds.add(workbook("bok.xlsx"));
        seeds.add(workbook("bok.xls"));
        seeds.add(TestFiles.zip(
                folder.resolve("arkiv.zip"),
                Map.of("a.csv", Files.readAllBytes(EXAMPLES.resolve("good/semikolon-utf8.csv")))));
        return seeds.stream()
                .map(seed -> DynamicTest.dynamicTest(seed.getFileName().toString(), () -> {
                    byte[] whole = Files.readAllBytes(seed);
                    for (int round = 0; round < ROUNDS; round++) {
                        Random random = new Random(seed.getFileName().toString().hashCode() * 1000L + round);
                        answered(damaged(whole, random), seed.getFileName() + " " + round);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_once_failed_is_answered() throws IOException {
        return examples("damaged").stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> answered(
                                Files.readAllBytes(file), file.getFileName().toString())));
    }

    private void answered(byte[] content, String name) throws IOException {
        Path file = Files.write(folder.resolve("skadad.csv"), content);
        Receipt receipt;
        try {
            Check.Checked checked = check.judge(file, Optional.of("0581"));
            receipt = checked.receipt();
            checked.write(folder.resolve("kvittens"));
        } catch (RuntimeException | Error e) {
            throw new AssertionError("no receipt for " + name, e);
        }
        assertThat(receipt.lead()).as(name).isNotBlank();
        assertThat(receipt.rows().read())
                .as(name)
                .isEqualTo(receipt.rows().counted()
                        + receipt.rows().merged()
                        + receipt.rows().setAside()
                        + receipt.rows().outside());
        assertThat(receipt.cells().read())
                .as(name)
                .isEqualTo(receipt.cells().valid()
                        + receipt.cells().missing()
                        + receipt.cells().unknown()
                        + receipt.cells().invalid());
    }

    /** Some bytes changed; of a zip file, every other time, within one of its parts. */
    private static byte[] damaged(byte[] whole, Random random) throws IOException {
        boolean zip = whole.length > 2 && whole[0] == 'P' && whole[1] == 'K';
        if (!zip || random.nextBoolean()) {
            return mutated(whole, random);
        }
        List<ZipEntry> entries = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(entry);
                contents.add(in.readAllBytes());
            }
        }
        if (contents.isEmpty()) {
            return mutated(whole, random);
        }
        int chosen = random.nextInt(contents.size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.ISO_8859_1)) {
            for (int i = 0; i < contents.size(); i++) {
                out.putNextEntry(new ZipEntry(entries.get(i).getName()));
                out.write(i == chosen ? mutated(contents.get(i), random) : contents.get(i));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] mutated(byte[] content, Random random) {
        byte[] mutated = content;
        for (int i = 0; i <= random.nextInt(4); i++) {
            mutated = once(mutated, random);
        }
        return mutated;
    }

    private static byte[] once(byte[] content, Random random) {
        int at = random.nextInt(content.length + 1);
        int length = Math.min(content.length - at, 1 + random.nextInt(40));
        byte[] before = Arrays.copyOf(content, at);
        byte[] after = Arrays.copyOfRange(content, at, content.length);
        byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(6)) {
            case 0 -> before;
            case 1 -> joined(before, Arrays.copyOfRange(content, at + length, content.length));
            case 2 -> joined(before, joined(Arrays.copyOf(after, length), after));
            case 3 -> joined(before, joined(piece, after));
            case 4 -> joined(before, joined(piece, Arrays.copyOfRange(content, at + length, content.length)));
            default -> {
                byte[] flipped = content.clone();
                for (int i = at; i < at + length; i += 1 + random.nextInt(8)) {
                    flipped[i] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private Path workbook(String name) {
        return TestFiles.workbook(folder.resolve(name), workbook -> {
            Sheet sheet = TestFiles.sheet(
                    workbook,
                    "Ärenden",
                    "Verksamhet;Kommun;Klient;Datum för aktualisering;Kön;Ålder;Eget",
                    "V;0581;A;2023-01-01;Kvinna;30;x",
                    ";0581;B;2023-01-02;Man;31;y");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.getRow(1).getCell(5).setCellFormula("15*2");
            sheet.getRow(2).getCell(3).setCellValue(45060);
            TestFiles.sheet(
                    workbook,
                    "Insatser",
                    "Klient;Datum för aktualisering;Stöd och insatser",
                    "A;2023-01-01;Stödsamtal");
        });
    }

    private static List<Path> examples(String kind) throws IOException {
        if (!Files.isDirectory(EXAMPLES.resolve(kind))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(kind))) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

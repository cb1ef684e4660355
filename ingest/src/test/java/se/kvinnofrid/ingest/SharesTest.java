package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void every_file_is_in_one_share_and_shares_are_about_as_large_as_each_other_but_for_large_files() {
        Random random = new Random(1);
        for (int files = 0; files < 400; files += 7) {
            List<Shares.Part> parts = LongStream.range(0, files)
                    .mapToObj(id -> new Shares.Part(id, random.nextInt(1_000_000)))
                    .toList();
            Map<Long, Long> bytes =
                    parts.stream().collect(Collectors.toMap(Shares.Part::submission, Shares.Part::bytes));
            long all = parts.stream().mapToLong(Shares.Part::bytes).sum();

            List<List<Long>> shares = Shares.of(parts, 2);

            assertThat(shares.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(bytes.keySet());
            assertThat(shares).allSatisfy(share -> assertThat(
                            share.stream().mapToLong(bytes::get).sum() <= all / 32 || share.size() == 1)
                    .isTrue());
            assertThat(shares.size()).isLessThanOrEqualTo(2 * 32 + 1);
        }
    }

    @Test
    void the_largest_come_first_and_small_ones_go_together() {
        List<Shares.Part> parts = new ArrayList<>();
        parts.add(new Shares.Part(1, 10));
        parts.add(new Shares.Part(2, 3_000));
        parts.add(new Shares.Part(3, 10));
        parts.add(new Shares.Part(4, 5_000));

        assertThat(Shares.of(parts, 1)).containsExactly(List.of(4L), List.of(2L), List.of(1L, 3L));
    }

    @Test
    void files_without_a_byte_are_one_share() {
        assertThat(Shares.of(List.of(new Shares.Part(1, 0), new Shares.Part(2, 0)), 2))
                .containsExactly(List.of(1L, 2L));
    }
}

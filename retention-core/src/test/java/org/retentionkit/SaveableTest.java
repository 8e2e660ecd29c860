package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retentionkit.event.KeyCodec;
import org.retentionkit.event.SuppressionList;
import org.retentionkit.revenue.CustomerRevenue;
import org.retentionkit.revenue.CustomerRevenueBuilder;
import org.retentionkit.revenue.RevenueAccumulator;
import org.retentionkit.survey.NpsAccumulator;
import org.retentionkit.survey.NpsScale;
import org.retentionkit.survey.RatingCounts;
import org.retentionkit.survey.RatingScale;
import org.retentionkit.survey.WeightedNpsAccumulator;

/** States without keys as bytes: their laws, their golden bytes, and what is refused. */
class SaveableTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int[] GOLDEN = {0, 5, -7, 8, 1234, 999_999_999, -42, Integer.MIN_VALUE};

  @TempDir private Path folder;

  /** A state under test; {@code facts} is what it knows. */
  private record Kind<S extends Saveable>(
      Function<int[], S> from,
      BinaryOperator<S> combining,
      Function<S, Object> facts,
      Function<byte[], S> reading,
      Function<Path, S> loading,
      Reading<S> streaming) {}

  /** Reads a state from a stream. */
  private interface Reading<S> {
    S read(InputStream in) throws IOException;
  }

  private static List<Kind<?>> kinds() {
    return List.of(
        new Kind<>(
            SaveableTest::nps,
            NpsAccumulator::combine,
            NpsAccumulator::snapshot,
            NpsAccumulator::fromBytes,
            NpsAccumulator::load,
            NpsAccumulator::readFrom),
        new Kind<>(
            SaveableTest::weighted,
            WeightedNpsAccumulator::combine,
            WeightedNpsAccumulator::snapshot,
            WeightedNpsAccumulator::fromBytes,
            WeightedNpsAccumulator::load,
            WeightedNpsAccumulator::readFrom),
        new Kind<>(
            SaveableTest::ratings,
            RatingCounts::plus,
            counts -> counts,
            RatingCounts::fromBytes,
            RatingCounts::load,
            RatingCounts::readFrom),
        new Kind<>(
            SaveableTest::revenue,
            RevenueAccumulator::combine,
            RevenueAccumulator::snapshot,
            RevenueAccumulator::fromBytes,
            RevenueAccumulator::load,
            RevenueAccumulator::readFrom),
        new Kind<>(
            SaveableTest::erased,
            SuppressionList::combine,
            SuppressionList::toString,
            bytes -> SuppressionList.fromBytes(bytes, SECRET, KeyCodec.ofStrings()),
            file -> SuppressionList.load(file, SECRET),
            in -> SuppressionList.readFrom(in, SECRET, KeyCodec.ofStrings())));
  }

  private static SuppressionList<String> erased(int[] rows) {
    SuppressionList<String> all = SuppressionList.create(SECRET);
    Arrays.stream(rows).forEach(row -> all.add("customer " + row));
    return all;
  }

  private static NpsAccumulator nps(int[] rows) {
    NpsAccumulator all = NpsAccumulator.create(MARCH, NpsScale.ZERO_TO_TEN);
    Arrays.stream(rows).forEach(row -> all.add(Math.floorMod(row, 11)));
    return all;
  }

  private static WeightedNpsAccumulator weighted(int[] rows) {
    WeightedNpsAccumulator all = WeightedNpsAccumulator.create(NpsScale.ONE_TO_TEN);
    for (int row : rows) {
      BigInteger digits = BigInteger.valueOf(row).pow(2).add(BigInteger.ONE);
      all.add(1 + Math.floorMod(row, 10), new BigDecimal(digits, row % 5));
    }
    return all;
  }

  private static RatingCounts ratings(int[] rows) {
    int[] given = Arrays.stream(rows).map(row -> 1 + Math.floorMod(row, 7)).toArray();
    return RatingCounts.ofRatings(RatingScale.ONE_TO_SEVEN, given);
  }

  private static RevenueAccumulator revenue(int[] rows) {
    RevenueAccumulator all = RevenueAccumulator.create(MARCH, "EUR");
    for (int row : rows) {
      CustomerRevenueBuilder customer = CustomerRevenue.builder("EUR");
      if (row > 0) {
        customer.opening(BigDecimal.valueOf(row, row % 4).toPlainString());
      } else if (row % 2 == 0) {
        customer.openingAsNew();
      } else {
        customer.openingAsFormer();
      }
      customer.next(row % 3 == 0 ? "0" : Integer.toString(Math.abs(row % 1000)));
      all.add(customer.build());
    }
    return all;
  }

  @Property(tries = 200)
  void what_is_read_equals_what_was_written_and_merges_alike(
      @ForAll @Size(max = 30) int[] first, @ForAll @Size(max = 30) int[] second) {
    kinds().forEach(kind -> checkLaws(kind, first, second));
  }

  private static <S extends Saveable> void checkLaws(Kind<S> kind, int[] first, int[] second) {
    byte[] bytes = kind.from.apply(first).toBytes();
    S read = kind.reading.apply(bytes);
    assertThat(kind.facts.apply(read)).isEqualTo(kind.facts.apply(kind.from.apply(first)));
    assertThat(read.toBytes()).isEqualTo(bytes);
    int[] rows = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, rows, first.length, second.length);
    S other = kind.reading.apply(kind.from.apply(second).toBytes());
    S merged = kind.combining.apply(read, other);
    assertThat(kind.facts.apply(merged)).isEqualTo(kind.facts.apply(kind.from.apply(rows)));
    assertThat(merged.toBytes()).isEqualTo(kind.from.apply(rows).toBytes());
  }

  @Test
  void golden_states_are_written_and_read_byte_for_byte() throws IOException {
    List<String> written =
        kinds().stream().map(kind -> HexFormat.of().formatHex(golden(kind))).toList();
    try (InputStream in = SaveableTest.class.getResourceAsStream("saveable-version-1.hex")) {
      String golden = new String(in.readAllBytes(), StandardCharsets.US_ASCII).replace("\r", "");
      assertThat(String.join("\n", written) + "\n").isEqualTo(golden);
    }
    for (Kind<?> kind : kinds()) {
      checkFile(kind, Files.createTempFile(folder, "golden", ".state"));
    }
  }

  private static byte[] golden(Kind<?> kind) {
    return kind.from.apply(GOLDEN).toBytes();
  }

  private static <S extends Saveable> void checkFile(Kind<S> kind, Path file) throws IOException {
    S golden = kind.from.apply(GOLDEN);
    golden.save(file);
    Object facts = kind.facts.apply(golden);
    assertThat(kind.facts.apply(kind.loading.apply(file))).isEqualTo(facts);
    InputStream in = new ByteArrayInputStream(Files.readAllBytes(file));
    assertThat(kind.facts.apply(kind.streaming.read(in))).isEqualTo(facts);
  }

  @Test
  void every_cut_and_every_flipped_bit_is_refused() {
    for (Kind<?> kind : kinds()) {
      byte[] golden = golden(kind);
      for (int length = 0; length < golden.length; length++) {
        checkRefused(kind, Arrays.copyOf(golden, length));
      }
      for (int bit = 0; bit < golden.length * Byte.SIZE; bit++) {
        byte[] flipped = golden.clone();
        flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
        checkRefused(kind, flipped);
      }
    }
  }

  private static void checkRefused(Kind<?> kind, byte[] bytes) {
    assertThatThrownBy(() -> kind.reading.apply(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("state must ");
  }

  /** Who changes a state on purpose can make the checksum right. */
  @Test
  void with_a_right_checksum_changed_bytes_are_a_state_or_one_clear_error() {
    Random random = new Random(7);
    for (Kind<?> kind : kinds()) {
      byte[] golden = golden(kind);
      for (int i = 0; i < 20_000; i++) {
        byte[] changed = golden.clone();
        changed[6 + random.nextInt(golden.length - 10)] = (byte) random.nextInt(256);
        checkStateOrError(kind, sealed(changed));
        checkStateOrError(
            kind, sealed(Arrays.copyOf(changed, 10 + random.nextInt(golden.length - 10))));
      }
    }
  }

  private static <S extends Saveable> void checkStateOrError(Kind<S> kind, byte[] bytes) {
    S read;
    try {
      read = kind.reading.apply(bytes);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("state must ");
      return;
    }
    assertThat(read.toBytes()).isEqualTo(bytes);
    assertThat(kind.facts.apply(read)).isNotNull();
  }

  private static byte[] sealed(byte[] bytes) {
    CRC32C check = new CRC32C();
    check.update(bytes, 0, bytes.length - 4);
    for (int i = 0; i < 4; i++) {
      bytes[bytes.length - 4 + i] = (byte) (check.getValue() >>> (8 * i));
    }
    return bytes;
  }

  @Test
  void says_what_is_wrong() throws IOException {
    byte[] nps = nps(GOLDEN).toBytes();
    assertThatThrownBy(() -> RatingCounts.fromBytes(nps))
        .hasMessage("state must be of ratings, but was of nps");
    assertThatThrownBy(() -> WeightedNpsAccumulator.fromBytes(nps))
        .hasMessage("state must be of weighted nps, but was of nps");
    Path file = folder.resolve("nps.state");
    assertThatThrownBy(() -> NpsAccumulator.load(file)).isInstanceOf(UncheckedIOException.class);
    Files.write(file, Arrays.copyOf(nps, 9));
    assertThatThrownBy(() -> NpsAccumulator.load(file))
        .hasMessage(file + ": state must be at least 10 bytes long, but was 9");
    byte[] most = NpsAccumulator.create(NpsScale.ZERO_TO_TEN).add(10, Long.MAX_VALUE).toBytes();
    most[most.length - 15] = 1; // detractors, before passives, nine bytes of promoters, the check
    assertThatThrownBy(() -> NpsAccumulator.fromBytes(sealed(most)))
        .hasMessageStartingWith("state must hold values that can be, but does not: responses ");
  }

  /** A sum that is refused changes nothing. */
  @Test
  void a_sum_of_customers_beyond_a_long_changes_nothing() {
    RevenueAccumulator all = revenue(GOLDEN);
    for (int doublings = 0; doublings < Long.SIZE; doublings++) {
      byte[] before = all.toBytes();
      RevenueAccumulator same = RevenueAccumulator.fromBytes(before);
      try {
        all.combine(same);
      } catch (ArithmeticException e) {
        assertThat(e).hasMessageStartingWith("customers must lie between");
        assertThat(all.toBytes()).isEqualTo(before);
        return;
      }
    }
    throw new AssertionError("must be refused, but was " + all.snapshot());
  }
}

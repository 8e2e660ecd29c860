package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.retentionkit.event.StateKinds.Kind;
import org.retentionkit.event.StateKinds.Row;

/** Golden states: what is read for ever, and what is refused. */
class StateRefusedTest {
  private static final List<Row> ROWS =
      List.of(
          new Row(7, 20_454, 36_000_000, 1999),
          new Row(7, 20_454, 36_000_001, 2500),
          new Row(7, 20_490, 0, -500),
          new Row(8, 20_460, 86_399_999, 0),
          new Row(9, 20_100, 5, 123_456_789_012L),
          new Row(9, 20_600, 5, -1));

  @Test
  void golden_states_are_written_and_read_byte_for_byte() throws IOException {
    List<String> written =
        StateKinds.all().stream().map(kind -> HexFormat.of().formatHex(golden(kind))).toList();
    assertThat(String.join("\n", written) + "\n").isEqualTo(goldenText());
    for (int i = 0; i < written.size(); i++) {
      checkRead(StateKinds.all().get(i), HexFormat.of().parseHex(written.get(i)));
    }
  }

  private static String goldenText() throws IOException {
    try (InputStream in = StateRefusedTest.class.getResourceAsStream("states-version-1.hex")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).replace("\r", "");
    }
  }

  private static <K, S extends KeyedSaveable<K>> byte[] golden(Kind<K, S> kind) {
    return kind.bytes(kind.of(ROWS));
  }

  private static <K, S extends KeyedSaveable<K>> void checkRead(Kind<K, S> kind, byte[] bytes) {
    S read = kind.read(bytes);
    assertThat(kind.facts().apply(read)).isEqualTo(kind.facts().apply(kind.of(ROWS)));
    assertThat(kind.bytes(read)).isEqualTo(bytes);
  }

  @Test
  void every_cut_and_every_flipped_bit_is_refused() {
    for (Kind<?, ?> kind : StateKinds.all()) {
      byte[] golden = golden(kind);
      for (int length = 0; length < golden.length; length++) {
        checkRefused(kind, Arrays.copyOf(golden, length));
      }
      checkRefused(kind, Arrays.copyOf(golden, golden.length + 1));
      for (int bit = 0; bit < golden.length * Byte.SIZE; bit++) {
        byte[] flipped = golden.clone();
        flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
        checkRefused(kind, flipped);
      }
    }
  }

  private static void checkRefused(Kind<?, ?> kind, byte[] bytes) {
    assertThatThrownBy(() -> kind.read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("state must ");
  }

  /** Who changes a state on purpose can make the checksum right. */
  @Test
  void with_a_right_checksum_changed_bytes_are_a_state_or_an_error() {
    Random random = new Random(20);
    for (Kind<?, ?> kind : StateKinds.all()) {
      byte[] golden = golden(kind);
      for (int i = 0; i < 4000; i++) {
        byte[] changed = golden.clone();
        changed[6 + random.nextInt(golden.length - 10)] = (byte) random.nextInt(256);
        checkStateOrError(kind, sealed(changed));
        int cut = 10 + random.nextInt(golden.length - 10);
        checkStateOrError(kind, sealed(Arrays.copyOf(changed, cut)));
      }
    }
  }

  private static <K, S extends KeyedSaveable<K>> void checkStateOrError(
      Kind<K, S> kind, byte[] bytes) {
    S read;
    try {
      read = kind.read(bytes);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("state must ");
      return;
    }
    assertThatCode(() -> kind.facts().apply(read)).doesNotThrowAnyException();
    S again = kind.read(kind.bytes(read));
    assertThat(kind.facts().apply(again)).isEqualTo(kind.facts().apply(read));
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
  void says_what_is_wrong() {
    byte[] orders = StateKinds.bytes(OrderAccumulator.create("EUR"), KeyCodec.ofStrings());
    assertRefused(new byte[3], "state must be at least 10 bytes long, but was 3");
    byte[] foreign = orders.clone();
    foreign[0] = 'P';
    assertRefused(foreign, "state must begin with 524b5354 (RKST), but was 504b5354");
    byte[] future = orders.clone();
    future[4] = 2;
    assertRefused(future, "state must be of version 1, but was 2");
    byte[] other = StateKinds.bytes(SubscriptionAccumulator.create("EUR"), KeyCodec.ofStrings());
    assertRefused(other, "state must be of orders, but was of subscriptions");
    byte[] longs = StateKinds.bytes(OrderAccumulator.create("EUR"), KeyCodec.ofLongs());
    assertRefused(longs, "state must have keys of KeyCodec[string], but was of KeyCodec[long]");
    byte[] decimals = orders.clone();
    decimals[10] = 3;
    assertRefused(sealed(decimals), "state must be in EUR with 2 decimals, but was 3");
  }

  private static void assertRefused(byte[] bytes, String message) {
    assertThatThrownBy(
            () -> OrderAccumulator.readFrom(new ByteArrayInputStream(bytes), KeyCodec.ofStrings()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refuses_a_codec_of_other_keys() {
    OrderAccumulator<Object> all = OrderAccumulator.create("EUR");
    all.addMinorUnits(java.util.UUID.randomUUID(), LocalDate.EPOCH, 5);
    assertThatThrownBy(() -> all.save(java.nio.file.Path.of("never.state")))
        .hasMessage("codec must be of the customers' java.util.UUID, but was string");
    OrderAccumulator<Object> longs = OrderAccumulator.create("EUR");
    longs.addMinorUnits(7L, LocalDate.EPOCH, 5);
    assertThatThrownBy(() -> longs.save(java.nio.file.Path.of("never.state")))
        .hasMessage("codec must be that of longs as the customers are, but was KeyCodec[string]");
    OrderAccumulator<String> halves = OrderAccumulator.create("EUR");
    halves.addMinorUnits("a\uD800", LocalDate.EPOCH, 5);
    assertThatThrownBy(() -> halves.save(java.nio.file.Path.of("never.state")))
        .hasMessage("customer must be a text that UTF-8 has, but was half a pair of it");
    assertThat(java.nio.file.Path.of("never.state")).doesNotExist();
  }
}

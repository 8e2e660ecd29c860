package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.StateKinds.Kind;
import org.retentionkit.event.StateKinds.Row;
import org.retentionkit.testing.Allocated;

/**
 * What is allocated while states are read: six bytes a byte given at most, whatever the bytes say,
 * and a fixed amount for the parts of an accumulator, whose tables are there without customers too.
 */
class StateMemoryTest {
  private static final int TIMES = 6;
  private static final long FIXED = 150_000;

  /** A key with its places in tables, beside the key's own bytes. */
  private static final long KEY_OBJECT = 200;

  /** What reading allocates altogether, which is more than it holds at any time. */
  private static long allocated(Function<byte[], ?> reading, byte[] bytes) {
    return Allocated.during(() -> reading.apply(bytes));
  }

  private static void checkLongs(KeyedSaveable<Long> state, Function<byte[], ?> reading) {
    byte[] bytes = state.toBytes(KeyCodec.ofLongs());
    assertThat(bytes).hasSizeGreaterThan(200_000);
    reading.apply(bytes); // classes are loaded
    assertThat(allocated(reading, bytes)).isLessThan(TIMES * bytes.length + FIXED);
  }

  private static OrderAccumulator<Long> readOrders(byte[] bytes) {
    return OrderAccumulator.fromBytes(bytes, KeyCodec.ofLongs());
  }

  private static ActivityAccumulator<Long> readActivity(byte[] bytes) {
    return ActivityAccumulator.fromBytes(bytes, KeyCodec.ofLongs());
  }

  private static SubscriptionAccumulator<Long> readChanges(byte[] bytes) {
    return SubscriptionAccumulator.fromBytes(bytes, KeyCodec.ofLongs());
  }

  @Test
  void usual_states_take_less_than_six_times_their_bytes() {
    ActivityAccumulator<Long> months = ActivityAccumulator.create(CalendarUnit.MONTH);
    OrderAccumulator<Long> orders = OrderAccumulator.create("EUR");
    SubscriptionAccumulator<Long> changes = SubscriptionAccumulator.create("EUR");
    SubscriptionAccumulator<Long> times =
        SubscriptionAccumulator.create("EUR", ZoneId.of("Europe/Berlin"));
    for (long i = 0; i < 300_000; i++) {
      LocalDate day = LocalDate.ofEpochDay(19_358 + (i * 7919 % 730));
      months.add(i / 10, day);
      orders.addMinorUnits(i / 10, day, i % 10_000);
      changes.addMinorUnits(i / 10, day, i % 10_000);
      times.addMinorUnits(i / 10, day, i % 10_000);
    }
    checkLongs(months, StateMemoryTest::readActivity);
    checkLongs(orders, StateMemoryTest::readOrders);
    checkLongs(changes, StateMemoryTest::readChanges);
    checkLongs(times, StateMemoryTest::readChanges);
  }

  @Test
  void lists_of_erased_customers_take_less_than_six_times_their_bytes() {
    byte[] secret = new byte[16];
    SuppressionList<Long> erased = SuppressionList.create(secret, KeyCodec.ofLongs());
    for (long i = 0; i < 60_000; i++) {
      erased.add(i);
    }
    byte[] bytes = erased.toBytes();
    Function<byte[], ?> reading =
        state -> SuppressionList.fromBytes(state, secret, KeyCodec.ofLongs());
    reading.apply(bytes); // classes are loaded
    assertThat(allocated(reading, bytes)).isLessThan(TIMES * bytes.length + FIXED);
  }

  /** As few bytes as the form allows for what takes memory: entries, or customers. */
  @Test
  void states_of_as_few_bytes_as_can_be_take_less_than_six_times_their_bytes() {
    OrderAccumulator<Long> days = OrderAccumulator.create("EUR");
    OrderAccumulator<Long> customers = OrderAccumulator.create("EUR");
    ActivityAccumulator<Long> words = ActivityAccumulator.create(CalendarUnit.DAY);
    SubscriptionAccumulator<Long> changes = SubscriptionAccumulator.create("EUR");
    days.addMinorUnits(7L, LocalDate.EPOCH, 1).addMinorUnits(7L, LocalDate.EPOCH, 1);
    for (int i = 0; i < 100_000; i++) {
      LocalDate day = LocalDate.ofEpochDay(i);
      days.addMinorUnits(7L, day, 0);
      words.add(7L, LocalDate.ofEpochDay(64L * i));
      changes.addMinorUnits(7L, day, 0);
      customers.addMinorUnits((long) i, LocalDate.EPOCH, 0);
    }
    checkLongs(days, StateMemoryTest::readOrders);
    checkLongs(words, StateMemoryTest::readActivity);
    checkLongs(changes, StateMemoryTest::readChanges);
    checkLongs(customers, StateMemoryTest::readOrders);
  }

  @Test
  void keys_that_are_objects_come_on_top() {
    OrderAccumulator<String> all = OrderAccumulator.create("EUR");
    int customers = 50_000;
    for (int i = 0; i < customers; i++) {
      all.addMinorUnits(Integer.toString(i, Character.MAX_RADIX), LocalDate.EPOCH, 0);
    }
    byte[] bytes = all.toBytes(KeyCodec.ofStrings());
    Function<byte[], ?> reading = state -> OrderAccumulator.fromBytes(state, KeyCodec.ofStrings());
    reading.apply(bytes);
    assertThat(allocated(reading, bytes))
        .isLessThan(TIMES * bytes.length + customers * KEY_OBJECT + FIXED);
  }

  /** Every number of a golden state made a lie, with a checksum that is right. */
  @Test
  void what_lies_is_refused_before_it_takes_memory() {
    LongFunction<Row> row = i -> new Row(i, 20_000 + (int) i * 3, 5, 100 * i);
    for (Kind<?, ?> kind : StateKinds.all()) {
      byte[] golden = golden(kind, row);
      for (int at = 6; at < golden.length - 4; at++) {
        checkLie(kind, with(golden, at, 0xFF, 0xFF, 0xFF, 0xFF, 0x07));
        checkLie(kind, with(golden, at, 0xFF, 0xFF, 0xFF, 0x7F));
        checkLie(kind, with(golden, at, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x3F));
      }
    }
  }

  private static <K, S extends KeyedSaveable<K>> byte[] golden(
      Kind<K, S> kind, LongFunction<Row> row) {
    S state = kind.create().get();
    for (long i = 0; i < 8; i++) {
      kind.add(state, row.apply(i / 2));
    }
    return kind.bytes(state);
  }

  private static void checkLie(Kind<?, ?> kind, byte[] bytes) {
    Function<byte[], Object> reading =
        state -> {
          try {
            return kind.read(state);
          } catch (IllegalArgumentException e) {
            return e;
          }
        };
    if (allocated(reading, bytes) >= FIXED) { // classes may have been loaded
      assertThat(allocated(reading, bytes)).isLessThan(FIXED);
    }
  }

  /** The state with a number in the place of a byte. */
  private static byte[] with(byte[] state, int at, int... number) {
    byte[] changed = Arrays.copyOf(state, state.length + number.length - 1);
    for (int i = 0; i < number.length; i++) {
      changed[at + i] = (byte) number[i];
    }
    System.arraycopy(state, at + 1, changed, at + number.length, state.length - at - 1);
    CRC32C check = new CRC32C();
    check.update(changed, 0, changed.length - 4);
    for (int i = 0; i < 4; i++) {
      changed[changed.length - 4 + i] = (byte) (check.getValue() >>> (8 * i));
    }
    return changed;
  }
}

package org.retentionkit.event;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;

/** Each kind of state with each kind of key, for tests of their bytes. */
final class StateKinds {
  private StateKinds() {}

  static <K> byte[] bytes(KeyedSaveable<K> state, KeyCodec<K> codec) {
    return state.toBytes(codec);
  }

  /** A row of any accumulator. */
  record Row(long customer, int day, int milli, long value) {}

  /** An accumulator under test. */
  record Kind<K, S extends KeyedSaveable<K>>(
      KeyCodec<K> codec,
      LongFunction<K> key,
      Supplier<S> create,
      Adding<K, S> adding,
      Reading<K, S> reading,
      BiFunction<S, S, S> combining,
      Function<S, Object> facts) {
    S of(List<Row> rows) {
      S all = create.get();
      rows.forEach(row -> adding.add(all, key.apply(row.customer), row));
      return all;
    }

    void add(S state, Row row) {
      adding.add(state, key.apply(row.customer), row);
    }

    byte[] bytes(S state) {
      return StateKinds.bytes(state, codec);
    }

    S read(byte[] bytes) {
      try {
        return reading.read(new ByteArrayInputStream(bytes), codec);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Adds a row. */
  interface Adding<K, S> {
    void add(S state, K key, Row row);
  }

  /** Reads a state. */
  interface Reading<K, S> {
    S read(InputStream in, KeyCodec<K> codec) throws IOException;
  }

  private static LocalDate day(Row row) {
    return LocalDate.ofEpochDay(row.day);
  }

  static <K> Kind<K, ActivityAccumulator<K>> activity(
      KeyCodec<K> codec, LongFunction<K> key, Supplier<ActivityAccumulator<K>> create) {
    return new Kind<>(
        codec,
        key,
        create,
        (s, k, row) -> s.add(k, day(row)),
        ActivityAccumulator::readFrom,
        ActivityAccumulator::combine,
        StateKinds::facts);
  }

  static <K> Kind<K, OrderAccumulator<K>> orders(KeyCodec<K> codec, LongFunction<K> key) {
    return new Kind<>(
        codec,
        key,
        () -> OrderAccumulator.create("EUR", CurrencyRule.SET_ASIDE),
        (s, k, row) -> s.addMinorUnits(k, day(row), row.value),
        OrderAccumulator::readFrom,
        OrderAccumulator::combine,
        s -> facts(s.log().customers(), v -> s.log().using(Workspace.sequential()).visit(() -> v)));
  }

  static <K> Kind<K, SubscriptionAccumulator<K>> changes(KeyCodec<K> codec, LongFunction<K> key) {
    return new Kind<>(
        codec,
        key,
        () -> SubscriptionAccumulator.create("EUR"),
        StateKinds::change,
        SubscriptionAccumulator::readFrom,
        SubscriptionAccumulator::combine,
        StateKinds::facts);
  }

  private static <K> void change(SubscriptionAccumulator<K> all, K key, Row row) {
    if (row.value < 0) {
      all.cancel(key, day(row), CancelReason.ofCode((int) (row.value & 1) + 1));
    } else {
      all.addMinorUnits(key, day(row), row.value >> 2);
    }
  }

  static <K> Kind<K, SubscriptionAccumulator<K>> times(KeyCodec<K> codec, LongFunction<K> key) {
    return new Kind<>(
        codec,
        key,
        () -> SubscriptionAccumulator.create("EUR", ZoneId.of("Europe/Berlin")),
        (s, k, row) ->
            s.addMinorUnits(
                k,
                Instant.ofEpochMilli((row.day * 86_400_000L) + row.milli),
                Math.abs(row.value >> 2)),
        SubscriptionAccumulator::readFrom,
        SubscriptionAccumulator::combine,
        StateKinds::facts);
  }

  /** A key of a type of one's own, whose hash codes often agree. */
  record Own(String text) {
    static final KeyCodec<Own> CODEC =
        KeyCodec.of(
            "own",
            own -> own.text.getBytes(StandardCharsets.UTF_8),
            bytes -> new Own(new String(bytes, StandardCharsets.UTF_8)));

    @Override
    public int hashCode() {
      return text.length();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Own own && own.text.equals(text);
    }
  }

  static List<Kind<?, ?>> all() {
    LongFunction<String> text = id -> "kunde ä " + id;
    LongFunction<UUID> uuid = id -> new UUID(id, -id);
    LongFunction<Own> own = id -> new Own(Long.toString(id));
    Timeline year = Timeline.of(Period.ofYear(2025), CalendarUnit.MONTH);
    List<Kind<?, ?>> all = new ArrayList<>();
    for (CalendarUnit unit : CalendarUnit.values()) {
      all.add(activity(KeyCodec.ofLongs(), id -> id, () -> ActivityAccumulator.create(unit)));
    }
    all.add(activity(KeyCodec.ofStrings(), text, () -> ActivityAccumulator.create(year)));
    all.add(activity(KeyCodec.ofLongs(), id -> id, () -> ActivityAccumulator.create(year)));
    all.add(orders(KeyCodec.ofLongs(), id -> id));
    all.add(orders(KeyCodec.ofUuids(), uuid));
    all.add(orders(Own.CODEC, own));
    all.add(changes(KeyCodec.ofLongs(), id -> id));
    all.add(changes(KeyCodec.ofStrings(), text));
    all.add(times(KeyCodec.ofLongs(), id -> id));
    all.add(times(Own.CODEC, own));
    return all;
  }

  private static <K> Object facts(ActivityAccumulator<K> all) {
    Timeline weeks = Timeline.of(LocalDate.of(2024, 1, 1), CalendarUnit.WEEK, 104);
    Timeline years = Timeline.of(LocalDate.of(2024, 1, 1), CalendarUnit.YEAR, 2);
    ActivityMasks masks =
        all.activity(all.timeline().orElse(all.unit() == CalendarUnit.WEEK ? weeks : years));
    return List.of(masks.size(), masks.rowsBefore(), masks.rowsAfter());
  }

  private static <K> Object facts(SubscriptionAccumulator<K> all) {
    SubscriptionLog<K> log = all.log();
    return facts(log.customers(), v -> log.using(Workspace.sequential()).visit(() -> v));
  }

  /** The rows of each customer of a log. */
  private static <K> Object facts(Customers<K> customers, Consumer<CustomerVisitor> visiting) {
    Map<String, String> all = new TreeMap<>();
    visiting.accept(
        rows -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < rows.size(); i++) {
            text.append(rows.day(i)).append(' ').append(rows.minorUnits(i)).append('\n');
          }
          all.put(String.valueOf(customers.key(rows.customer())), text.toString());
        });
    return all;
  }
}

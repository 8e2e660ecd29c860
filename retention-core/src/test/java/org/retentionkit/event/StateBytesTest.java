package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;

/** The laws of states as bytes, for each kind of state and of keys. */
class StateBytesTest {
  /** A row of any accumulator. */
  record Row(long customer, int day, int milli, long value) {}

  /** An accumulator under test. */
  record Kind<K, S extends Saveable<K>>(
      KeyCodec<K> codec,
      LongFunction<K> key,
      Supplier<S> create,
      Adding<K, S> adding,
      Reading<K, S> reading,
      BiFunction<S, S, S> combining) {
    S of(List<Row> rows) {
      S all = create.get();
      rows.forEach(row -> adding.add(all, key.apply(row.customer), row));
      return all;
    }

    byte[] bytes(S state) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        state.writeTo(out, codec);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return out.toByteArray();
    }

    S read(byte[] bytes) {
      try {
        return reading.read(new ByteArrayInputStream(bytes), codec);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    /** The laws, of some rows in two parts. */
    void obey(List<Row> first, List<Row> second, Random random) {
      S one = of(first);
      byte[] bytes = bytes(one);
      S read = read(bytes);
      assertThat(read).hasToString(one.toString());
      assertThat(bytes(read)).isEqualTo(bytes);
      byte[] both = bytes(combining.apply(of(first), of(second)));
      assertThat(bytes(combining.apply(read, read(bytes(of(second)))))).isEqualTo(both);
      S later = read(bytes);
      second.forEach(row -> adding.add(later, key.apply(row.customer), row));
      List<Row> all = new ArrayList<>(first);
      all.addAll(second);
      assertThat(customers(later)).isEqualTo(customers(of(all)));
      Collections.shuffle(all, random);
      assertThat(customers(of(all))).isEqualTo(customers(later));
      List<S> parts = new ArrayList<>();
      for (long part = 0; part < 3; part++) {
        long rest = part;
        parts.add(of(first.stream().filter(r -> Math.floorMod(r.customer, 3) == rest).toList()));
      }
      Collections.shuffle(parts, random);
      S joined = combining.apply(combining.apply(parts.get(0), parts.get(1)), parts.get(2));
      assertThat(customers(joined)).isEqualTo(customers(one));
    }

    /** The state without what the order of rows decides: the numbers out of order and late. */
    private byte[] customers(S state) {
      S fresh = create.get();
      return bytes(combining.apply(fresh, state)).length == 0 ? new byte[0] : tail(bytes(state));
    }

    private byte[] tail(byte[] bytes) {
      byte[] name = codec.name().getBytes(StandardCharsets.US_ASCII);
      int at = 0;
      while (!startsWith(bytes, name, at)) {
        at++;
      }
      return java.util.Arrays.copyOfRange(bytes, at, bytes.length - 4);
    }

    private static boolean startsWith(byte[] bytes, byte[] name, int at) {
      return java.util.Arrays.equals(bytes, at, at + name.length, name, 0, name.length);
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
        ActivityAccumulator::combine);
  }

  static <K> Kind<K, OrderAccumulator<K>> orders(KeyCodec<K> codec, LongFunction<K> key) {
    return new Kind<>(
        codec,
        key,
        () -> OrderAccumulator.create("EUR", CurrencyRule.SET_ASIDE),
        (s, k, row) -> s.addMinorUnits(k, day(row), row.value),
        OrderAccumulator::readFrom,
        OrderAccumulator::combine);
  }

  static <K> Kind<K, SubscriptionAccumulator<K>> changes(KeyCodec<K> codec, LongFunction<K> key) {
    return new Kind<>(
        codec,
        key,
        () -> SubscriptionAccumulator.create("EUR"),
        StateBytesTest::change,
        SubscriptionAccumulator::readFrom,
        SubscriptionAccumulator::combine);
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
        SubscriptionAccumulator::combine);
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

  static List<Kind<?, ?>> kinds() {
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

  @Property(tries = 60)
  void readEqualsWrittenAndMergesAlike(
      @ForAll("rows") List<Row> first, @ForAll("rows") List<Row> second, @ForAll Random random) {
    for (Kind<?, ?> kind : kinds()) {
      kind.obey(first, second, random);
    }
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Long> customer =
        Arbitraries.oneOf(Arbitraries.longs().between(-9, 9), Arbitraries.longs());
    Arbitrary<Integer> day =
        Arbitraries.oneOf(
            Arbitraries.integers().between(20_000, 20_400),
            Arbitraries.integers().between(20_100, 20_103),
            Arbitraries.integers().between(-900_000, 2_000_000));
    Arbitrary<Long> value =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-500, 20_000),
            Arbitraries.longs().between(Long.MIN_VALUE / 512, Long.MAX_VALUE / 512));
    return Combinators.combine(customer, day, Arbitraries.integers().between(0, 86_399_999), value)
        .as(Row::new)
        .list()
        .ofMaxSize(60);
  }
}

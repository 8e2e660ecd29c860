package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.event.PlainHistories.Fact;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class HistoryAccumulatorTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  @Provide
  Arbitrary<List<Fact>> facts() {
    Arbitrary<Long> days =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-5, 5),
            Arbitraries.longs().between(-40_000, 40_000),
            Arbitraries.of((long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE));
    return Combinators.combine(GeneratedRows.ids(), days, counts(), amounts(1L << 57))
        .as(Fact::new)
        .list()
        .ofMaxSize(100);
  }

  private static Arbitrary<Long> counts() {
    return Arbitraries.oneOf(Arbitraries.longs().between(-1, 2), Arbitraries.of(7L, 1L << 50));
  }

  private static Arbitrary<Long> amounts(long most) {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-900, 900),
        Arbitraries.longs().between(-most, most),
        Arbitraries.of(most, -most, (1L << 45) - 1, 1L << 45, 1L << 46, -(1L << 45) - 1));
  }

  @Property(tries = 300)
  void every_way_in_gives_the_entries_of_nested_maps(
      @ForAll("facts") List<Fact> facts, @ForAll long seed) {
    List<String> plain = PlainHistories.of(facts).lines();
    assertThat(PlainHistories.lines(byDay(facts).snapshot())).isEqualTo(plain);

    HistoryAccumulator blocks = HistoryAccumulator.create(Resolution.DAY, RIGA);
    List<Fact> orders = facts.stream().filter(f -> f.orders() == 1).toList();
    OrderSink orderSink = blocks;
    int cut = orders.isEmpty() ? 0 : Math.floorMod(seed, orders.size());
    orderSink.accept(ids(orders), days(orders), amounts(orders), cut, orders.size());
    orderSink.accept(ids(orders), days(orders), amounts(orders), 0, cut);
    blocks.snapshot();
    List<Fact> activity = facts.stream().filter(Fact::activity).toList();
    ActivitySink activitySink = blocks;
    activitySink.accept(ids(activity), days(activity), 0, activity.size());
    facts.stream().filter(f -> f.orders() == 0 || f.orders() > 1).forEach(f -> add(blocks, f));
    assertThat(blocks.snapshot()).isEqualTo(byDay(facts).snapshot());
  }

  @Property(tries = 200)
  void moments_give_the_entries_of_nested_maps(@ForAll("facts") List<Fact> facts) {
    HistoryAccumulator all = HistoryAccumulator.create(Resolution.MILLISECOND, RIGA);
    HistoryAccumulator days = HistoryAccumulator.create(Resolution.DAY, RIGA);
    List<Fact> byDay = new ArrayList<>();
    for (Fact fact : facts) {
      Instant at = Instant.ofEpochMilli(fact.slot() * 1_000_003).plusNanos(999_999);
      byDay.add(
          new Fact(
              fact.customer(),
              LocalDate.ofInstant(at, RIGA).toEpochDay(),
              fact.orders(),
              fact.amount()));
      if (fact.activity()) {
        all.add(fact.customer(), at);
        days.add(fact.customer(), at);
      } else {
        all.add(fact.customer(), at, fact.orders(), fact.amount());
        days.add(fact.customer(), at, fact.orders(), fact.amount());
      }
    }
    List<Fact> times =
        facts.stream()
            .map(f -> new Fact(f.customer(), f.slot() * 1_000_003, f.orders(), f.amount()))
            .toList();
    assertThat(PlainHistories.lines(all.snapshot())).isEqualTo(PlainHistories.of(times).lines());
    assertThat(PlainHistories.lines(days.snapshot())).isEqualTo(PlainHistories.of(byDay).lines());
    assertThat(all.report()).isEqualTo(report(byDay));
  }

  @Property(tries = 200)
  void the_report_tells_what_was_added(
      @ForAll("facts") List<Fact> facts, @ForAll("facts") List<Fact> more) {
    HistoryAccumulator one = byDay(facts);
    assertThat(one.report()).isEqualTo(report(facts));
    LogReport first = report(facts);
    LogReport second = report(more);
    assertThat(one.combine(byDay(more)).report())
        .isEqualTo(
            new LogReport(
                first.rows() + second.rows(),
                LogReport.DuplicateCheck.NOT_COUNTED,
                0,
                first.outOfOrder() + second.outOfOrder(),
                first.late() + second.late(),
                first.negative() + second.negative(),
                first.zero() + second.zero(),
                List.of(),
                DaysReference.of(slots(facts, more))));
  }

  private static LogReport report(List<Fact> facts) {
    long outOfOrder = 0;
    long late = 0;
    long latest = Long.MIN_VALUE;
    for (int i = 0; i < facts.size(); i++) {
      outOfOrder += i > 0 && facts.get(i).slot() < facts.get(i - 1).slot() ? 1 : 0;
      late += facts.get(i).slot() < latest ? 1 : 0;
      latest = Math.max(latest, facts.get(i).slot());
    }
    return new LogReport(
        facts.size(),
        LogReport.DuplicateCheck.NOT_COUNTED,
        0,
        outOfOrder,
        late,
        facts.stream().filter(f -> !f.activity() && f.amount() < 0).count(),
        facts.stream().filter(f -> !f.activity() && f.amount() == 0).count(),
        List.of(),
        DaysReference.of(slots(facts, List.of())));
  }

  private static List<Long> slots(List<Fact> facts, List<Fact> more) {
    return Stream.concat(facts.stream(), more.stream()).map(Fact::slot).toList();
  }

  /** Blocks are counted like single rows. */
  @Test
  void the_report_of_blocks() {
    HistoryAccumulator all = HistoryAccumulator.create(Resolution.DAY, RIGA);
    int[] days = {5, 4, 7, 6};
    all.accept(new long[4], days, new long[] {3, 0, -2, 9}, 0, 3);
    assertThat(all.report())
        .isEqualTo(
            new LogReport(
                3,
                LogReport.DuplicateCheck.NOT_COUNTED,
                0,
                1,
                1,
                1,
                1,
                List.of(),
                DaysReference.of(List.of(4L, 7L, 5L))));
    all.accept(new long[4], days, 1, 4);
    assertThat(all.report())
        .isEqualTo(
            new LogReport(
                6,
                LogReport.DuplicateCheck.NOT_COUNTED,
                0,
                3,
                3,
                1,
                1,
                List.of(),
                DaysReference.of(List.of(4L, 7L, 5L, 4L, 7L, 6L))));
  }

  @Provide
  Arbitrary<List<Fact>> huge() {
    Arbitrary<Long> counts = Arbitraries.of(0L, 1L, Long.MAX_VALUE, Long.MAX_VALUE - 1);
    Arbitrary<Long> amounts =
        Arbitraries.of(
            0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 62, -(1L << 62), (1L << 61) - 1);
    return Combinators.combine(
            Arbitraries.of(1L, -2L), Arbitraries.longs().between(0, 1), counts, amounts)
        .as(Fact::new)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 500)
  void sums_fail_by_what_they_are_not_by_the_order_they_came_in(
      @ForAll("huge") List<Fact> facts, @ForAll("huge") List<Fact> more, @ForAll Random random) {
    List<Fact> all = new ArrayList<>(facts);
    all.addAll(more);
    PlainHistories plain = PlainHistories.of(all);
    List<Fact> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    HistoryAccumulator stepwise = HistoryAccumulator.create(Resolution.DAY, RIGA);
    for (Fact fact : shuffled) {
      stepwise.combine(byDay(List.of(fact)));
    }
    for (HistoryAccumulator way :
        List.of(byDay(all), byDay(shuffled), byDay(facts).combine(byDay(more)), stepwise)) {
      if (plain.failure().isEmpty()) {
        assertThat(PlainHistories.lines(way.snapshot())).isEqualTo(plain.lines());
      } else {
        assertThatThrownBy(way::snapshot)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(plain.failure().get());
      }
    }
  }

  @Property(tries = 200)
  void keys_of_any_type_give_the_entries_of_nested_maps(
      @ForAll("facts") List<Fact> facts, @ForAll("facts") List<Fact> more) {
    List<Fact> all = new ArrayList<>(more);
    all.addAll(facts);
    Collections.reverse(all);
    KeyedHistoryAccumulator<String> keyed =
        all.parallelStream()
            .collect(
                KeyedHistoryAccumulator.<Fact, String>collector(
                    Resolution.DAY, RIGA, HistoryAccumulatorTest::add));
    assertThat(byKey(keyed.snapshot())).isEqualTo(byKey(all));
    assertThat(keyed.report().rows()).isEqualTo(all.size());

    KeyedHistoryAccumulator<String> first = KeyedHistoryAccumulator.create(Resolution.DAY, RIGA);
    facts.forEach(f -> add(first, f));
    Keyed<String, CustomerHistories> before = first.snapshot();
    KeyedHistoryAccumulator<String> second = KeyedHistoryAccumulator.create(Resolution.DAY, RIGA);
    all.forEach(f -> add(second, f));
    List<Fact> both = new ArrayList<>(facts);
    both.addAll(all);
    assertThat(byKey(first.combine(second).snapshot())).isEqualTo(byKey(both));
    assertThat(byKey(second.snapshot())).isEqualTo(byKey(all));
    assertThat(byKey(before)).isEqualTo(byKey(facts));
  }

  /** The overflow of a customer who has another number elsewhere follows it there. */
  @Test
  void keyed_sums_that_come_back_into_range_are_right() {
    LocalDate day = LocalDate.ofEpochDay(3);
    KeyedHistoryAccumulator<String> one = KeyedHistoryAccumulator.create(Resolution.DAY, RIGA);
    one.add("a", day, 1, -5).add("b", day, 1, -7);
    KeyedHistoryAccumulator<String> other = KeyedHistoryAccumulator.create(Resolution.DAY, RIGA);
    other.add("b", day, 1, Long.MAX_VALUE).add("b", day, 1, 6).add("a", day, 1, 0);
    assertThatThrownBy(other::snapshot)
        .hasMessage("minor units of customer 0 must sum to a long, but was 9223372036854775813");
    CustomerHistories histories = one.combine(other).snapshot().columns();
    assertThat(PlainHistories.lines(histories))
        .containsExactly("0 3 2 -5", "1 3 3 " + (Long.MAX_VALUE - 1));
  }

  @Test
  void keyed_instants_and_days() {
    Instant at = Instant.parse("2026-01-04T22:30:00Z");
    LocalDate day = LocalDate.of(2026, 1, 5);
    Keyed<String, CustomerHistories> days =
        KeyedHistoryAccumulator.<String>create(Resolution.DAY, RIGA)
            .add("x", at)
            .add("x", at, 1, 40)
            .add("y", day)
            .add("x", day, 2, 2)
            .snapshot();
    assertThat(days.customers().key(0)).isEqualTo("x");
    long epochDay = day.toEpochDay();
    assertThat(PlainHistories.lines(days.columns()))
        .containsExactly("0 " + epochDay + " 3 42", "1 " + epochDay + " 0 0");
    KeyedHistoryAccumulator<String> millis =
        KeyedHistoryAccumulator.create(Resolution.MILLISECOND, RIGA);
    assertThat(millis.add("x", at).snapshot().columns().slot(0)).isEqualTo(at.toEpochMilli());
    assertThatThrownBy(() -> millis.combine(KeyedHistoryAccumulator.create(Resolution.DAY, RIGA)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "other must keep time as MILLISECOND in Europe/Riga, but was DAY in Europe/Riga");
    assertThatThrownBy(() -> millis.add(null, at))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("customer must not be null");
  }

  /** Many pieces, many merges, and ids in any order. */
  @Test
  void large_logs_are_right() {
    List<Row> rows = GeneratedRows.many(400_000, 40_000, -3, 6, 8);
    List<Fact> facts =
        rows.stream().map(r -> new Fact(r.customer(), r.day(), 1, r.value())).toList();
    HistoryAccumulator all = HistoryAccumulator.create(Resolution.DAY, RIGA);
    all.accept(ids(facts), days(facts), amounts(facts), 0, facts.size());
    assertThat(PlainHistories.lines(all.snapshot())).isEqualTo(PlainHistories.of(facts).lines());
    KeyedHistoryAccumulator<Long> half = KeyedHistoryAccumulator.create(Resolution.DAY, RIGA);
    KeyedHistoryAccumulator<Long> rest = KeyedHistoryAccumulator.create(Resolution.DAY, RIGA);
    for (int i = 0; i < 200_000; i++) {
      Fact fact = facts.get(i);
      (i < 100_000 ? half : rest)
          .add(fact.customer(), LocalDate.ofEpochDay(fact.slot()), 1, fact.amount());
    }
    Keyed<Long, CustomerHistories> keyed = half.combine(rest).snapshot();
    Map<String, List<String>> found = new TreeMap<>();
    byKey(keyed).forEach((key, lines) -> found.put("" + key, lines));
    assertThat(found).isEqualTo(byKey(facts.subList(0, 200_000)));
  }

  private static <K> Map<K, List<String>> byKey(Keyed<K, CustomerHistories> keyed) {
    Map<K, List<String>> byKey = new TreeMap<>();
    for (String line : PlainHistories.lines(keyed.columns())) {
      int space = line.indexOf(' ');
      K key = keyed.customers().key(Long.parseLong(line.substring(0, space)));
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(line.substring(space));
    }
    return byKey;
  }

  private static Map<String, List<String>> byKey(List<Fact> facts) {
    return PlainHistories.of(facts).lines().stream()
        .collect(
            Collectors.groupingBy(
                line -> line.substring(0, line.indexOf(' ')),
                TreeMap::new,
                Collectors.mapping(
                    line -> line.substring(line.indexOf(' ')), Collectors.toList())));
  }

  private static void add(KeyedHistoryAccumulator<String> all, Fact fact) {
    LocalDate day = LocalDate.ofEpochDay(fact.slot());
    if (fact.activity()) {
      all.add("" + fact.customer(), day);
    } else {
      all.add("" + fact.customer(), day, fact.orders(), fact.amount());
    }
  }

  private static void add(HistoryAccumulator all, Fact fact) {
    LocalDate day = LocalDate.ofEpochDay(fact.slot());
    if (fact.activity()) {
      all.add(fact.customer(), day);
    } else {
      all.add(fact.customer(), day, fact.orders(), fact.amount());
    }
  }

  private static HistoryAccumulator byDay(List<Fact> facts) {
    HistoryAccumulator all = HistoryAccumulator.create(Resolution.DAY, RIGA);
    facts.forEach(f -> add(all, f));
    return all;
  }

  private static long[] ids(List<Fact> facts) {
    return facts.stream().mapToLong(Fact::customer).toArray();
  }

  private static int[] days(List<Fact> facts) {
    return facts.stream().mapToInt(f -> (int) f.slot()).toArray();
  }

  private static long[] amounts(List<Fact> facts) {
    return facts.stream().mapToLong(Fact::amount).toArray();
  }
}

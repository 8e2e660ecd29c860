package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.Money;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class SubscriptionAccumulatorTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final int HOUR = 3_600_000;

  /** A change as it is seen in a log. */
  private record Change(long day, long millis, long minorUnits, CancelReason reason)
      implements Comparable<Change> {
    @Override
    public int compareTo(Change o) {
      return java.util.Comparator.comparingLong(Change::day)
          .thenComparingLong(Change::millis)
          .thenComparingLong(Change::minorUnits)
          .thenComparing(Change::reason)
          .compare(this, o);
    }
  }

  private static <K> Map<String, List<Change>> seen(SubscriptionLog<K> log) {
    Map<String, List<Change>> all = new HashMap<>();
    CustomerVisitor visitor =
        rows -> {
          List<Change> changes = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            long millis = rows.timed() ? rows.millis(i) : 0;
            changes.add(new Change(rows.day(i), millis, rows.minorUnits(i), rows.reason(i)));
          }
          all.put(log.customers().key(rows.customer()).toString(), changes);
        };
    log.using(Workspace.sequential()).visit(() -> visitor);
    return all;
  }

  /** Rows whose day is an hour, and whose value names a reason where it is 0 to 2. */
  @Provide
  Arbitrary<List<Row>> logs() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-60, 60), Arbitraries.longs().between(0, 6), 200);
  }

  private static CancelReason reason(Row row) {
    return row.value() < 3 ? CancelReason.ofCode((int) row.value()) : CancelReason.UNSTATED;
  }

  private static long amount(Row row) {
    return row.value() < 3 ? 0 : row.value();
  }

  private static Instant at(Row row) {
    return Instant.ofEpochMilli((long) row.day() * HOUR);
  }

  private static Map<String, List<Change>> reference(List<Row> rows, boolean timed) {
    Map<String, Set<Change>> all = new HashMap<>();
    for (Row r : rows) {
      long day = timed ? at(r).atZone(RIGA).toLocalDate().toEpochDay() : r.day();
      Change change = new Change(day, timed ? at(r).toEpochMilli() : 0, amount(r), reason(r));
      all.computeIfAbsent(Long.toString(r.customer()), c -> new TreeSet<>()).add(change);
    }
    Map<String, List<Change>> lists = new HashMap<>();
    all.forEach((customer, changes) -> lists.put(customer, List.copyOf(changes)));
    return lists;
  }

  private static void add(SubscriptionAccumulator<String> all, Row r, boolean timed) {
    String key = Long.toString(r.customer());
    LocalDate day = LocalDate.ofEpochDay(r.day());
    if (timed && amount(r) == 0) {
      all.cancel(key, at(r), reason(r));
    } else if (timed) {
      all.addMinorUnits(key, at(r), amount(r));
    } else if (amount(r) == 0) {
      all.cancel(key, day, reason(r));
    } else {
      all.addMinorUnits(key, day, amount(r));
    }
  }

  private static SubscriptionAccumulator<String> keyed(List<Row> rows, boolean timed) {
    SubscriptionAccumulator<String> all =
        timed ? SubscriptionAccumulator.create("EUR", RIGA) : SubscriptionAccumulator.create("EUR");
    rows.forEach(r -> add(all, r, timed));
    return all;
  }

  private static SubscriptionAccumulator<Long> blocks(List<Row> rows, boolean timed) {
    SubscriptionAccumulator<Long> all =
        timed ? SubscriptionAccumulator.create("EUR", RIGA) : SubscriptionAccumulator.create("EUR");
    long[] ids = GeneratedRows.customers(rows);
    long[] amounts = rows.stream().mapToLong(SubscriptionAccumulatorTest::amount).toArray();
    byte[] reasons = new byte[ids.length];
    long[] times = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      reasons[i] = reason(rows.get(i)).code();
      times[i] = at(rows.get(i)).toEpochMilli();
    }
    for (int from = 0; from < ids.length; from += 13) {
      int to = Math.min(ids.length, from + 13);
      if (timed) {
        all.acceptTimes(ids, times, amounts, reasons, from, to);
      } else {
        all.sink().accept(ids, GeneratedRows.days(rows), amounts, reasons, from, to);
      }
    }
    return all;
  }

  @Property(tries = 200)
  void report_counts_the_days_that_the_log_counts(@ForAll("logs") List<Row> rows) {
    for (boolean timed : new boolean[] {false, true}) {
      SubscriptionAccumulator<String> all = keyed(rows, timed);
      assertThat(all.report()).isEqualTo(all.log().report());
    }
  }

  @Test
  void days_that_a_rule_decides_are_in_the_report() {
    SubscriptionAccumulator<String> days = SubscriptionAccumulator.create("EUR");
    days.addMinorUnits("k1", DAY, 20_00).cancel("k1", DAY, CancelReason.UNSTATED);
    days.addMinorUnits("k2", DAY, 90_00).addMinorUnits("k2", DAY, 19_00);
    days.addMinorUnits("k2", DAY, 19_00).addMinorUnits("k3", DAY, 5_00);
    assertThat(days.report().decided()).isEqualTo(2);
  }

  @Property(tries = 300)
  void whatever_the_order_the_blocks_the_parts_and_the_keys_changes_are_those_of_sorted_sets(
      @ForAll("logs") List<Row> rows, @ForAll boolean timed, @ForAll long seed) {
    Map<String, List<Change>> expected = reference(rows, timed);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = rows.isEmpty() ? 0 : Math.floorMod(seed, rows.size());
    List<Row> first = shuffled.subList(0, cut);
    List<Row> rest = shuffled.subList(cut, rows.size());

    assertThat(seen(keyed(rows, timed).log())).isEqualTo(expected);
    assertThat(seen(blocks(rows, timed).log())).isEqualTo(expected);
    SubscriptionAccumulator<String> all = keyed(first, timed);
    SubscriptionLog<String> early = all.log();
    assertThat(seen(all.combine(keyed(rest, timed)).log())).isEqualTo(expected);
    assertThat(seen(early)).isEqualTo(reference(first, timed)); // frozen
    assertThat(seen(blocks(rest, timed).combine(blocks(first, timed)).log())).isEqualTo(expected);
  }

  @Property(tries = 100)
  void a_customer_who_is_dropped_leaves_no_trace(
      @ForAll("logs") List<Row> rows, @ForAll boolean timed) {
    long gone = rows.isEmpty() ? 7 : rows.get(0).customer();
    SubscriptionAccumulator<Long> all = blocks(rows, timed);
    Map<String, List<Change>> expected = reference(rows, timed);
    List<Change> left = expected.remove(Long.toString(gone));
    assertThat(all.drop(gone)).isEqualTo(left == null ? 0 : left.size());
    assertThat(seen(all.log())).isEqualTo(expected);
  }

  @Test
  void days_count_as_made_when_they_begin_where_exact_times_are_kept() {
    SubscriptionAccumulator<String> all = SubscriptionAccumulator.create("EUR", RIGA);
    all.add("k", DAY, Money.of(9, "EUR"));
    all.add("k", DAY.atStartOfDay(RIGA).toInstant().plusSeconds(1), new BigDecimal("5.00"));
    long midnight = DAY.atStartOfDay(RIGA).toInstant().toEpochMilli();
    long day = DAY.toEpochDay();
    assertThat(seen(all.log()))
        .containsEntry(
            "k",
            List.of(
                new Change(day, midnight, 900, CancelReason.UNSTATED),
                new Change(day, midnight + 1_000, 500, CancelReason.UNSTATED)));
    assertThat(all.timeZone()).contains(RIGA);
    assertThat(all.log().zone()).contains(RIGA);
    SubscriptionAccumulator<Long> blocks = SubscriptionAccumulator.create("EUR", RIGA);
    blocks
        .sink()
        .accept(new long[] {1}, new int[] {(int) day}, new long[] {900}, new byte[0], 0, 1);
    assertThat(seen(blocks.log()))
        .containsEntry("1", List.of(new Change(day, midnight, 900, CancelReason.UNSTATED)));
    assertThat(all).hasToString("SubscriptionAccumulator[1 customer, 2 rows, EUR]");
  }

  @Test
  void a_block_with_a_row_that_does_not_fit_is_not_taken_at_all() {
    SubscriptionAccumulator<Long> all = SubscriptionAccumulator.create("EUR", RIGA);
    SubscriptionSink sink = all.sink();
    long[] ids = {1, 2};
    int[] days = {0, 1};
    byte[] none = {};
    assertThatThrownBy(() -> sink.accept(ids, days, new long[] {5, -1}, none, 0, 2))
        .hasMessage("minorUnits must not be negative, but was -1");
    assertThatThrownBy(() -> sink.accept(ids, days, new long[] {5, 0}, new byte[] {0, 3}, 0, 2))
        .hasMessage("reasonCode must be 0, 1 or 2, but was 3");
    assertThatThrownBy(() -> sink.accept(ids, days, new long[] {5, 6}, new byte[] {0, 1}, 0, 2))
        .hasMessage("reason must be UNSTATED for an amount above 0, but was VOLUNTARY");
    assertThatThrownBy(
            () -> all.acceptTimes(ids, new long[] {0, Long.MAX_VALUE}, new long[2], none, 0, 2))
        .hasMessage("instant must have an epoch day of 32 bits, but was 106751991167");
    assertThatThrownBy(() -> sink.accept(ids, new int[1], new long[2], none, 0, 2))
        .hasMessage("rows must lie between 0 and 1, but were 0 to 2");
    assertThat(all.report().rows()).isZero();
    assertThat(all.log().rows()).isZero();
  }

  @Test
  void what_does_not_fit_is_refused() {
    SubscriptionAccumulator<String> days = SubscriptionAccumulator.create("EUR");
    assertThatThrownBy(() -> days.add("k", Instant.EPOCH, BigDecimal.ONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("create(currency, zone) must be used for exact times, but only days are kept");
    assertThatThrownBy(() -> days.add("k", DAY, new BigDecimal("-1")))
        .hasMessage("amount must not be negative, but was -1");
    assertThatThrownBy(() -> days.add("k", DAY, Money.of(1, "USD")))
        .hasMessage("amount must be in EUR, but was 1 USD");
    assertThatThrownBy(() -> days.cancel("k", DAY, null)).hasMessage("reason must not be null");
    assertThatThrownBy(() -> days.combine(SubscriptionAccumulator.create("EUR", RIGA)))
        .hasMessage("other must be in EUR by days, but was in EUR with times of Europe/Riga");
    assertThatThrownBy(() -> days.combine(SubscriptionAccumulator.create("USD")))
        .hasMessage("other must be in EUR by days, but was in USD by days");
    assertThat(days.log().rows()).isZero();
    assertThat(days.currency().getCurrencyCode()).isEqualTo("EUR");
  }
}

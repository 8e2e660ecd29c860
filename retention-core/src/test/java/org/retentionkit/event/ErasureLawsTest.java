package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.cohort.CohortAccumulator;

/** Who was erased stays out, and nothing is kept of them but a digest. */
class ErasureLawsTest {
  private static final byte[] SECRET = "a secret of 16 b".getBytes(StandardCharsets.UTF_8);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final byte[] NO_REASON = {};

  private static SuppressionList<String> texts() {
    return SuppressionList.create(SECRET, KeyCodec.ofStrings());
  }

  private static SuppressionList<Long> longs() {
    return SuppressionList.create(SECRET, KeyCodec.ofLongs());
  }

  /** Law: with whom is dropped at any time kept out, all is as if they never had been there. */
  @Property(tries = 200)
  void who_is_dropped_at_any_time_never_was_there(
      @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> customers,
      @ForAll @IntRange(max = 9) int gone,
      @ForAll @IntRange(max = 60) int when) {
    SuppressionList<String> erased = texts();
    OrderAccumulator<String> orders = OrderAccumulator.<String>create("EUR").keepingOut(erased);
    OrderAccumulator<String> without = OrderAccumulator.create("EUR");
    SubscriptionAccumulator<String> changes =
        SubscriptionAccumulator.<String>create("EUR").keepingOut(erased);
    SubscriptionAccumulator<String> changesWithout = SubscriptionAccumulator.create("EUR");
    CohortAccumulator<String> cohorts =
        CohortAccumulator.<String>create(CalendarUnit.MONTH).keepingOut(erased);
    int out = 0;
    for (int i = 0; i < customers.size(); i++) {
      if (i == when) {
        orders.drop("k" + gone);
        changes.drop("k" + gone);
        cohorts.drop("k" + gone);
      }
      String key = "k" + customers.get(i);
      orders.addMinorUnits(key, DAY.plusDays(i), i);
      changes.addMinorUnits(key, DAY.plusDays(i), i);
      cohorts.add(key, DAY.plusDays(i));
      boolean his = customers.get(i) == gone;
      out += his && i >= when ? 1 : 0;
      if (!his || when >= customers.size()) {
        without.addMinorUnits(key, DAY.plusDays(i), i);
        changesWithout.addMinorUnits(key, DAY.plusDays(i), i);
      }
    }
    assertThat(shown(orders.log())).isEqualTo(shown(without.log()));
    assertThat(shown(changes.log())).isEqualTo(shown(changesWithout.log()));
    assertThat(erased.rowsKeptOut()).isEqualTo(3L * out);
    assertThat(cohorts.drop("k" + gone) == 0)
        .isEqualTo(when < customers.size() || !customers.contains(gone));
  }

  /** Law: blocks of longs, whole or in parts, are let in as single rows are. */
  @Property(tries = 200)
  void blocks_are_let_in_as_rows_are(
      @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> customers,
      @ForAll Set<@IntRange(max = 9) Integer> gone,
      @ForAll @IntRange(max = 20) int from) {
    int n = customers.size();
    int start = Math.min(from, n);
    long[] ids = customers.stream().mapToLong(id -> id).toArray();
    int[] days = new int[n];
    long[] millis = new long[n];
    long[] units = new long[n];
    for (int i = 0; i < n; i++) {
      days[i] = 20_000 + i;
      millis[i] = days[i] * 86_400_000L;
      units[i] = i;
    }
    SuppressionList<Long> erased = longs();
    gone.forEach(id -> erased.add((long) id));
    OrderAccumulator<Long> orders = OrderAccumulator.<Long>create("EUR").keepingOut(erased);
    orders.sink().accept(ids, days, units, start, n);
    SubscriptionAccumulator<Long> changes =
        SubscriptionAccumulator.<Long>create("EUR", java.time.ZoneOffset.UTC).keepingOut(erased);
    changes.sink().accept(ids, days, units, NO_REASON, start, n);
    changes.acceptTimes(ids, millis, units, new byte[n], start, n);
    ActivityAccumulator<Long> active =
        ActivityAccumulator.<Long>create(CalendarUnit.DAY).keepingOut(erased);
    active.sink().accept(ids, days, start, n);

    OrderAccumulator<Long> plain = OrderAccumulator.create("EUR");
    SubscriptionAccumulator<Long> plainChanges =
        SubscriptionAccumulator.create("EUR", java.time.ZoneOffset.UTC);
    ActivityAccumulator<Long> plainActive = ActivityAccumulator.create(CalendarUnit.DAY);
    for (int i = start; i < n; i++) {
      LocalDate day = LocalDate.ofEpochDay(days[i]);
      if (!gone.contains(customers.get(i))) {
        plain.addMinorUnits(ids[i], day, units[i]);
        plainChanges.addMinorUnits(ids[i], day, units[i]);
        plainChanges.addMinorUnits(ids[i], day, units[i]);
        plainActive.add(ids[i], day);
      }
    }
    KeyCodec<Long> codec = KeyCodec.ofLongs();
    assertThat(orders.toBytes(codec)).isEqualTo(plain.toBytes(codec));
    assertThat(shown(changes.log())).isEqualTo(shown(plainChanges.log()));
    assertThat(active.toBytes(codec)).isEqualTo(plainActive.toBytes(codec));
  }

  /** Nobody slips in who is dropped while threads add. */
  @Test
  void who_is_dropped_while_threads_add_is_gone() throws InterruptedException {
    SuppressionList<String> erased = texts();
    OrderAccumulator<String> orders = OrderAccumulator.<String>create("EUR").keepingOut(erased);
    AtomicBoolean on = new AtomicBoolean(true);
    Runnable adding =
        () -> {
          for (int i = 0; on.get(); i = (i + 1) % 100) {
            orders.addMinorUnits("k" + i, DAY, 1);
          }
        };
    List<Thread> threads = List.of(new Thread(adding), new Thread(adding));
    threads.forEach(Thread::start);
    for (int i = 0; i < 100; i += 2) {
      orders.drop("k" + i);
    }
    long rows = orders.report().rows();
    while (orders.report().rows() < rows + 1_000) {
      Thread.onSpinWait();
    }
    on.set(false);
    for (Thread thread : threads) {
      thread.join();
    }
    Set<String> left = new TreeSet<>();
    shown(orders.log()).forEach(line -> left.add(line.split(" ")[0]));
    assertThat(left).hasSize(50).contains("k1").doesNotContain("k0");
  }

  /** Blocks are checked as without a list. */
  @Test
  void blocks_too_short_are_refused() {
    OrderAccumulator<Long> orders =
        OrderAccumulator.<Long>create("EUR").keepingOut(longs().add(1L));
    assertThatThrownBy(() -> orders.sink().accept(new long[3], new int[2], new long[3], 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    SubscriptionAccumulator<Long> changes =
        SubscriptionAccumulator.<Long>create("EUR").keepingOut(longs().add(1L));
    assertThatThrownBy(
            () -> changes.sink().accept(new long[3], new int[3], new long[2], NO_REASON, 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("rows must lie between 0 and 2, but were 0 to 3");
    assertThatThrownBy(
            () -> changes.sink().accept(new long[3], new int[3], new long[4], new byte[2], 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(orders.log().rows()).isZero();
  }

  private static List<String> shown(OrderLog<?> log) {
    return lines(log.customers(), log::visit);
  }

  private static List<String> shown(SubscriptionLog<?> log) {
    return lines(log.customers(), log::visit);
  }

  private interface Visiting {
    void visit(java.util.function.Supplier<CustomerVisitor> visitors);
  }

  private static List<String> lines(Customers<?> customers, Visiting log) {
    List<String> lines = new java.util.ArrayList<>();
    CustomerVisitor visitor =
        rows -> {
          for (int i = 0; i < rows.size(); i++) {
            String day = LocalDate.ofEpochDay(rows.day(i)) + " ";
            lines.add(customers.key(rows.customer()) + " " + day + rows.minorUnits(i));
          }
        };
    log.visit(() -> visitor);
    return lines.stream().sorted().toList();
  }
}

package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retentionkit.CalendarUnit;

/** Any thread may add, at any time, and look at what is there. */
class AccumulatorThreadsTest {
  private static final int THREADS = 4;
  private static final int ROWS = 60_000;
  private static final int CUSTOMERS = 5_000;

  private static void inThreads(java.util.function.IntConsumer work) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    List<Throwable> thrown = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int number = t;
      Thread thread = new Thread(() -> work.accept(number));
      thread.setUncaughtExceptionHandler(
          (in, e) -> {
            synchronized (thrown) {
              thrown.add(e);
            }
          });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(thrown).isEmpty();
  }

  private static <K> long total(OrderLog<K> log) {
    AtomicLong sum = new AtomicLong();
    log.visit(
        () ->
            rows -> {
              for (int i = 0; i < rows.size(); i++) {
                sum.addAndGet(rows.minorUnits(i));
              }
            });
    return sum.get();
  }

  @Test
  @Timeout(120)
  void keys_of_all_threads_are_counted_and_logs_made_meanwhile_are_whole()
      throws InterruptedException {
    OrderAccumulator<String> all = OrderAccumulator.create("EUR");
    LocalDate day = LocalDate.of(2026, 1, 1);
    List<OrderLog<String>> early = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    inThreads(
        thread -> {
          for (int i = 0; i < ROWS; i++) {
            all.addMinorUnits("customer-" + (i * 7 % CUSTOMERS), day.plusDays(i % 50), 1);
            if (thread == 0 && i % 10_000 == 0) {
              OrderLog<String> log = all.log();
              early.add(log);
              totals.add(total(log));
            }
          }
        });
    OrderLog<String> log = all.log();
    assertThat(total(log)).isEqualTo((long) THREADS * ROWS);
    assertThat(log.rows()).isEqualTo((long) THREADS * ROWS);
    assertThat(all.report().rows()).isEqualTo((long) THREADS * ROWS);
    assertThat(log.activity(Timeline.of(day, CalendarUnit.MONTH, 2)).size()).isEqualTo(CUSTOMERS);
    for (int i = 0; i < early.size(); i++) {
      assertThat(total(early.get(i))).isEqualTo(totals.get(i)); // frozen
    }
  }

  /** Enough rows for two threads to make them, before, in and after the timeline. */
  @Test
  void masks_of_many_rows_are_those_of_a_log() {
    int customers = 70_001;
    int n = 5 * customers;
    long[] ids = LongStream.range(0, n).map(i -> i % customers * 7919).toArray();
    int[] on = IntStream.range(0, n).map(i -> (i / customers * 5) - 1 - (i % 3)).toArray();
    ActivityAccumulator<Long> kept = ActivityAccumulator.create(CalendarUnit.DAY);
    kept.sink().accept(ids, on, 0, n);
    Timeline days = Timeline.of(LocalDate.EPOCH, CalendarUnit.DAY, 18);
    ActivityMasks masks = kept.activity(days);
    ActivityMasks expected = ActivityLog.ofColumns(ids, on).activity(days);
    assertThat(masks).isEqualTo(expected);
    assertThat(masks.rowsBefore()).isEqualTo(expected.rowsBefore()).isPositive();
    assertThat(masks.rowsAfter()).isEqualTo(expected.rowsAfter()).isPositive();
    assertThat(masks.customersBefore()).isEqualTo(expected.customersBefore()).isPositive();
    for (int cohort = 0; cohort < 18; cohort++) {
      assertThat(masks.active(cohort, 0)).isEqualTo(expected.active(cohort, 0));
    }
  }

  @Test
  @Timeout(120)
  void a_sink_that_threads_share_loses_no_row() throws InterruptedException {
    Timeline days = Timeline.of(LocalDate.EPOCH, CalendarUnit.DAY, 64);
    ActivityAccumulator<Long> active = ActivityAccumulator.create(days);
    SubscriptionAccumulator<Long> changes = SubscriptionAccumulator.create("EUR");
    ActivitySink sink = active.sink();
    SubscriptionSink changeSink = changes.sink();
    inThreads(
        thread -> {
          long[] ids = LongStream.range(0, ROWS).map(i -> i % CUSTOMERS).toArray();
          int[] on = IntStream.range(0, ROWS).map(i -> (i % 16) + (16 * thread)).toArray();
          long[] amounts = LongStream.range(0, ROWS).map(i -> i % 4).toArray();
          for (int from = 0; from < ROWS; from += 500) {
            sink.accept(ids, on, from, from + 500);
            changeSink.accept(ids, on, amounts, new byte[0], from, from + 500);
          }
        });
    ActivityMasks masks = active.activity(days);
    assertThat(masks.size()).isEqualTo(CUSTOMERS);
    assertThat(active.report().rows()).isEqualTo((long) THREADS * ROWS);
    long[] ids = LongStream.range(0, ROWS).map(i -> i % CUSTOMERS).toArray();
    int[] on = IntStream.range(0, ROWS).map(i -> i % 16).toArray();
    ActivityLog<Long> one = ActivityLog.ofColumns(ids, on);
    long expected = 0;
    ActivityMasks first = one.activity(days);
    for (int i = 0; i < first.size(); i++) {
      expected += first.activePeriods(i);
    }
    long found = 0;
    for (int i = 0; i < masks.size(); i++) {
      found += masks.activePeriods(i);
    }
    assertThat(found).isEqualTo(THREADS * expected);
    assertThat(changes.log().rows()).isEqualTo(THREADS * distinctChanges());
  }

  private static long distinctChanges() {
    return IntStream.range(0, ROWS)
        .mapToObj(i -> List.of(i % CUSTOMERS, i % 16, i % 4))
        .distinct()
        .count();
  }

  @Test
  @Timeout(120)
  void accumulators_combined_into_each_other_at_once_do_not_wait_for_ever()
      throws InterruptedException {
    ActivityAccumulator<String> one = ActivityAccumulator.create(CalendarUnit.MONTH);
    ActivityAccumulator<String> two = ActivityAccumulator.create(CalendarUnit.MONTH);
    for (int i = 0; i < 1_000; i++) {
      one.add("one-" + i, LocalDate.EPOCH);
      two.add("two-" + i, LocalDate.EPOCH);
    }
    inThreads(thread -> (thread % 2 == 0 ? one : two).combine(thread % 2 == 0 ? two : one));
    Timeline month = Timeline.of(LocalDate.EPOCH, CalendarUnit.MONTH, 1);
    assertThat(one.activity(month).size()).isEqualTo(2_000);
    assertThat(two.combine(two).activity(month).size()).isEqualTo(2_000);
  }
}

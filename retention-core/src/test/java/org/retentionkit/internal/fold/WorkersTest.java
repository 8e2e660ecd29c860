package org.retentionkit.internal.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  @Test
  @Timeout(60)
  void an_interrupt_while_waiting_for_a_helper_is_kept_and_loses_no_work() {
    Thread caller = Thread.currentThread();
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch finished = new CountDownLatch(1);
    int[] done = new int[2];
    new Workers(2, null)
        .run(
            2,
            Object::new,
            (state, unit) -> {
              both.countDown();
              awaitAll(both); // so that each thread has one unit
              if (Thread.currentThread() != caller) {
                // Only after its own unit does the caller wait for this thread.
                while (finished.getCount() > 0 || caller.getState() != Thread.State.WAITING) {
                  Thread.onSpinWait();
                }
                caller.interrupt();
              }
              done[unit]++;
              finished.countDown();
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).containsExactly(1, 1);
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(booleans = {false, true})
  void whatever_a_helper_throws_reaches_the_caller_after_all_have_stopped(boolean checked) {
    Throwable thrown = checked ? new IOException("away") : new AssertionError("away");
    Workers workers = new Workers(3, null);
    AtomicInteger atWork = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(3);
    Thread caller = Thread.currentThread();
    AtomicBoolean fails = new AtomicBoolean(true);
    Workers.Task<Object> task =
        (state, unit) -> {
          atWork.incrementAndGet();
          try {
            all.countDown();
            awaitAll(all); // each thread has a unit
            if (Thread.currentThread() != caller && fails.compareAndSet(true, false)) {
              WorkersTest.<RuntimeException>sneak(thrown);
            }
          } finally {
            atWork.decrementAndGet();
          }
        };
    assertThatThrownBy(() -> workers.run(1_000_000, Object::new, task)).isSameAs(thrown);
    assertThat(atWork).hasValue(0);
    assertThat(workers.run(3, Object::new, (state, unit) -> {})).isNotEmpty();
  }

  @Test
  @Timeout(60)
  void an_executor_that_fails_stops_the_work_and_is_reported() {
    IllegalStateException broken = new IllegalStateException("broken");
    Workers workers =
        new Workers(
            4,
            work -> {
              throw broken;
            });
    AtomicInteger done = new AtomicInteger();
    assertThatThrownBy(() -> workers.run(10, Object::new, (state, unit) -> done.incrementAndGet()))
        .isSameAs(broken);
    assertThat(done).hasValue(0);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void more_rows_than_an_array_holds_are_refused_before_any_memory_is_taken() {
    assertThatThrownBy(() -> new Arena().begin(3_000_000_000L, 1, 512, 64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a log must have at most about 2140000000 rows to be folded at once,"
                + " but had 3000000000");
    assertThatThrownBy(() -> new Arena().begin(2_000_000_000L, 2, 512, 64))
        .hasMessage(
            "a log must have at most about 1070000000 rows to be folded at once,"
                + " but had 2000000000");
  }

  @Test
  void columns_are_lent_again_to_folds_of_the_same_shape_only() {
    Arena arena = new Arena();
    Pieces three = arena.pieces(3, 5);
    Pieces two = arena.pieces(3, 0);
    arena.giveBack(three);
    arena.giveBack(two);
    assertThat(arena.pieces(2, 0)).isNotSameAs(two).isNotSameAs(three);
    assertThat(arena.pieces(3, 5)).isSameAs(three);
    assertThat(arena.pieces(3, 0)).isSameAs(two);
    assertThat(arena.pieces(3, 0)).isNotSameAs(two);
  }
}

package org.retentionkit.internal.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class WorkspaceTest {
  private static final List<Row> ROWS = GeneratedRows.many(150_000, 5_000, 0, 300, 2);
  private static final OrderLog<Long> LOG =
      OrderLog.ofColumns(
          GeneratedRows.customers(ROWS),
          GeneratedRows.days(ROWS),
          GeneratedRows.values(ROWS),
          "EUR");

  @Test
  void an_executor_that_never_runs_anything_or_refuses_cannot_block_a_fold() {
    ExecutorService closed = Executors.newSingleThreadExecutor();
    closed.shutdown();
    Timeline months = Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 12);
    ActivityLog<Long> log =
        ActivityLog.ofColumns(GeneratedRows.customers(ROWS), GeneratedRows.days(ROWS));
    assertThat(log.using(Workspace.on(task -> {}, 4)).activity(months))
        .isEqualTo(log.activity(months));
    assertThat(log.using(Workspace.on(closed, 4)).activity(months)).isEqualTo(log.activity(months));
    assertThat(log.using(Workspace.on(Runnable::run, 4)).activity(months))
        .isEqualTo(log.activity(months));
  }

  @Test
  void an_error_on_any_thread_reaches_the_caller() {
    Workspace two = Workspace.ofThreads(2);
    assertThatThrownBy(
            () ->
                LOG.using(two)
                    .visit(
                        () ->
                            rows -> {
                              throw new IllegalStateException("no more");
                            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no more");
    assertThat(LOG.using(two).visit(() -> rows -> {})).isNotEmpty();
  }

  @Test
  void a_second_fold_in_the_same_workspace_meanwhile_is_refused() {
    Workspace one = Workspace.sequential();
    assertThatThrownBy(
            () -> LOG.using(one).visit(() -> rows -> LOG.using(one).visit(() -> others -> {})))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("workspace must serve one fold at a time, but is in use");
  }

  /** An interrupted call ends with its whole answer, and the caller still learns of it. */
  @Test
  void an_interrupted_thread_gets_the_same_answer_and_stays_interrupted() {
    Timeline months = Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 12);
    ActivityMasks expected = LOG.activity(months);
    OrderLog<Long> two = LOG.using(Workspace.ofThreads(2));
    Thread.currentThread().interrupt();
    try {
      assertThat(two.activity(months)).isEqualTo(expected);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      OrderLog<String> keyed = // more than a block: its keys are numbered on another thread
          OrderLog.from(Collections.nCopies(1_100_000, ROWS.get(0)))
              .day(row -> LocalDate.ofEpochDay(row.day()))
              .minorUnits(row -> 1, "EUR")
              .orders(row -> "c" + row.customer());
      assertThat(keyed.customers().number("c" + ROWS.get(0).customer())).isPresent();
      assertThat(keyed.activity(months).size()).isEqualTo(1);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void threads_are_counted_and_limited() {
    assertThat(Workspace.sequential().threads()).isEqualTo(1);
    assertThat(Workspace.ofThreads(3).threads()).isEqualTo(3);
    assertThat(Workspace.ofThreads(3).executor()).isEmpty();
    assertThat(Workspace.on(Runnable::run, 2).executor()).isPresent();
    assertThatThrownBy(() -> Workspace.ofThreads(0))
        .hasMessage("threads must be at least 1, but was 0");
    assertThatThrownBy(() -> Workspace.ofThreads(1_025))
        .hasMessage("threads must not exceed the limit 1024, but was 1025");
  }

  @Test
  void an_error_of_the_virtual_machine_reaches_the_caller_as_it_is() {
    assertThatThrownBy(
            () ->
                LOG.visit(
                    () ->
                        rows -> {
                          throw new LinkageError("no more");
                        }))
        .isInstanceOf(LinkageError.class)
        .hasMessage("no more");
  }

  @Test
  void one_workspace_serves_folds_of_every_shape_in_turn() {
    Workspace kept = Workspace.ofThreads(2);
    Timeline months = Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 12);
    ActivityLog<Long> activity =
        ActivityLog.ofColumns(GeneratedRows.customers(ROWS), GeneratedRows.days(ROWS));
    for (int turn = 0; turn < 3; turn++) {
      assertThat(activity.using(kept).activity(months)).isEqualTo(activity.activity(months));
      assertThat(LOG.using(kept).report()).isEqualTo(LOG.report());
    }
  }
}

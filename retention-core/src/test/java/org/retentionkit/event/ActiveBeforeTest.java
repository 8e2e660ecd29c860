package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

/** Who was there before the first period is known to masks as to histories. */
class ActiveBeforeTest {
  private static final LocalDate START = LocalDate.of(1970, 1, 1);

  private static ActivityLog<Long> activity(List<Row> rows) {
    return ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows));
  }

  private static OrderLog<Long> orders(List<Row> rows) {
    return OrderLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  private static Set<Long> customers(List<Row> rows, Predicate<Row> which) {
    return rows.stream()
        .filter(which)
        .map(Row::customer)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Rows in any order, by customer, or grouped in another order of customers. */
  @Provide
  Arbitrary<List<Row>> logs() {
    Arbitrary<List<Row>> any =
        GeneratedRows.rows(
            Arbitraries.integers().between(-90, 200), Arbitraries.longs().between(-2, 3), 300);
    return Arbitraries.oneOf(
        any,
        any.map(rows -> sorted(rows, Comparator.comparingLong(Row::customer))),
        any.map(rows -> sorted(rows, Comparator.comparingLong(r -> Long.reverse(r.customer())))));
  }

  private static List<Row> sorted(List<Row> rows, Comparator<Row> order) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(order);
    return sorted;
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return Arbitraries.of(
        Timeline.of(START, CalendarUnit.MONTH, 4),
        Timeline.of(START, CalendarUnit.DAY, 31),
        Timeline.of(START, CalendarUnit.DAY, 32),
        Timeline.of(START, CalendarUnit.DAY, 63),
        Timeline.of(START, CalendarUnit.DAY, 64),
        Timeline.of(START, CalendarUnit.DAY, 100));
  }

  @Property(tries = 600)
  void masks_tell_who_was_active_before(
      @ForAll("logs") List<Row> rows, @ForAll("timelines") Timeline timeline) {
    int first = timeline.startDay(0);
    int end = timeline.startDay(timeline.periods());
    Set<Long> before = customers(rows, r -> r.day() < first);
    Set<Long> inside = customers(rows, r -> r.day() >= first && r.day() < end);
    ActivityMasks masks = activity(rows).activity(timeline);

    assertThat(masks.size()).isEqualTo(inside.size());
    for (int i = 0; i < masks.size(); i++) {
      assertThat(masks.activeBefore(i)).isEqualTo(before.contains(masks.customer(i)));
      assertThat(inside).contains(masks.customer(i));
    }
    assertThat(masks.customersBefore()).isEqualTo(before.size());
    assertThat(activity(rows).using(Workspace.ofThreads(2)).activity(timeline)).isEqualTo(masks);
    ActivityAccumulator<Long> kept = ActivityAccumulator.create(timeline);
    rows.forEach(r -> kept.add(r.customer(), LocalDate.ofEpochDay(r.day())));
    assertThat(kept.activity(timeline)).isEqualTo(masks);
  }

  @Property(tries = 400)
  void refunds_are_no_activity_of_an_order_log(
      @ForAll("logs") List<Row> rows, @ForAll("timelines") Timeline timeline) {
    List<Row> purchases = rows.stream().filter(r -> r.value() >= 0).toList();
    assertThat(orders(rows).activity(timeline)).isEqualTo(activity(purchases).activity(timeline));
  }

  @Property(tries = 400)
  void cohorts_of_masks_are_those_of_the_log(@ForAll("logs") List<Row> rows) {
    Timeline months = Timeline.of(START, CalendarUnit.MONTH, 4);
    LocalDate until = months.span().endExclusive();
    List<Row> observed = rows.stream().filter(r -> r.day() < until.toEpochDay()).toList();
    ActivityLog<Long> log = activity(observed);
    for (RetentionCriterion criterion :
        List.of(
            RetentionCriterion.on(), RetentionCriterion.onOrAfter(), RetentionCriterion.streak())) {
      assertThat(CohortCalculator.cohortTable(log.activity(months), criterion, until))
          .isEqualTo(
              CohortTable.builder(log, until)
                  .cohortsSince(START)
                  .cohortsBy(CalendarUnit.MONTH)
                  .steps(CalendarUnit.MONTH)
                  .criterion(criterion)
                  .build());
    }
  }

  /** A cohort is of those who were not there before its first period. */
  @Test
  void who_was_there_in_november_is_not_new_in_january() {
    int november = (int) LocalDate.of(2025, 11, 5).toEpochDay();
    int january = (int) LocalDate.of(2026, 1, 5).toEpochDay();
    Timeline year = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 12);
    ActivityLog<Long> log =
        ActivityLog.ofColumns(new long[] {7, 7, 8}, new int[] {november, january, january});
    ActivityMasks masks = log.activity(year);

    assertThat(masks.size()).isEqualTo(2);
    assertThat(masks.customersBefore()).isEqualTo(1);
    assertThat(masks.active(0, 0)).isEqualTo(1);
    CohortTable table =
        CohortCalculator.cohortTable(masks, RetentionCriterion.on(), LocalDate.of(2027, 1, 1));
    assertThat(table.cohorts()).hasSize(1);
    assertThat(table.cohorts().get(0).size()).isEqualTo(1);
    assertThat(table.setAside().customersStartedBefore()).isEqualTo(1);
  }
}

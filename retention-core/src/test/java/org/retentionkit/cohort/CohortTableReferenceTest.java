package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.PlainCohorts.Event;
import org.retentionkit.cohort.PlainCohorts.Member;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.LogRowsOf;

/** The engine against {@link PlainCohorts} over generated logs. */
class CohortTableReferenceTest {
  private static final LocalDate ORIGIN = LocalDate.of(1969, 11, 17);
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final Currency EUR = Currency.getInstance("EUR");

  /** The choices of a table. */
  record Choice(CalendarGrid grid, AgeStep step, RetentionCriterion criterion, CohortValue value) {}

  /** Days around 1970, with customers at the extremes of a long and several events a day. */
  @Provide
  Arbitrary<List<Event>> dayLogs() {
    Arbitrary<Integer> days =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 40), Arbitraries.integers().between(0, 500));
    return Combinators.combine(
            Arbitraries.of(Long.MIN_VALUE, -1L, 0L, 1L, 2L, 3L, Long.MAX_VALUE),
            days,
            Arbitraries.longs().between(-500, 2_000))
        .as(
            (customer, day, amount) ->
                new Event(
                    customer,
                    ORIGIN.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    amount))
        .list()
        .ofMaxSize(25);
  }

  /** Instants at awkward times of day around a change of the clocks. */
  @Provide
  Arbitrary<List<Event>> instantLogs() {
    Instant from = Instant.parse("1999-03-20T22:00:00Z");
    Arbitrary<Long> seconds =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 20 * 86_400),
            Arbitraries.longs().between(0, 20 * 24).map(h -> (h * 3_600) - (h % 3) + 1));
    return Combinators.combine(Arbitraries.longs().between(1, 4), seconds)
        .as((customer, second) -> new Event(customer, from.plusSeconds(second), 0))
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<Choice> choices() {
    Arbitrary<CalendarGrid> grids =
        Arbitraries.of(CalendarUnit.values())
            .map(CalendarGrid::of)
            .injectDuplicates(0.1)
            .edgeCases(edges -> edges.add(CalendarGrid.weeksFrom(DayOfWeek.SUNDAY)));
    Arbitrary<AgeStep> steps =
        Arbitraries.of(
            AgeStep.calendar(CalendarUnit.DAY),
            AgeStep.calendar(CalendarUnit.WEEK),
            AgeStep.weeksFrom(DayOfWeek.SUNDAY),
            AgeStep.weeksFrom(DayOfWeek.SATURDAY),
            AgeStep.calendar(CalendarUnit.MONTH),
            AgeStep.calendar(CalendarUnit.QUARTER),
            AgeStep.calendar(CalendarUnit.YEAR),
            AgeStep.rollingDays(7),
            AgeStep.rollingDays(30));
    Arbitrary<Choice> customers =
        Combinators.combine(grids, steps, criteria())
            .as(
                (grid, step, criterion) ->
                    new Choice(grid, step, criterion, CohortValue.customers()));
    Arbitrary<Choice> amounts =
        Combinators.combine(
                grids,
                steps,
                Arbitraries.of(RetentionCriterion.on(), brackets()),
                Arbitraries.of(
                    CohortValue.orders(),
                    CohortValue.revenue(EUR),
                    CohortValue.cumulativeRevenue(EUR)))
            .as(Choice::new);
    return Arbitraries.oneOf(customers, amounts);
  }

  private static RetentionCriterion brackets() {
    return RetentionCriterion.bracket(0, 0).andBracket(2, 3).andBracket(4, 9);
  }

  @Provide
  Arbitrary<RetentionCriterion> criteria() {
    return Arbitraries.of(
        RetentionCriterion.on(),
        RetentionCriterion.onOrAfter(),
        RetentionCriterion.onOrBefore(),
        RetentionCriterion.streak(),
        RetentionCriterion.bracket(1, 2),
        brackets());
  }

  @Property(tries = 400)
  void tables_of_days_equal_the_plain_ones(
      @ForAll("dayLogs") List<Event> log, @ForAll("choices") Choice choice, @ForAll byte extra) {
    LocalDate observedUntil = ORIGIN.plusDays(250 + extra);
    CohortTable table = table(days(log), choice, observedUntil, CohortStart.firstActivity());
    PlainCohorts plain = plain(log, choice, observedUntil, ZoneOffset.UTC);
    assertThat(table.rows()).isEqualTo(plain.byFirstActivity());
    if (!choice.value().isMoney()) {
      assertThat(table.setAside().entriesBeforeStart()).isZero();
    }
    assertThat(table.setAside().customersWithoutCohort())
        .isEqualTo(choice.value().isMoney() ? onlyRefunded(log) : 0);
  }

  @Property(tries = 150)
  void tables_of_every_active_period_equal_the_plain_ones(
      @ForAll("dayLogs") List<Event> log, @ForAll("choices") Choice choice, @ForAll byte extra) {
    LocalDate observedUntil = ORIGIN.plusDays(250 + extra);
    CohortTable table = table(days(log), choice, observedUntil, CohortStart.everyActivePeriod());
    PlainCohorts plain = plain(log, choice, observedUntil, ZoneOffset.UTC);
    assertThat(table.rows()).isEqualTo(plain.byEveryPeriod());
  }

  @Property(tries = 150)
  void tables_from_given_start_days_equal_the_plain_ones(
      @ForAll("dayLogs") List<Event> log,
      @ForAll("dayLogs") List<Event> starts,
      @ForAll("choices") Choice choice) {
    LocalDate observedUntil = ORIGIN.plusDays(260);
    CohortTable table = table(days(log), choice, observedUntil, CohortStart.firstOf(days(starts)));
    Map<Long, Instant> firsts = new TreeMap<>();
    starts.stream()
        .filter(Event::isActivity)
        .forEach(e -> firsts.merge(e.customer(), e.at(), (a, b) -> a.isBefore(b) ? a : b));
    List<Member> members = new ArrayList<>();
    firsts.forEach((customer, first) -> members.add(new Member(customer, first)));
    PlainCohorts plain = plain(log, choice, observedUntil, ZoneOffset.UTC);
    assertThat(table.rows()).isEqualTo(plain.byCalendar(members));
    assertThat(table.setAside().customersWithoutCohort())
        .isEqualTo(
            log.stream()
                .filter(e -> e.isActivity() || choice.value().isMoney())
                .map(Event::customer)
                .distinct()
                .filter(customer -> !firsts.containsKey(customer))
                .count());
  }

  @Property(tries = 200)
  void tables_of_instants_equal_the_plain_ones(
      @ForAll("instantLogs") List<Event> log,
      @ForAll("criteria") RetentionCriterion criterion,
      @ForAll("instantSteps") AgeStep step,
      @ForAll byte extra) {
    LocalDate observedUntil = LocalDate.of(1999, 4, 2).plusDays(extra / 16);
    Choice choice =
        new Choice(
            CalendarGrid.of(extra % 2 == 0 ? CalendarUnit.DAY : CalendarUnit.WEEK),
            step,
            criterion,
            CohortValue.customers());
    LogRowsOf rows = new LogRowsOf();
    log.forEach(e -> rows.add(e.customer(), e.at()));
    CohortTable table =
        table(rows.activity(RIGA), choice, observedUntil, CohortStart.firstActivity());
    assertThat(table.rows()).isEqualTo(plain(log, choice, observedUntil, RIGA).byFirstActivity());
  }

  @Provide
  Arbitrary<AgeStep> instantSteps() {
    return Arbitraries.of(
        AgeStep.calendar(CalendarUnit.DAY),
        AgeStep.rolling24Hours(),
        AgeStep.rollingDays(7),
        AgeStep.rollingDaysHourFloored(1));
  }

  @Property(tries = 150)
  void tables_from_masks_equal_those_from_the_log(
      @ForAll("dayLogs") List<Event> rows,
      @ForAll("criteria") RetentionCriterion criterion,
      @ForAll byte extra) {
    LocalDate observedUntil = LocalDate.of(1970, 5, 1).plusDays(extra);
    CalendarUnit unit = extra % 2 == 0 ? CalendarUnit.MONTH : CalendarUnit.DAY;
    Period open = Period.starting(unit.floor(observedUntil), unit);
    List<Event> log = // a mask cannot tell the days of a period in progress apart
        rows.stream()
            .filter(e -> !open.contains(day(e)) || day(e).isBefore(observedUntil))
            .collect(Collectors.toList());
    Timeline timeline =
        Timeline.of(LocalDate.of(1969, 11, 1), unit, unit == CalendarUnit.DAY ? 620 : 20);
    ActivityMasks masks = days(log).activity(timeline);
    CohortTable quick = CohortCalculator.cohortTable(masks, criterion, observedUntil);
    Choice choice =
        new Choice(
            CalendarGrid.of(unit), AgeStep.calendar(unit), criterion, CohortValue.customers());
    CohortTable full = table(days(log), choice, observedUntil, CohortStart.firstActivity());
    assertThat(quick.rows()).isEqualTo(full.rows());
    assertThat(quick.rules()).isEqualTo(full.rules());
    assertThat(quick.setAside().customersNotYetStarted())
        .isEqualTo(full.setAside().customersNotYetStarted());
  }

  @Property(tries = 100)
  void neither_order_nor_splitting_matters(
      @ForAll("dayLogs") List<Event> log, @ForAll("choices") Choice choice, @ForAll Random random) {
    List<Event> shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, random);
    int cut = shuffled.isEmpty() ? 0 : random.nextInt(shuffled.size() + 1);
    OrderLog<Long> combined =
        days(shuffled.subList(0, cut)).plus(days(shuffled.subList(cut, shuffled.size())));
    LocalDate until = ORIGIN.plusDays(200);
    assertThat(
            table(
                combined.using(Workspace.ofThreads(3)), choice, until, CohortStart.firstActivity()))
        .isEqualTo(table(days(log), choice, until, CohortStart.firstActivity()));
  }

  @Property(tries = 100)
  void on_or_after_and_streak_never_rise_with_age_and_on_or_before_never_falls_after_age_1(
      @ForAll("dayLogs") List<Event> log, @ForAll("choices") Choice choice) {
    LocalDate until = ORIGIN.plusDays(300);
    for (RetentionCriterion criterion :
        List.of(
            RetentionCriterion.onOrAfter(),
            RetentionCriterion.streak(),
            RetentionCriterion.onOrBefore())) {
      boolean falls = criterion.kind() != RetentionCriterion.Kind.ON_OR_BEFORE;
      Choice customers =
          new Choice(choice.grid(), choice.step(), criterion, CohortValue.customers());
      for (Cohort.Row row :
          table(days(log), customers, until, CohortStart.firstActivity()).rows()) {
        List<Long> complete =
            row.cells().stream()
                .filter(cell -> cell.state() == CellState.COMPLETE)
                .map(cell -> falls ? -cell.value() : cell.value())
                .skip(falls ? 0 : 1)
                .collect(Collectors.toList());
        assertThat(complete).isSorted();
      }
    }
  }

  @Property(tries = 100)
  void the_pooled_average_lies_between_the_extremes_of_the_complete_cells(
      @ForAll("dayLogs") List<Event> log, @ForAll("choices") Choice choice) {
    Choice customers =
        new Choice(choice.grid(), choice.step(), choice.criterion(), CohortValue.customers());
    CohortTable table =
        table(days(log), customers, ORIGIN.plusDays(300), CohortStart.firstActivity());
    for (int column = 0; column < table.columns(); column++) {
      CohortAverage pooled = table.average(column, CohortAverageDefinition.POOLED);
      CohortAverage simple = table.average(column, CohortAverageDefinition.SIMPLE);
      assertThat(pooled.cohorts()).isEqualTo(simple.cohorts());
      List<Double> shares =
          pooled.points().stream()
              .map(point -> point.value() / (double) point.base())
              .sorted()
              .collect(Collectors.toList());
      if (pooled.isDefined()) {
        assertThat(pooled.value()).isBetween(shares.get(0), shares.get(shares.size() - 1));
        assertThat(simple.value())
            .isBetween(shares.get(0) - 1e-12, shares.get(shares.size() - 1) + 1e-12);
      }
    }
  }

  @Property(tries = 20)
  void tables_pass_through_json(
      @ForAll("dayLogs") List<Event> log, @ForAll("choices") Choice choice) {
    JsonRoundTrip.check(
        table(days(log), choice, ORIGIN.plusDays(100), CohortStart.firstActivity()),
        CohortTable.class);
  }

  @Property(tries = 50)
  void a_shorter_horizon_cuts_columns_and_nothing_else(
      @ForAll("dayLogs") List<Event> log, @ForAll("choices") Choice choice) {
    LocalDate until = ORIGIN.plusDays(300);
    CohortTable all = table(days(log), choice, until, CohortStart.firstActivity());
    CohortTable two = builder(days(log), choice, until).horizon(2).build();
    assertThat(two.rows())
        .isEqualTo(
            all.rows().stream()
                .map(
                    row ->
                        new Cohort.Row(
                            row.cohort(),
                            row.period(),
                            row.size(),
                            row.cells().subList(0, Math.min(2, row.cells().size()))))
                .collect(Collectors.toList()));
  }

  @Property(tries = 100)
  void cohorts_by_attribute_equal_the_plain_ones(
      @ForAll("dayLogs") List<Event> log, @ForAll("choices") Choice choice) {
    LocalDate until = ORIGIN.plusDays(1_000);
    CohortTable table =
        builder(days(log), choice, until)
            .cohortsByAttribute(
                c -> c == 0 ? Optional.empty() : Optional.of(c < 0 ? "north" : "east"))
            .build();
    Map<Long, Instant> firsts = new TreeMap<>();
    log.stream()
        .filter(Event::isActivity)
        .forEach(e -> firsts.merge(e.customer(), e.at(), (a, b) -> a.isBefore(b) ? a : b));
    boolean without = firsts.remove(0L) != null;
    long refunded =
        log.stream()
            .filter(e -> choice.value().isMoney() && e.customer() != 0)
            .map(Event::customer)
            .distinct()
            .filter(customer -> !firsts.containsKey(customer))
            .count();
    boolean refundedZero =
        choice.value().isMoney() && log.stream().anyMatch(e -> e.customer() == 0);
    Map<String, List<Member>> members = new TreeMap<>();
    firsts.forEach(
        (customer, first) ->
            members
                .computeIfAbsent(customer < 0 ? "north" : "east", name -> new ArrayList<>())
                .add(new Member(customer, first)));
    PlainCohorts plain = plain(log, choice, until, ZoneOffset.UTC);
    List<Cohort.Row> expected = new ArrayList<>();
    members.forEach((name, list) -> expected.add(plain.row(name, null, list, true)));
    assertThat(table.rows()).isEqualTo(expected);
    assertThat(table.setAside().customersWithoutCohort())
        .isEqualTo(refunded + (without || refundedZero ? 1 : 0));
  }

  private static long onlyRefunded(List<Event> log) {
    return log.stream()
        .map(Event::customer)
        .distinct()
        .filter(c -> log.stream().noneMatch(e -> e.customer() == c && e.isActivity()))
        .count();
  }

  private static LocalDate day(Event e) {
    return LocalDate.ofInstant(e.at(), ZoneOffset.UTC);
  }

  private static OrderLog<Long> days(List<Event> log) {
    LogRowsOf rows = new LogRowsOf();
    log.forEach(e -> rows.add(e.customer(), day(e), e.amount()));
    return rows.orders();
  }

  private static CohortTableBuilder<Long> builder(
      ActivityLog<Long> log, Choice choice, LocalDate observedUntil) {
    return grouped(CohortTable.builder(log, observedUntil), choice.grid())
        .steps(choice.step())
        .criterion(choice.criterion())
        .value(choice.value());
  }

  private static CohortTableBuilder<Long> grouped(
      CohortTableBuilder<Long> builder, CalendarGrid grid) {
    return grid.unit() == CalendarUnit.WEEK
        ? builder.cohortsByWeeksFrom(grid.weekStart())
        : builder.cohortsBy(grid.unit());
  }

  private static CohortTable table(
      ActivityLog<Long> log, Choice choice, LocalDate observedUntil, CohortStart<Long> start) {
    return builder(log, choice, observedUntil).startingAt(start).build();
  }

  private static PlainCohorts plain(
      List<Event> log, Choice choice, LocalDate observedUntil, ZoneId zone) {
    Cohort.Rules rules =
        new Cohort.Rules(
            choice.step(),
            choice.criterion(),
            choice.value(),
            CohortBase.COHORT_SIZE,
            observedUntil);
    return new PlainCohorts(log, rules, choice.grid(), zone);
  }
}

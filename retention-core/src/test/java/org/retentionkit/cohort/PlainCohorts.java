package org.retentionkit.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;

/** Cohort tables made in the plainest way: each cell looks at each event of each member. */
final class PlainCohorts {
  private final List<Event> log;
  private final Cohort.Rules rules;
  private final CalendarGrid grid;
  private final ZoneId zone;

  PlainCohorts(List<Event> log, Cohort.Rules rules, CalendarGrid grid, ZoneId zone) {
    this.log = log;
    this.rules = rules;
    this.grid = grid;
    this.zone = zone;
  }

  /** What happened; day logs have the first instant of the day. Below 0 it is a refund. */
  record Event(long customer, Instant at, long amount) {
    boolean isActivity() {
      return amount >= 0;
    }
  }

  /** A customer of a cohort. */
  record Member(long customer, Instant start) {}

  /** First activity of everybody, by calendar. */
  List<Cohort.Row> byFirstActivity() {
    Map<Long, Instant> firsts = new TreeMap<>();
    log.stream()
        .filter(Event::isActivity)
        .forEach(e -> firsts.merge(e.customer(), e.at(), (a, b) -> a.isBefore(b) ? a : b));
    List<Member> members = new ArrayList<>();
    firsts.forEach((customer, first) -> members.add(new Member(customer, first)));
    return byCalendar(members);
  }

  /** First activity in each period. */
  List<Cohort.Row> byEveryPeriod() {
    Map<Map.Entry<Long, LocalDate>, Instant> firsts =
        new TreeMap<>(
            Map.Entry.<Long, LocalDate>comparingByKey()
                .thenComparing(Map.Entry.comparingByValue()));
    for (Event e : log.stream().filter(Event::isActivity).toList()) {
      firsts.merge(
          Map.entry(e.customer(), floor(day(e.at()))), e.at(), (a, b) -> a.isBefore(b) ? a : b);
    }
    List<Member> members = new ArrayList<>();
    firsts.forEach((key, first) -> members.add(new Member(key.getKey(), first)));
    return byCalendar(members);
  }

  List<Cohort.Row> byCalendar(List<Member> members) {
    Map<LocalDate, List<Member>> cohorts =
        members.stream()
            .filter(m -> m.start().isBefore(observed()))
            .collect(
                Collectors.groupingBy(
                    m -> floor(day(m.start())), TreeMap::new, Collectors.toList()));
    List<Cohort.Row> rows = new ArrayList<>();
    cohorts.forEach(
        (from, list) -> {
          Period period = Period.starting(from, grid.unit());
          boolean closed = !period.endExclusive().isAfter(rules.observedUntil());
          rows.add(row(period.key(), period, list, closed));
        });
    return rows;
  }

  Cohort.Row row(String label, @Nullable Period period, List<Member> members, boolean closed) {
    List<Cohort.Counts> cells = new ArrayList<>();
    for (int column = 0; columnExists(column); column++) {
      int opens = opens(column);
      int closes = closes(column);
      if (members.stream().noneMatch(m -> begin(m, opens).isBefore(observed()))) {
        break;
      }
      int c = column;
      List<Member> eligible =
          members.stream()
              .filter(m -> !begin(m, closes + 1).isAfter(observed()))
              .collect(Collectors.toList());
      boolean complete = closed && eligible.size() == members.size();
      cells.add(
          new Cohort.Counts(
              complete ? CellState.COMPLETE : CellState.IN_PROGRESS,
              members.stream().mapToLong(m -> value(m, c)).sum(),
              eligible.size(),
              eligible.stream().mapToLong(m -> value(m, c)).sum()));
    }
    return new Cohort.Row(label, period, members.size(), cells);
  }

  private int opens(int column) {
    List<RetentionCriterion.Bracket> brackets = rules.criterion().brackets();
    return brackets.isEmpty() ? column : brackets.get(column).from();
  }

  private int closes(int column) {
    List<RetentionCriterion.Bracket> brackets = rules.criterion().brackets();
    return brackets.isEmpty() ? column : brackets.get(column).to();
  }

  private boolean columnExists(int column) {
    return rules.criterion().kind() != RetentionCriterion.Kind.BRACKET
        || column < rules.criterion().brackets().size();
  }

  private long value(Member member, int column) {
    List<Event> events =
        log.stream()
            .filter(e -> e.customer() == member.customer())
            .filter(e -> e.at().isBefore(observed()) && !e.at().isBefore(member.start()))
            .collect(Collectors.toList());
    int opens = opens(column);
    int closes = closes(column);
    CohortValue.Kind kind = rules.value().kind();
    if (kind == CohortValue.Kind.CUSTOMERS) {
      TreeSet<Integer> ages =
          events.stream()
              .filter(Event::isActivity)
              .map(e -> age(member, e.at()))
              .collect(Collectors.toCollection(TreeSet::new));
      return retained(ages, opens, closes, column) ? 1 : 0;
    }
    int from = kind == CohortValue.Kind.CUMULATIVE_REVENUE ? 0 : opens;
    return events.stream()
        .filter(e -> age(member, e.at()) >= from && age(member, e.at()) <= closes)
        .mapToLong(e -> kind == CohortValue.Kind.ORDERS ? (e.isActivity() ? 1 : 0) : e.amount())
        .sum();
  }

  private boolean retained(TreeSet<Integer> ages, int opens, int closes, int column) {
    return switch (rules.criterion().kind()) {
      case ON -> ages.contains(column);
      case ON_OR_AFTER -> ages.ceiling(column) != null;
      case ON_OR_BEFORE ->
          column == 0 ? ages.contains(0) : ages.stream().anyMatch(a -> a >= 1 && a <= column);
      case BRACKET -> ages.stream().anyMatch(a -> a >= opens && a <= closes);
      case AT_END -> throw new IllegalArgumentException("no ages of subscriptions here");
      case STREAK -> ages.headSet(column, true).size() == column + 1;
    };
  }

  private int age(Member member, Instant at) {
    int age = 0;
    while (!begin(member, age + 1).isAfter(at)) {
      age++;
    }
    return age;
  }

  /** When an age of a member begins. */
  private Instant begin(Member member, int age) {
    AgeStep step = rules.step();
    return switch (step.kind()) {
      case CALENDAR -> {
        LocalDate first = step.unit().floor(day(member.start()), step.weekStart());
        yield step.unit().plus(first, age).atStartOfDay(zone).toInstant();
      }
      case ROLLING -> member.start().plus((long) step.hours() * age, ChronoUnit.HOURS);
      case ROLLING_HOUR_FLOORED ->
          member
              .start()
              .truncatedTo(ChronoUnit.HOURS)
              .plus((long) step.hours() * age, ChronoUnit.HOURS);
    };
  }

  private LocalDate floor(LocalDate day) {
    return grid.unit() == CalendarUnit.WEEK
        ? grid.unit().floor(day, grid.weekStart())
        : grid.unit().floor(day);
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private Instant observed() {
    return rules.observedUntil().atStartOfDay(zone).toInstant();
  }
}

package org.retentionkit.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.RowKernel;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.shape.RepeatedRows;

/**
 * What all logs have: customers, rows and what rows are.
 *
 * @param zone the zone of the exact times that all rows have; null in a log of days
 * @param counted what was counted as rows came in, if they were not kept one by one
 * @param blank the rows left out as they name no customer
 * @param repeats the rows left out as they repeat another one
 */
record LogFacts<K>(
    Customers<K> customers,
    Columns columns,
    @Nullable ZoneId zone,
    RowRules rules,
    @Nullable Tallies counted,
    long blank,
    long repeats,
    @Nullable Workspace workspace) {

  /** Rows of a log that nothing is left out of. */
  static <K> LogFacts<K> of(
      Customers<K> customers, Columns columns, @Nullable ZoneId zone, RowRules rules) {
    return new LogFacts<>(customers, columns, zone, rules, null, 0, 0, null);
  }

  /** Rows that stand for those counted as they came in. */
  static <K> LogFacts<K> counted(
      Customers<K> customers,
      Columns columns,
      @Nullable ZoneId zone,
      RowRules rules,
      Tallies counted) {
    return new LogFacts<>(customers, columns, zone, rules, counted, 0, 0, null);
  }

  /** Rows of which equal ones are left out if the rules say so. */
  static <K> LogFacts<K> of(
      Customers<K> customers, Columns columns, @Nullable ZoneId zone, RowRules rules, long blank) {
    LogFacts<K> all = new LogFacts<>(customers, columns, zone, rules, null, blank, 0, null);
    return all.once();
  }

  private LogFacts<K> once() {
    if (rules.duplicates() == DuplicateRule.KEEP) {
      return this;
    }
    if (columns.grouped() && rules.kind() == RowRules.Kind.ORDER && !rules.byId()) {
      throw new IllegalStateException(
          "duplicates of a log with order ids must be told by ids of rows, as equal lines of an"
              + " order are no repeat: row must be said too");
    }
    Columns once =
        Folding.engine(workspace)
            .run(
                (workers, arena) ->
                    RepeatedRows.leftOut(
                        columns,
                        zone != null,
                        rules.byId() ? customers::isGuest : null,
                        workers,
                        arena));
    long left = columns.rows() - once.rows();
    return new LogFacts<>(customers, once, zone, rules, counted, blank, repeats + left, workspace);
  }

  LogFacts<K> using(Workspace other) {
    return new LogFacts<>(
        customers,
        columns,
        zone,
        rules,
        counted,
        blank,
        repeats,
        Checks.notNull("workspace", other));
  }

  /** Some of the rows, in a log that does not know any more what was counted or left out. */
  LogFacts<K> with(Columns rows) {
    return new LogFacts<>(customers, rows, zone, rules, null, 0, 0, workspace);
  }

  /** Other rows as activity of the same customers. */
  LogFacts<K> asActivity(Columns rows) {
    return new LogFacts<>(
        customers, rows, zone, RowRules.ACTIVITY, null, blank, repeats, workspace);
  }

  LogFacts<K> withoutTimes() {
    return new LogFacts<>(customers, columns, null, rules, counted, blank, repeats, workspace);
  }

  /** The rows of both, of which equal ones are left out if the rules say so. */
  LogFacts<K> plus(LogFacts<K> other) {
    checkZone(other.zone);
    RowRules both = rules.with(other.rules);
    Customers.Joined<K> all = customers.join(rows(both), other.customers, other.rows(both));
    Tallies tallies =
        counted == null && other.counted == null ? null : tallies().plus(other.tallies());
    return new LogFacts<>(
            all.customers(),
            all.columns(),
            zone,
            both,
            tallies,
            Math.addExact(blank, other.blank),
            Math.addExact(repeats, other.repeats),
            workspace)
        .once();
  }

  private void checkZone(@Nullable ZoneId other) {
    if (zone != null && other != null && !zone.equals(other)) {
      throw Checks.broken("zone of other", "must be " + zone, other);
    }
    if ((zone == null) != (other == null)) {
      throw new IllegalArgumentException("both logs must have exact times, or none of them");
    }
  }

  private List<Columns.Block> rows(RowRules wanted) {
    return wanted.reasonBits() == rules.reasonBits()
        ? columns.blocks()
        : columns.blocks().stream().map(ReasonedValues::unstated).toList();
  }

  /** How rows are shown to visitors that may do without exact times. */
  RowKernel.View view(boolean times) {
    return new RowKernel.View(
        times && zone != null,
        rules.shapes(columns.grouped()),
        rules.kind() == RowRules.Kind.CHANGE ? this::negative : null);
  }

  <V extends CustomerVisitor> List<V> visit(Supplier<? extends V> visitors) {
    return Folding.visit(this, visitors);
  }

  /** What is said of the first negative amount. */
  private RuntimeException negative() {
    for (Columns.Block block : columns.blocks()) {
      for (int i = block.from(); i < block.to(); i++) {
        if (block.value()[i] < 0) {
          return Checks.broken(
              "recurring amount of customer " + customers.key(block.customer()[i]),
              "must not be negative",
              block.value()[i] >> rules.reasonBits());
        }
      }
    }
    return new IllegalStateException("columns must not change while they are read, but did");
  }

  LogReport report() {
    return Reporting.of(this);
  }

  Tallies tallies() {
    return counted == null ? Tallies.of(columns, rules.reasonBits()) : counted;
  }

  /** The rows known on a day. */
  LogFacts<K> asKnownOn(LocalDate day) {
    int last = ZoneDays.of(Checks.notNull("day", day));
    if (columns.blocks().stream().anyMatch(b -> b.marks().known().length < rows(b))) {
      throw new IllegalStateException(
          "the log must say of all rows when they became known (knownOn), but does not");
    }
    return with(columns.where((block, i) -> block.marks().known()[i] <= last));
  }

  private static int rows(Columns.Block block) {
    return block.to() - block.from();
  }

  SortedSet<String> attributes() {
    SortedSet<String> names = new TreeSet<>();
    columns.blocks().forEach(block -> names.addAll(block.marks().texts().keySet()));
    return names;
  }

  /** The rows by their own text of an attribute. */
  <L> SortedMap<String, L> segments(String attribute, Function<LogFacts<K>, L> log) {
    checkKnown(attribute);
    return logs(columns.by((block, i) -> Held.said(block, i, attribute)), log);
  }

  /** The customers' rows by what held of the customer on a day. */
  <L> SortedMap<String, L> segments(String attribute, LocalDate day, Function<LogFacts<K>, L> log) {
    checkKnown(attribute);
    Map<Long, Held> held = Held.of(columns, attribute, ZoneDays.of(Checks.notNull("day", day)));
    return logs(columns.by((block, i) -> Held.textOf(held.get(block.customer()[i]))), log);
  }

  private <L> SortedMap<String, L> logs(
      SortedMap<String, Columns> rows, Function<LogFacts<K>, L> log) {
    SortedMap<String, L> all = new TreeMap<>();
    rows.forEach((text, some) -> all.put(text, log.apply(with(some))));
    return all;
  }

  private void checkKnown(String attribute) {
    if (!attributes().contains(Checks.notNull("attribute", attribute))) {
      throw Checks.broken("attribute", "must be one of " + attributes(), attribute);
    }
  }

  /** The rows of customers of whom some are the same, under other keys. */
  LogFacts<K> uniting(Map<? extends K, ? extends K> aliases) {
    Customers.Joined<K> united = customers.uniting(columns.blocks(), aliases);
    return new LogFacts<>(
            united.customers(), united.columns(), zone, rules, counted, blank, repeats, workspace)
        .once();
  }
}

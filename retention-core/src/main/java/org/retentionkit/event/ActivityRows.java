package org.retentionkit.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;

/** Rows of activity and nothing else. */
record ActivityRows<K>(LogFacts<K> facts) implements ActivityLog<K> {
  /** The rows of any log that are activity: all but refunds, and of an order the first. */
  static <K> ActivityRows<K> of(ActivityLog<K> log) {
    if (log instanceof ActivityRows<K> rows) {
      return rows;
    }
    LogFacts<K> orders = ((OrderLog<K>) log).facts();
    Columns rows = orders.columns().grouped() ? ShownRows.of(orders) : orders.columns();
    return new ActivityRows<>(
        orders.asActivity(
            Columns.of(
                rows.where((block, i) -> block.value()[i] >= 0).blocks().stream()
                    .map(block -> block.withValues(new long[0]))
                    .toList())));
  }

  @Override
  public ActivityLog<K> plus(ActivityLog<K> other) {
    LogFacts<K> more = of(Checks.notNull("other", other)).facts;
    boolean timed = facts.zone() != null && more.zone() != null;
    return new ActivityRows<>(
        timed ? facts.plus(more) : facts.withoutTimes().plus(more.withoutTimes()));
  }

  @Override
  public ActivityLog<K> using(Workspace other) {
    return new ActivityRows<>(facts.using(other));
  }

  @Override
  public ActivityLog<K> asKnownOn(LocalDate day) {
    return new ActivityRows<>(facts.asKnownOn(day));
  }

  @Override
  public ActivityLog<K> uniting(Map<? extends K, ? extends K> aliases) {
    return new ActivityRows<>(facts.uniting(aliases));
  }

  @Override
  public SortedSet<String> attributes() {
    return facts.attributes();
  }

  @Override
  public SortedMap<String, ? extends ActivityLog<K>> segments(String attribute) {
    return facts.segments(attribute, ActivityRows::new);
  }

  @Override
  public SortedMap<String, ? extends ActivityLog<K>> segments(String attribute, LocalDate day) {
    return facts.segments(attribute, day, ActivityRows::new);
  }

  @Override
  public Customers<K> customers() {
    return facts.customers();
  }

  @Override
  public Optional<ZoneId> zone() {
    return Optional.ofNullable(facts.zone());
  }

  @Override
  public long rows() {
    return facts.columns().rows();
  }

  @Override
  public ActivityMasks activity(Timeline timeline) {
    return Folding.masks(facts, timeline);
  }

  @Override
  public <V extends CustomerVisitor> List<V> visit(Supplier<? extends V> visitors) {
    return facts.visit(visitors);
  }

  @Override
  public LogReport report() {
    return facts.report();
  }

  @Override
  public String toString() {
    return LogText.of("ActivityLog", "row", facts, "");
  }
}

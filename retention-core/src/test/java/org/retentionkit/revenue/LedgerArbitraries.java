package org.retentionkit.revenue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.SubscriptionLogs;
import org.retentionkit.event.Timeline;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

/** Generated logs, periods and rules: repeated zeros, renewals, far days, colliding customers. */
public final class LedgerArbitraries {
  private LedgerArbitraries() {}

  /** Amounts with the reason in their low bits. */
  public static Arbitrary<Long> values() {
    return Combinators.combine(
            Arbitraries.of(0L, 0L, 1L, 2L, 700L), Arbitraries.of(CancelReason.class))
        .as(
            (amount, why) ->
                SubscriptionLogs.value(amount, amount > 0 ? CancelReason.UNSTATED : why));
  }

  public static Arbitrary<List<Row>> changes() {
    Arbitrary<Integer> days =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.integers().between(-70, 130)),
            Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE)));
    return GeneratedRows.rows(days, values(), 60);
  }

  public static Arbitrary<Timeline> timelines() {
    return Combinators.combine(
            Arbitraries.integers().between(-60, 60),
            Arbitraries.of(CalendarUnit.DAY, CalendarUnit.WEEK, CalendarUnit.MONTH),
            Arbitraries.integers().between(1, 6))
        .as((day, unit, n) -> Timeline.of(LocalDate.ofEpochDay(day), unit, n));
  }

  static Arbitrary<ReturnRule> returns() {
    return Arbitraries.of(
        ReturnRule.ever(),
        ReturnRule.within(1),
        ReturnRule.within(10),
        ReturnRule.afterGap(1),
        ReturnRule.afterGap(10),
        ReturnRule.afterGap(45));
  }

  /** Rules for a log of days. */
  public static Arbitrary<LedgerRules> rules() {
    return rules(Arbitraries.of(0, 0, 1, 5).map(GroupingRule::withinDays));
  }

  static Arbitrary<LedgerRules> rules(Arbitrary<GroupingRule> groupings) {
    return Combinators.combine(Arbitraries.of(LedgerRules.Basis.class), returns(), groupings)
        .as(LedgerRules::new);
  }
}

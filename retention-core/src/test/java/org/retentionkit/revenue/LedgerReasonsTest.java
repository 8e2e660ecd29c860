package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retentionkit.event.CancelReason.INVOLUNTARY;
import static org.retentionkit.event.CancelReason.UNSTATED;
import static org.retentionkit.event.CancelReason.VOLUNTARY;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.customer.CountingRules;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.CustomerLogCalculator;
import org.retentionkit.customer.CustomerMovements;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.SubscriptionLogs;
import org.retentionkit.event.Timeline;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

/** Why a customer left, and whether one who comes back is new: by what each basis sees. */
class LedgerReasonsTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Timeline Q1 = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3);

  @Provide
  Arbitrary<List<Row>> changes() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-40, 100),
        Arbitraries.of(
            SubscriptionLogs.value(0, UNSTATED),
            SubscriptionLogs.value(0, VOLUNTARY),
            SubscriptionLogs.value(0, INVOLUNTARY),
            SubscriptionLogs.value(5, UNSTATED)),
        120);
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return LedgerArbitraries.timelines();
  }

  @Test
  void the_reason_is_the_last_of_the_period_or_that_of_the_change_that_ended_the_amount() {
    SubscriptionLog<Long> log =
        SubscriptionLogs.of(
            EUR,
            List.of(
                row(1, 5, 10_00, UNSTATED),
                row(2, 3, 0, VOLUNTARY),
                row(2, 20, 0, INVOLUNTARY),
                row(3, 20, 0, VOLUNTARY)));
    LedgerRules every = LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE);

    assertThat(february(log, LedgerRules.standard())).isEqualTo(INVOLUNTARY);
    assertThat(february(log, every)).isEqualTo(VOLUNTARY);
    // a group ends with its last change, which is the one that counts then
    assertThat(february(log, every.groupingWithin(17))).isEqualTo(INVOLUNTARY);
  }

  /** What is stated after the amount ended may also be nothing. */
  @Test
  void a_later_change_without_a_reason_takes_the_reason_away_by_period_ends() {
    SubscriptionLog<Long> log =
        SubscriptionLogs.of(
            EUR,
            List.of(row(1, 5, 10_00, UNSTATED), row(2, 3, 0, VOLUNTARY), row(2, 4, 0, UNSTATED)));
    assertThat(february(log, LedgerRules.standard())).isEqualTo(UNSTATED);
  }

  /** The ends of periods show a first amount in March; every change shows one in January. */
  @Test
  void who_came_and_left_within_a_period_is_new_by_period_ends_and_back_by_every_change() {
    SubscriptionLog<Long> log =
        SubscriptionLogs.of(
            EUR,
            List.of(
                row(1, 5, 10_00, UNSTATED), row(1, 20, 0, UNSTATED), row(3, 2, 9_00, UNSTATED)));
    LedgerRules every = LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE);

    assertThat(kinds(log, LedgerRules.standard())).containsExactly(MovementKind.NEW);
    assertThat(kinds(log, every))
        .containsExactly(MovementKind.NEW, MovementKind.CHURNED, MovementKind.REACTIVATION);
    var counts = CustomerLogCalculator.movements(log, Q1).series().counts();
    assertThat(counts.get(0).joined()).isEqualTo(1);
    assertThat(counts.get(2).reactivated()).isEqualTo(1);
  }

  /** The gap begins with the change that ended the amount, not with the last one that says so. */
  @Test
  void a_short_gap_is_none_however_often_the_end_is_stated() {
    SubscriptionLog<Long> log =
        SubscriptionLogs.of(
            EUR,
            List.of(
                row(1, 5, 10_00, UNSTATED),
                row(2, 3, 0, VOLUNTARY),
                row(2, 4, 0, VOLUNTARY),
                row(2, 9, 0, VOLUNTARY),
                row(2, 10, 12_00, UNSTATED)));
    LedgerRules every = LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE);
    assertThat(kinds(log, every.returns(ReturnRule.afterGap(8))))
        .containsExactly(MovementKind.NEW, MovementKind.EXPANSION);
    assertThat(kinds(log, every.returns(ReturnRule.afterGap(7))))
        .containsExactly(MovementKind.NEW, MovementKind.CHURNED, MovementKind.REACTIVATION);
  }

  private static List<MovementKind> kinds(SubscriptionLog<Long> log, LedgerRules rules) {
    return RevenueLedger.of(log, Q1, rules).lines(7L).stream()
        .map(RevenueLedger.Line::kind)
        .toList();
  }

  /** By every change, who is new, back and gone is what the counts of customers say. */
  @Property
  void by_every_change_new_and_back_are_those_of_the_customer_counts(
      @ForAll("changes") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll("returns") ReturnRule returns) {
    SubscriptionLog<Long> log = SubscriptionLogs.of(EUR, rows);
    LedgerRules rules =
        LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE).returns(returns);
    RevenueLedger<Long> ledger = RevenueLedger.of(log, timeline, rules);
    CustomerMovements customers =
        CustomerLogCalculator.movements(log, timeline, CountingRules.standard().returns(returns));
    for (int p = 0; p < timeline.periods(); p++) {
      Map<MovementKind, Integer> first = new EnumMap<>(MovementKind.class);
      for (int c = 0; c < ledger.customers(); c++) {
        long customer = ledger.customer(c);
        if (ledger.revenue(customer, p).opening().signum() == 0) {
          Period period = timeline.period(p);
          ledger.lines(customer).stream()
              .filter(line -> line.period().equals(period))
              .findFirst()
              .ifPresent(line -> first.merge(line.kind(), 1, Integer::sum));
        }
      }
      CustomerCounts counts = customers.series().counts().get(p);
      assertThat(counts.opening()).isEqualTo(ledger.movements(p).openingCustomers());
      assertThat(counts.lost()).isEqualTo(ledger.movements(p).lostCustomers());
      assertThat(counts.joined()).isEqualTo(first.getOrDefault(MovementKind.NEW, 0).longValue());
      assertThat(counts.reactivated() + customers.passing().get(p).returnedAndLeft())
          .isEqualTo(first.getOrDefault(MovementKind.REACTIVATION, 0).longValue());
    }
  }

  @Provide
  Arbitrary<ReturnRule> returns() {
    return LedgerArbitraries.returns();
  }

  private static CancelReason february(SubscriptionLog<Long> log, LedgerRules rules) {
    List<RevenueLedger.Line> lines = RevenueLedger.of(log, Q1, rules).lines(7L);
    assertThat(lines).hasSize(2);
    return lines.get(1).reason();
  }

  private static Row row(int month, int day, long amount, CancelReason reason) {
    int epochDay = (int) LocalDate.of(2026, month, day).toEpochDay();
    return new Row(7, epochDay, SubscriptionLogs.value(amount, reason));
  }
}

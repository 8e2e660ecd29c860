package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Period;

class RevenueCohortTest {
  @Provide
  Arbitrary<List<CustomerRevenue>> customers() {
    return Customers.withoutFx();
  }

  @Property
  void sums_over_customers_reconcile(@ForAll("customers") List<CustomerRevenue> rows) {
    RevenueCohort all = Customers.summary(rows);
    assertThat(all.movement().closing())
        .isEqualByComparingTo(
            rows.stream().map(CustomerRevenue::closing).reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(all.closingOfOpening()).isLessThanOrEqualTo(all.movement().closing());
    assertThat(all.keptOfOpening())
        .isEqualByComparingTo(
            rows.stream()
                .map(row -> row.opening().min(row.closing()))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(all.closingCustomers())
        .isEqualTo(rows.stream().filter(row -> row.closing().signum() > 0).count());
  }

  @Property
  void combining_any_split_equals_adding_all_in_any_order(
      @ForAll("customers") List<CustomerRevenue> rows, @ForAll @IntRange(max = 12) int cut) {
    int at = Math.min(cut, rows.size());
    RevenueAccumulator left = RevenueAccumulator.create(Customers.MARCH, Customers.USD);
    rows.subList(0, at).forEach(left::add);
    RevenueAccumulator right = RevenueAccumulator.create(Customers.MARCH, Customers.USD);
    rows.subList(at, rows.size()).forEach(right::add);
    List<CustomerRevenue> backwards = new ArrayList<>(rows);
    Collections.reverse(backwards);
    assertThat(left.combine(right).snapshot())
        .isEqualTo(Customers.summary(rows))
        .isEqualTo(Customers.summary(backwards));
  }

  @Test
  void two_customers_show_every_sum() {
    RevenueCohort sums = Customers.of("100 50", "100 150", "30 0", "0 7");
    assertThat(sums)
        .isEqualTo(
            RevenueCohort.of(sums.movement())
                .openingCustomers(3)
                .lostCustomers(1)
                .closingCustomers(3)
                .keptOfOpening("150")
                .openingOfLost("30")
                .closingOfOpening("200")
                .build());
    assertThat(sums.movement())
        .isEqualTo(
            RevenueMovement.during(Customers.MARCH, Customers.USD)
                .opening("230")
                .newBusiness("7")
                .expansion("50")
                .contraction("50")
                .churned("30")
                .closing("207")
                .build());
    assertThat(sums.period()).isEqualTo(Customers.MARCH);
    assertThat(sums.currency()).isEqualTo(Customers.USD);
  }

  @Test
  void every_movement_is_summed_also_across_accumulators() {
    CustomerRevenue back =
        CustomerRevenue.in(Customers.USD)
            .openingWithNothing(PayerHistory.PAID_BEFORE)
            .then("9")
            .revaluedTo("8")
            .build();
    RevenueAccumulator one = RevenueAccumulator.create(Customers.MARCH, Customers.USD).add(back);
    RevenueAccumulator two = RevenueAccumulator.create(Customers.MARCH, Customers.USD).add(back);
    RevenueMovement both = one.combine(two).snapshot().movement();
    assertThat(both.reactivation()).isEqualByComparingTo("18");
    assertThat(both.fx()).isEqualByComparingTo("-2");
    assertThat(both.closing()).isEqualByComparingTo("16");
  }

  /** Chargebee's rule: nobody left, so customer churn is 0 while revenue contracted by 30. */
  @Test
  void a_cheaper_plan_loses_revenue_and_no_customer() {
    RevenueCohort one = Customers.of("100 70");
    assertThat(one.lostCustomers()).isZero();
    assertThat(one.movement().contraction()).isEqualByComparingTo("30");
    assertThat(one.movement().churned()).isEqualByComparingTo("0");
  }

  @Test
  void sums_that_cannot_belong_together_are_refused() {
    RevenueMovement moved =
        RevenueMovement.during(Customers.MARCH, Customers.USD).opening("100").churned("40").build();
    assertThatThrownBy(() -> valid(moved).lostCustomers(3).build())
        .hasMessage("lostCustomers must not exceed openingCustomers 2, but was 3");
    assertThatThrownBy(() -> valid(moved).keptOfOpening("60.01").build())
        .hasMessage("keptOfOpening must not exceed closingOfOpening 60.00, but was 60.01");
    assertThatThrownBy(() -> valid(moved).closingOfOpening("101").keptOfOpening("100.5").build())
        .hasMessage("keptOfOpening must not exceed opening 100.00, but was 100.50");
    assertThatThrownBy(() -> valid(moved).openingOfLost("41").build())
        .hasMessage("openingOfLost must not exceed opening − keptOfOpening 40.00, but was 41.00");
    assertThatThrownBy(() -> valid(moved).openingCustomers(0).lostCustomers(0).build())
        .hasMessage("openingCustomers must be 0 exactly if opening is, which is 100.00, but was 0");
    assertThatThrownBy(() -> valid(moved).lostCustomers(0).build())
        .hasMessage(
            "lostCustomers must be 0 exactly if openingOfLost is, which is 40.00, but was 0");
    assertThatThrownBy(() -> valid(moved).closingCustomers(0).build())
        .hasMessage("closingCustomers must be 0 exactly if closing is, which is 60.00, but was 0");
    assertThatThrownBy(() -> valid(moved).openingCustomers(-1))
        .hasMessage("openingCustomers must not be negative, but was -1");
    assertThatThrownBy(() -> valid(moved).closingOfOpening(new BigDecimal("-1")))
        .hasMessage("closingOfOpening must not be negative, but was -1");
    assertThat(valid(moved).build().detail()).isEqualTo(RevenueDetail.PER_CUSTOMER);
  }

  private static RevenueCohortBuilder valid(RevenueMovement moved) {
    return RevenueCohort.of(moved)
        .openingCustomers(2)
        .lostCustomers(1)
        .closingCustomers(1)
        .keptOfOpening("60")
        .openingOfLost("40")
        .closingOfOpening("60");
  }

  @Test
  void the_record_checks_signs_and_that_totals_know_no_customers() {
    RevenueMovement moved =
        RevenueMovement.during(Customers.MARCH, Customers.USD).opening("100").build();
    BigDecimal none = BigDecimal.ZERO;
    BigDecimal minus = new BigDecimal("-1");
    RevenueDetail totals = RevenueDetail.TOTALS;
    assertThat(RevenueCohort.ofTotals(moved))
        .isEqualTo(new RevenueCohort(moved, totals, 0, 0, 0, none, none, none));
    assertThatThrownBy(() -> new RevenueCohort(moved, totals, 1, 0, 0, none, none, none))
        .hasMessage("detail must be PER_CUSTOMER when customers are counted, but was TOTALS");
    assertThatThrownBy(() -> new RevenueCohort(moved, totals, 0, 0, 1, none, none, none))
        .hasMessage("detail must be PER_CUSTOMER when customers are counted, but was TOTALS");
    assertThatThrownBy(() -> new RevenueCohort(moved, totals, 0, 0, 0, none, none, BigDecimal.ONE))
        .hasMessage("detail must be PER_CUSTOMER when customers are counted, but was TOTALS");
    assertThatThrownBy(() -> new RevenueCohort(moved, totals, 0, 0, 0, none, BigDecimal.ONE, none))
        .hasMessage("detail must be PER_CUSTOMER when customers are counted, but was TOTALS");
    assertThatThrownBy(() -> new RevenueCohort(moved, totals, 0, 0, 0, minus, none, none))
        .hasMessage("keptOfOpening must not be negative, but was -1");
    assertThatThrownBy(() -> new RevenueCohort(moved, totals, 0, 0, 0, none, minus, none))
        .hasMessage("openingOfLost must not be negative, but was -1");
    assertThatThrownBy(() -> new RevenueCohort(moved, totals, 0, 0, 0, none, none, minus))
        .hasMessage("closingOfOpening must not be negative, but was -1");
    assertThatThrownBy(() -> new RevenueCohort(moved, totals, -1, 0, 0, none, none, none))
        .hasMessage("openingCustomers must not be negative, but was -1");
    assertThatThrownBy(() -> new RevenueCohort(moved, totals, 0, -1, 0, none, none, none))
        .hasMessage("lostCustomers must not be negative, but was -1");
    assertThatThrownBy(() -> new RevenueCohort(moved, totals, 0, 0, -1, none, none, none))
        .hasMessage("closingCustomers must not be negative, but was -1");
  }

  @Test
  void rows_and_accumulators_of_another_currency_or_period_are_refused() {
    RevenueAccumulator dollars = RevenueAccumulator.create(Customers.MARCH, Customers.USD);
    Currency euro = Currency.getInstance("EUR");
    assertThatThrownBy(() -> dollars.add(CustomerRevenue.in(euro).opening("1").build()))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was USD and EUR");
    assertThatThrownBy(() -> dollars.combine(RevenueAccumulator.create(Customers.MARCH, euro)))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(
            () ->
                dollars.combine(RevenueAccumulator.create(Period.ofMonth(2026, 4), Customers.USD)))
        .hasMessage("period must be the same in one sum, March 2026, but was April 2026");
  }
}

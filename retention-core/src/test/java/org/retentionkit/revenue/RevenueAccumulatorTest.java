package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Period;

class RevenueAccumulatorTest {
  @Provide
  Arbitrary<List<CustomerRevenue>> customers() {
    return Customers.withoutFx();
  }

  @Property
  void sums_over_customers_reconcile(@ForAll("customers") List<CustomerRevenue> rows) {
    RevenueMovements all = Customers.summary(rows);
    assertThat(all.closing())
        .isEqualByComparingTo(
            rows.stream().map(CustomerRevenue::closing).reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(all.closingOfOpening()).isLessThanOrEqualTo(all.closing());
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
    RevenueAccumulator left = RevenueAccumulator.create(Customers.MARCH, "USD");
    rows.subList(0, at).forEach(left::add);
    RevenueAccumulator right = RevenueAccumulator.create(Customers.MARCH, "USD");
    rows.subList(at, rows.size()).forEach(right::add);
    List<CustomerRevenue> backwards = new ArrayList<>(rows);
    Collections.reverse(backwards);
    assertThat(left.combine(right).snapshot())
        .isEqualTo(Customers.summary(rows))
        .isEqualTo(Customers.summary(backwards));
  }

  @Test
  void two_customers_show_every_sum() {
    RevenueMovements sums = Customers.of("100 50", "100 150", "30 0", "0 7");
    assertThat(sums)
        .isEqualTo(
            RevenueMovements.during(Customers.MARCH, "USD")
                .opening("230")
                .newRevenue("7")
                .expansion("50")
                .contraction("50")
                .churned("30")
                .closing("207")
                .openingCustomers(3)
                .lostCustomers(1)
                .closingCustomers(3)
                .keptOfOpening("150")
                .openingOfLost("30")
                .closingOfOpening("200")
                .build());
    assertThat(sums.period()).isEqualTo(Customers.MARCH);
    assertThat(sums.currency()).isEqualTo(Customers.USD);
  }

  @Test
  void every_movement_is_summed_also_across_accumulators() {
    CustomerRevenue back =
        CustomerRevenue.builder("USD").openingAsFormer().next("9").revaluedTo("8").build();
    RevenueAccumulator one = RevenueAccumulator.create(Customers.MARCH, "USD").add(back);
    RevenueAccumulator two = RevenueAccumulator.create(Customers.MARCH, "USD").add(back);
    RevenueMovements both = one.combine(two).snapshot();
    assertThat(both.reactivation()).isEqualByComparingTo("18");
    assertThat(both.fx()).isEqualByComparingTo("-2");
    assertThat(both.closing()).isEqualByComparingTo("16");
  }

  /** Chargebee's rule: nobody left, so customer churn is 0 while revenue contracted by 30. */
  @Test
  void a_cheaper_plan_loses_revenue_and_no_customer() {
    RevenueMovements one = Customers.of("100 70");
    assertThat(one.lostCustomers()).isZero();
    assertThat(one.contraction()).isEqualByComparingTo("30");
    assertThat(one.churned()).isEqualByComparingTo("0");
  }

  @Test
  void rows_and_accumulators_of_another_currency_or_period_are_refused() {
    RevenueAccumulator dollars = RevenueAccumulator.create(Customers.MARCH, "USD");
    assertThatThrownBy(() -> dollars.add(CustomerRevenue.builder("EUR").opening("1").build()))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was USD and EUR");
    assertThatThrownBy(() -> dollars.combine(RevenueAccumulator.create(Customers.MARCH, "EUR")))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(
            () -> dollars.combine(RevenueAccumulator.create(Period.ofMonth(2026, 4), "USD")))
        .hasMessage("period must be the same in one sum, March 2026, but was April 2026");
  }
}

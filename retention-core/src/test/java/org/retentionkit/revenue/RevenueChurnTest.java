package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class RevenueChurnTest {
  private static final Set<RevenueChurnDefinition> NEED_CUSTOMERS =
      Set.of(
          RevenueChurnDefinition.GROSS_WITH_CONTRACTION_OPENING_AMOUNT,
          RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT,
          RevenueChurnDefinition.NET_OPENING_CUSTOMERS);

  private static RevenueMovementsBuilder march() {
    return RevenueMovements.during(Customers.MARCH, "USD");
  }

  private static String percent(RevenueMovements revenue, RevenueChurnDefinition definition) {
    return RevenueCalculator.revenueChurn(revenue, definition).percent(1).toString();
  }

  /** ChartMogul's own example: 100 MRR, churn 10, contraction 10, expansion 10. */
  @Test
  void the_chartmogul_example_is_20_percent_gross_and_10_percent_net() {
    RevenueMovements movement =
        march().opening("100").churned("10").contraction("10").expansion("10").build();
    assertThat(RevenueCalculator.grossRevenueChurn(movement).explanation())
        .hasToString(
            "Gross revenue churn, March 2026: 20.0 % = (churned 10.00 USD + contraction 10.00 USD)"
                + " ÷ opening 100.00 USD.");
    assertThat(RevenueCalculator.grossRevenueChurn(movement))
        .hasToString("Gross revenue churn, March 2026: 20.0 %");
    assertThat(RevenueCalculator.netRevenueChurn(movement).explanation())
        .hasToString(
            "Net revenue churn, March 2026: 10.0 % = (churned 10.00 USD + contraction 10.00 USD −"
                + " expansion 10.00 USD) ÷ opening 100.00 USD.");
    RevenueMovements totals = movement;
    assertThat(percent(totals, RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY)).isEqualTo("10.0");
    assertThat(percent(totals, RevenueChurnDefinition.NET_INCLUDING_REACTIVATION))
        .isEqualTo("10.0");
  }

  /** Baremetrics' changelog: the upgrade from 500 to 1379 that then left was 275.8 % churn. */
  @Test
  void a_customer_who_upgraded_and_left_costs_at_most_its_opening_amount() {
    RevenueMovements left = Customers.of("500 1379 0");
    assertThat(percent(left, RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT))
        .isEqualTo("100.0");
    assertThat(percent(left, RevenueChurnDefinition.GROSS_WITH_CONTRACTION_OPENING_AMOUNT))
        .isEqualTo("100.0");
    RevenueChurn current =
        RevenueCalculator.revenueChurn(left, RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY);
    assertThat(current.explanation())
        .hasToString(
            "Gross revenue churn (cancellations only), March 2026: 275.8 % = churned 1379.00 USD ÷"
                + " opening 500.00 USD. Above 100 %: amounts were lost that were first won in the"
                + " period.");
  }

  @Test
  void reactivation_is_in_or_out_and_net_churn_below_zero_is_explained() {
    RevenueMovements movement =
        march().opening("100").churned("10").expansion("12").reactivation("3").fx("-1.5").build();
    RevenueMovements totals = movement;
    assertThat(percent(totals, RevenueChurnDefinition.NET_EXCLUDING_REACTIVATION))
        .isEqualTo("-2.0");
    RevenueChurn with =
        RevenueCalculator.revenueChurn(movement, RevenueChurnDefinition.NET_INCLUDING_REACTIVATION);
    assertThat(with.value()).isEqualTo(-0.05);
    assertThat(with.explanation())
        .hasToString(
            "Net revenue churn (reactivation counts as a gain), March 2026: −5.0 % = (churned 10.00"
                + " USD + contraction 0.00 USD − expansion 12.00 USD − reactivation 3.00 USD) ÷"
                + " opening 100.00 USD. The effect of exchange rates, −1.50 USD, is no part of it."
                + " Below 0: existing customers grew by more than was lost.");
  }

  @Test
  void cancellations_at_opening_amounts_leave_contraction_out() {
    RevenueMovements all = Customers.of("100 40", "100 150 0", "100 100", "0 60 0");
    assertThat(percent(all, RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT))
        .isEqualTo("33.3");
    assertThat(percent(all, RevenueChurnDefinition.GROSS_WITH_CONTRACTION_OPENING_AMOUNT))
        .isEqualTo("53.3");
    assertThat(percent(all, RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY)).isEqualTo("70.0");
    assertThat(percent(all, RevenueChurnDefinition.GROSS_WITH_CONTRACTION)).isEqualTo("90.0");
    assertThat(percent(all, RevenueChurnDefinition.NET_OPENING_CUSTOMERS)).isEqualTo("53.3");
    assertThat(
            RevenueCalculator.revenueChurn(
                    all, RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT)
                .explanation()
                .working())
        .isEqualTo("opening of lost 100.00 USD ÷ opening 300.00 USD");
  }

  /** Lapse and return inside the period (Fight Churn's users miss it): movements see it. */
  @Test
  void a_lapse_inside_the_period_is_seen_by_movements() {
    RevenueMovements lapse = Customers.of("100 0 100");
    assertThat(percent(lapse, RevenueChurnDefinition.GROSS_WITH_CONTRACTION)).isEqualTo("100.0");
    assertThat(percent(lapse, RevenueChurnDefinition.NET_INCLUDING_REACTIVATION)).isEqualTo("0.0");
    assertThat(percent(lapse, RevenueChurnDefinition.GROSS_WITH_CONTRACTION_OPENING_AMOUNT))
        .isEqualTo("0.0");
  }

  @Provide
  Arbitrary<List<CustomerRevenue>> customers() {
    return Customers.withoutFx();
  }

  /** Pairs of a churn and the retention that is its complement. */
  private static final Map<RevenueChurnDefinition, RevenueRetentionDefinition> COMPLEMENTS =
      Map.of(
          RevenueChurnDefinition.GROSS_WITH_CONTRACTION,
          RevenueRetentionDefinition.GROSS_MOVEMENTS,
          RevenueChurnDefinition.GROSS_WITH_CONTRACTION_OPENING_AMOUNT,
          RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN,
          RevenueChurnDefinition.NET_EXCLUDING_REACTIVATION,
          RevenueRetentionDefinition.NET_EXCLUDING_REACTIVATION,
          RevenueChurnDefinition.NET_INCLUDING_REACTIVATION,
          RevenueRetentionDefinition.NET_INCLUDING_REACTIVATION,
          RevenueChurnDefinition.NET_OPENING_CUSTOMERS,
          RevenueRetentionDefinition.NET_OPENING_CUSTOMERS);

  /** Exactly, and rounded to 0 to 6 decimals, of any set of customers. */
  @Property
  void churn_and_its_retention_add_up_to_one(
      @ForAll("customers") List<CustomerRevenue> rows, @ForAll @IntRange(max = 6) int decimals) {
    RevenueMovements all = Customers.summary(rows);
    Assume.that(all.opening().signum() > 0);
    COMPLEMENTS.forEach(
        (lost, kept) -> {
          RevenueChurn churn = lost.of(all);
          RevenueRetention retention = kept.of(all);
          assertThat(churn.exact().plus(retention.exact())).isEqualTo(Ratio.ONE);
          assertThat(churn.percent(decimals).add(retention.percent(decimals)))
              .isEqualByComparingTo("100");
        });
    assertThat(RevenueChurnDefinition.NET_AS_GROWTH.of(all).exact().negated())
        .isEqualTo(RevenueChurnDefinition.NET_INCLUDING_REACTIVATION.of(all).exact());
    assertThat(RevenueCalculator.grossRevenueChurn(all).definition())
        .isEqualTo(RevenueChurnDefinition.GROSS_WITH_CONTRACTION);
    assertThat(RevenueCalculator.netRevenueChurn(all).definition())
        .isEqualTo(RevenueChurnDefinition.NET_EXCLUDING_REACTIVATION);
    assertThat(RevenueChurnDefinition.GROSS_WITH_CONTRACTION_OPENING_AMOUNT.of(all).exact())
        .isBetween(Ratio.ZERO, Ratio.ONE)
        .isGreaterThanOrEqualTo(
            RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT.of(all).exact());
  }

  /** The rates at opening amounts and of opening customers, from the customers themselves. */
  @Property
  void churn_of_customers_is_what_each_of_them_pays_less(
      @ForAll("customers") List<CustomerRevenue> rows) {
    RevenueMovements all = Customers.summary(rows);
    Assume.that(all.opening().signum() > 0);
    BigDecimal less = BigDecimal.ZERO;
    BigDecimal change = BigDecimal.ZERO;
    for (CustomerRevenue row : rows) {
      if (row.opening().signum() > 0) {
        BigDecimal fall = row.opening().subtract(row.closing());
        less = less.add(fall.max(BigDecimal.ZERO));
        change = change.add(fall);
      }
    }
    assertThat(RevenueChurnDefinition.GROSS_WITH_CONTRACTION_OPENING_AMOUNT.of(all).exact())
        .isEqualTo(Ratio.of(less, all.opening()));
    assertThat(RevenueChurnDefinition.NET_OPENING_CUSTOMERS.of(all).exact())
        .isEqualTo(Ratio.of(change, all.opening()));
  }

  @ParameterizedTest
  @EnumSource(RevenueChurnDefinition.class)
  void totals_and_empty_openings_are_undefined_for_a_reason(RevenueChurnDefinition definition) {
    RevenueChurn totals =
        RevenueCalculator.revenueChurn(march().opening("100").build(), definition);
    assertThat(totals.isDefined()).isEqualTo(!NEED_CUSTOMERS.contains(definition));
    assertThat(totals.undefinedReason())
        .isEqualTo(
            NEED_CUSTOMERS.contains(definition)
                ? "it needs each customer's amounts, and the revenue of March 2026 holds only"
                    + " totals"
                : "");
    RevenueChurn empty = RevenueCalculator.revenueChurn(Customers.of("0 7"), definition);
    assertThatThrownBy(empty::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            definition.title()
                + " is undefined: opening is 0 in March 2026 (new revenue 7.00, closing 7.00 USD)");
    assertThat(empty.explanation().sentence())
        .startsWith(definition.title() + ", March 2026: undefined, opening is 0 in March 2026");
    assertThat(definition.source()).isNotBlank();
  }

  @Test
  void all_or_nothing_needs_no_remark() {
    for (RevenueMovements plain : List.of(Customers.of("100 0"), Customers.of("100"))) {
      assertThat(RevenueCalculator.grossRevenueChurn(plain).explanation().notes()).isEmpty();
      assertThat(RevenueCalculator.netRevenueChurn(plain).explanation().notes()).isEmpty();
      assertThat(RevenueCalculator.grossRevenueRetention(plain).explanation().notes()).isEmpty();
      assertThat(RevenueCalculator.netRevenueRetention(plain).explanation().notes()).isEmpty();
    }
  }

  @Test
  void money_is_no_sample_so_there_is_no_interval() {
    RevenueChurn rate = RevenueCalculator.grossRevenueChurn(Customers.of("100 50"));
    assertThat(rate.isShare()).isFalse();
    assertThatThrownBy(() -> rate.interval(IntervalMethod.WILSON, 0.95))
        .isInstanceOf(UndefinedMeasureException.class);
  }
}

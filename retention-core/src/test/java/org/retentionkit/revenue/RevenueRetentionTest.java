package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class RevenueRetentionTest {
  private static final Set<RevenueRetentionDefinition> NEED_CUSTOMERS =
      Set.of(
          RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN,
          RevenueRetentionDefinition.GROSS_AGGREGATE_MIN,
          RevenueRetentionDefinition.NET_OPENING_CUSTOMERS);

  @Provide
  Arbitrary<List<CustomerRevenue>> customers() {
    return Customers.withoutFx();
  }

  private static String percent(RevenueMovements revenue, RevenueRetentionDefinition definition) {
    return RevenueCalculator.revenueRetention(revenue, definition).percent(1).toString();
  }

  /** A 100 → 50, B 100 → 150: the same two customers by four definitions. */
  @Test
  void one_customers_growth_hides_anothers_loss_only_in_totals() {
    RevenueMovements both = Customers.of("100 50", "100 150");
    assertThat(percent(both, RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN)).isEqualTo("75.0");
    assertThat(percent(both, RevenueRetentionDefinition.GROSS_MOVEMENTS)).isEqualTo("75.0");
    assertThat(percent(both, RevenueRetentionDefinition.GROSS_AGGREGATE_MIN)).isEqualTo("100.0");
    assertThat(percent(both, RevenueRetentionDefinition.NET_OPENING_CUSTOMERS)).isEqualTo("100.0");
    assertThat(percent(both, RevenueRetentionDefinition.NET_EXCLUDING_REACTIVATION))
        .isEqualTo("100.0");
  }

  /** C 100 → 150 → 100 inside the month: the snapshot sees nothing, the movements a loss of 50. */
  @Test
  void a_rise_that_is_taken_back_is_a_loss_for_movements_alone() {
    RevenueMovements rise = Customers.of("100 150 100");
    assertThat(percent(rise, RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN)).isEqualTo("100.0");
    assertThat(percent(rise, RevenueRetentionDefinition.GROSS_MOVEMENTS)).isEqualTo("50.0");
  }

  /** Chargebee's page prints 5000/5000 = 1 %; a customer who was not there at the start is out. */
  @Test
  void five_thousand_of_five_thousand_is_100_percent_and_not_1() {
    RevenueMovements same = Customers.of("3000 2000", "2000 3000", "0 900");
    RevenueRetention retention =
        RevenueCalculator.revenueRetention(same, RevenueRetentionDefinition.GROSS_AGGREGATE_MIN);
    assertThat(retention.exact()).isEqualTo(Ratio.ONE);
    assertThat(retention.explanation())
        .hasToString(
            "Gross revenue retention (minimum of the totals), March 2026: 100.0 % = min(opening"
                + " 5000.00 USD, closing of opening 5000.00 USD) ÷ opening 5000.00 USD.");
  }

  @Test
  void reactivation_is_in_or_out_by_definition() {
    RevenueMovements movement =
        RevenueMovements.during(Customers.MARCH, "USD")
            .opening("100")
            .newRevenue("50")
            .expansion("10")
            .contraction("10")
            .churned("10")
            .reactivation("5")
            .build();
    assertThat(RevenueCalculator.grossRevenueRetention(movement).percent(1)).isEqualTo("80.0");
    assertThat(RevenueCalculator.netRevenueRetention(movement).percent(1)).isEqualTo("90.0");
    RevenueRetention with =
        RevenueCalculator.revenueRetention(
            movement, RevenueRetentionDefinition.NET_INCLUDING_REACTIVATION);
    assertThat(with.explanation())
        .hasToString(
            "Net revenue retention (from movements, reactivation counts as a gain), March 2026:"
                + " 95.0 % = (opening 100.00 USD + expansion 10.00 USD + reactivation 5.00 USD −"
                + " contraction 10.00 USD − churned 10.00 USD) ÷ opening 100.00 USD.");
  }

  @Property
  void gross_retention_never_passes_one_or_net_retention(
      @ForAll("customers") List<CustomerRevenue> rows) {
    RevenueMovements all = Customers.summary(rows);
    Assume.that(all.opening().signum() > 0);
    Ratio perCustomer = ratio(all, RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN);
    Ratio movements = ratio(all, RevenueRetentionDefinition.GROSS_MOVEMENTS);
    Ratio aggregate = ratio(all, RevenueRetentionDefinition.GROSS_AGGREGATE_MIN);
    Ratio net = ratio(all, RevenueRetentionDefinition.NET_OPENING_CUSTOMERS);
    Ratio excluding = ratio(all, RevenueRetentionDefinition.NET_EXCLUDING_REACTIVATION);
    Ratio including = ratio(all, RevenueRetentionDefinition.NET_INCLUDING_REACTIVATION);
    assertThat(movements).isLessThanOrEqualTo(perCustomer).isLessThanOrEqualTo(excluding);
    assertThat(perCustomer).isLessThanOrEqualTo(aggregate).isGreaterThanOrEqualTo(Ratio.ZERO);
    assertThat(aggregate).isEqualTo(net.compareTo(Ratio.ONE) < 0 ? net : Ratio.ONE);
    assertThat(excluding).isLessThanOrEqualTo(including);
    assertThat(RevenueCalculator.netRevenueRetention(all).exact())
        .isGreaterThanOrEqualTo(RevenueCalculator.grossRevenueRetention(all).exact());
  }

  private static Ratio ratio(RevenueMovements revenue, RevenueRetentionDefinition definition) {
    return RevenueCalculator.revenueRetention(revenue, definition).exact();
  }

  /** The defaults are those of movements, also where customers are known. */
  @Test
  void a_definition_is_taken_by_name_and_never_by_what_is_known() {
    RevenueMovements rise = Customers.of("100 150 100");
    for (RevenueMovements known : List.of(rise, Customers.totals(rise))) {
      RevenueRetention gross = RevenueCalculator.grossRevenueRetention(known);
      assertThat(gross.definition()).isEqualTo(RevenueRetentionDefinition.GROSS_MOVEMENTS);
      assertThat(gross.percent(1)).isEqualTo("50.0");
      assertThat(RevenueCalculator.netRevenueRetention(known).definition())
          .isEqualTo(RevenueRetentionDefinition.NET_EXCLUDING_REACTIVATION);
    }
    RevenueRetention net =
        RevenueRetentionDefinition.NET_OPENING_CUSTOMERS.of(Customers.of("100 50", "100 160"));
    assertThat(net.value()).isEqualTo(1.05);
    assertThat(net.explanation())
        .hasToString(
            "Net revenue retention, March 2026: 105.0 % = closing of opening 210.00 USD ÷ opening"
                + " 200.00 USD. Above 100 %: existing customers grew by more than was lost.");
    assertThat(net).hasToString("Net revenue retention, March 2026: 105.0 %");
  }

  /** M1: what totals do not know is not known, and not 0. */
  @Test
  void what_totals_do_not_know_is_said_to_be_not_known() {
    RevenueMovements totals = Customers.totals(Customers.of("100 50", "100 150"));
    RevenueRetention gross = RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN.of(totals);
    assertThat(gross.explanation())
        .hasToString(
            "Gross revenue retention, March 2026: undefined, it needs each customer's amounts, and"
                + " the revenue of March 2026 holds only totals; kept of opening not known ÷"
                + " opening 200.00 USD.");
    assertThat(gross.explanation().terms().get(0).value()).isNull();
    RevenueMovements one =
        RevenueMovements.during(Customers.MARCH, "USD")
            .opening(200)
            .expansion(50)
            .closingOfOpening(210)
            .build();
    assertThat(RevenueRetentionDefinition.NET_OPENING_CUSTOMERS.of(one).percent(1))
        .isEqualTo("105.0");
    assertThat(RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN.of(one).undefinedReason())
        .isEqualTo("it needs kept of opening, which the revenue of March 2026 does not hold");
  }

  @Test
  void retention_from_movements_below_zero_is_explained() {
    RevenueRetention retention =
        RevenueCalculator.grossRevenueRetention(Customers.of("500 1379 0"));
    assertThat(retention.explanation())
        .hasToString(
            "Gross revenue retention (from movements), March 2026: −175.8 % = (opening 500.00 USD −"
                + " churned 1379.00 USD − contraction 0.00 USD) ÷ opening 500.00 USD. Below 0:"
                + " amounts were lost that were first won in the period.");
  }

  @ParameterizedTest
  @EnumSource(RevenueRetentionDefinition.class)
  void totals_do_not_know_what_single_customers_paid(RevenueRetentionDefinition definition) {
    RevenueMovements totals = Customers.totals(Customers.of("100 50", "100 150"));
    RevenueRetention rate = RevenueCalculator.revenueRetention(totals, definition);
    assertThat(rate.isDefined()).isEqualTo(!NEED_CUSTOMERS.contains(definition));
    if (NEED_CUSTOMERS.contains(definition)) {
      assertThatThrownBy(rate::value)
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage(
              definition.title()
                  + " is undefined: it needs each customer's amounts, and the revenue of March 2026"
                  + " holds only totals");
      assertThat(rate.explanation().reason()).hasToString(rate.undefinedReason());
    }
  }

  @ParameterizedTest
  @EnumSource(RevenueRetentionDefinition.class)
  void without_opening_revenue_there_is_no_rate(RevenueRetentionDefinition definition) {
    RevenueRetention rate = RevenueCalculator.revenueRetention(Customers.of("0 7"), definition);
    assertThat(rate.undefinedReason())
        .isEqualTo("opening is 0 in March 2026 (new revenue 7.00, closing 7.00 USD)");
    assertThat(rate.toOptional()).isEmpty();
    assertThatThrownBy(() -> rate.percent(1)).isInstanceOf(UndefinedMeasureException.class);
  }

  @Test
  void money_is_no_sample_so_there_is_no_interval() {
    RevenueRetention rate = RevenueCalculator.grossRevenueRetention(Customers.of("100 50"));
    assertThatThrownBy(() -> rate.interval(IntervalMethod.WILSON, 0.95))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The proportion of Gross revenue retention (from movements) is undefined: it divides by"
                + " another group than the one it counts; use exact()");
  }

  @Test
  void benchmarks_are_of_gross_and_of_net_retention_of_customers_who_were_there() {
    assertThat(RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN.metric())
        .isEqualTo(RevenueRetentionDefinition.GROSS_MOVEMENTS.metric())
        .hasValue(Metric.GROSS_REVENUE_RETENTION);
    assertThat(RevenueRetentionDefinition.NET_OPENING_CUSTOMERS.metric())
        .isEqualTo(RevenueRetentionDefinition.NET_EXCLUDING_REACTIVATION.metric())
        .hasValue(Metric.NET_REVENUE_RETENTION);
    assertThat(RevenueRetentionDefinition.GROSS_AGGREGATE_MIN.metric()).isEmpty();
    assertThat(RevenueRetentionDefinition.NET_INCLUDING_REACTIVATION.metric()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RevenueRetentionDefinition.class)
  void each_definition_names_its_source(RevenueRetentionDefinition definition) {
    assertThat(definition.source()).isNotBlank();
    assertThat(definition.formula()).endsWith("÷ opening");
  }
}

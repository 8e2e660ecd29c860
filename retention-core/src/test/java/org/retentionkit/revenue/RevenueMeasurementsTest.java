package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Measurement;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.testing.MeasurementContract;

class RevenueMeasurementsTest {
  @ParameterizedTest
  @MethodSource({"rates", "averages", "concentrations"})
  void each_measurement_keeps_the_contract_defined_or_not(Measurement measurement) {
    MeasurementContract.check(measurement);
  }

  static Stream<Measurement> rates() {
    RevenueMovements known = Customers.of("100 50", "100 150", "500 1379 0", "0 7 0 9");
    return Stream.of(known, Customers.totals(known), Customers.of("0 7"))
        .flatMap(
            revenue ->
                Stream.of(
                        Arrays.stream(RevenueChurnDefinition.values())
                            .map(each -> new RevenueChurn(revenue, each)),
                        Arrays.stream(RevenueRetentionDefinition.values())
                            .map(each -> new RevenueRetention(revenue, each)),
                        Arrays.stream(QuickRatioDefinition.values()).map(each -> each.of(revenue)))
                    .flatMap(each -> each));
  }

  static Stream<Measurement> averages() {
    Money money = Money.of("700.5", "USD");
    List<SubscriptionPlans> plans =
        List.of(
            SubscriptionPlans.per(CalendarUnit.YEAR, money, 3),
            SubscriptionPlans.every(10, CalendarUnit.DAY, money, 1));
    return Stream.concat(
        Arrays.stream(RevenuePerCustomerDefinition.values())
            .flatMap(
                each ->
                    Stream.of(0L, 7L, null)
                        .flatMap(
                            n ->
                                Stream.of(
                                    each.of(new RevenuePerCustomer(Customers.MARCH, money, n)),
                                    each.of(new RevenuePerCustomer(null, money, n))))),
        Stream.concat(plans.stream(), Stream.of(plans.get(0).plus(plans.get(1))))
            .flatMap(
                each -> Arrays.stream(MonthlyRevenueRule.values()).map(rule -> rule.of(each))));
  }

  static Stream<Measurement> concentrations() {
    return Stream.of(new long[] {}, new long[] {0, 0}, new long[] {5}, new long[] {1, 2, 3})
        .flatMap(
            cents ->
                Stream.of(
                    CustomerAmounts.during(Customers.MARCH, "USD").minorUnits(cents).build(),
                    CustomerAmounts.of(
                        LongStream.of(cents).mapToObj(BigDecimal::valueOf).toList(), "USD")))
        .map(ConcentrationCalculator::concentration)
        .flatMap(
            amounts ->
                Stream.of(
                    amounts.topShare(Ratio.of("0.2")),
                    amounts.customersForShare(Ratio.of("0.8")),
                    amounts.gini(),
                    amounts.gini(GiniDefinition.SAMPLE)));
  }
}

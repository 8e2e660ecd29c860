package org.retentionkit.revenue;

import java.util.Arrays;
import java.util.List;
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
    RevenueCohort known = Customers.of("100 50", "100 150", "500 1379 0", "0 7 0 9");
    return Stream.of(known, RevenueCohort.ofTotals(known.movement()), Customers.of("0 7"))
        .flatMap(
            revenue ->
                Stream.of(
                        Arrays.stream(RevenueChurnDefinition.values())
                            .map(each -> new RevenueChurn(revenue, each)),
                        Arrays.stream(RevenueRetentionDefinition.values())
                            .map(each -> new RevenueRetention(revenue, each)),
                        Arrays.stream(QuickRatioDefinition.values())
                            .map(each -> new QuickRatio(revenue.movement(), each)))
                    .flatMap(each -> each));
  }

  static Stream<Measurement> averages() {
    Money money = Money.of("700.5", "USD");
    List<PlanPrice> plans =
        List.of(
            PlanPrice.per(CalendarUnit.YEAR, money), PlanPrice.every(10, CalendarUnit.DAY, money));
    return Stream.concat(
        Arrays.stream(RevenuePerCustomerDefinition.values())
            .flatMap(
                each ->
                    Stream.of(0, 7)
                        .map(n -> new RevenuePerCustomer(Customers.MARCH, money, n, each))),
        plans.stream()
            .flatMap(
                plan ->
                    Arrays.stream(MonthlyRevenueRule.values())
                        .map(rule -> MonthlyRevenueCalculator.monthlyRevenue(plan, rule))));
  }

  static Stream<Measurement> concentrations() {
    return Stream.of(new long[] {}, new long[] {0, 0}, new long[] {5}, new long[] {1, 2, 3})
        .map(cents -> CustomerAmounts.during(Customers.MARCH, Customers.USD).ofMinorUnits(cents))
        .flatMap(
            amounts ->
                Stream.of(
                    ConcentrationCalculator.topShare(amounts, Ratio.of("0.2")),
                    ConcentrationCalculator.customersForShare(amounts, Ratio.of("0.8")),
                    ConcentrationCalculator.gini(amounts),
                    ConcentrationCalculator.gini(amounts, GiniDefinition.SAMPLE)));
  }
}

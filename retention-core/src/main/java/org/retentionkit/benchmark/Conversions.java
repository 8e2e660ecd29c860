package org.retentionkit.benchmark;

import java.util.Map;
import org.retentionkit.Metric;

/** Says how a figure that cannot be compared becomes one that can. */
final class Conversions {
  private static final Map<PeriodLength, String> UNITS =
      Map.of(
          PeriodLength.ofDays(1),
          "Daily",
          PeriodLength.ofDays(7),
          "Weekly",
          PeriodLength.MONTH,
          "Monthly",
          PeriodLength.QUARTER,
          "Quarterly",
          PeriodLength.YEAR,
          "Annual");

  private Conversions() {}

  static String ofMetric(Metric own, Metric other) {
    if (own == Metric.CUSTOMER_CHURN && other == Metric.CUSTOMER_RETENTION) {
      return "compare RetentionCalculator.retentionRate of the same counts";
    } else if (own == Metric.CUSTOMER_RETENTION && other == Metric.CUSTOMER_CHURN) {
      return "compare ChurnCalculator.churnRate of the same counts";
    }
    return "they measure different things and do not convert";
  }

  static String ofPeriod(Metric metric, PeriodLength own, PeriodLength other) {
    boolean compounds = metric == Metric.CUSTOMER_RETENTION || metric == Metric.CUSTOMER_CHURN;
    String from = UNITS.get(own);
    String to = UNITS.get(other);
    if (compounds && own.kind() == other.kind() && from != null && to != null) {
      String factory = metric == Metric.CUSTOMER_CHURN ? "churn" : "retention";
      return "convert with " + from + "Churn.to" + to + " and compare OwnFigure." + factory;
    }
    return "measure it over a " + other + " instead";
  }
}

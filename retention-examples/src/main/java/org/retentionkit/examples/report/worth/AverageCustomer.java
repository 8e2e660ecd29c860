package org.retentionkit.examples.report.worth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.clv.ClvInputs;
import org.retentionkit.clv.ClvInputsBuilder;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.figures.MonthFigures;
import org.retentionkit.examples.report.base.Choices;
import org.retentionkit.examples.report.base.ComparableMonths;
import org.retentionkit.examples.report.base.ReportData;

/**
 * An active customer in an average month.
 *
 * @param revenue the revenue of the months taking part
 * @param customerMonths the customers active at their closings, added up
 * @param churn the customers lost of those the months opened with
 */
record AverageCustomer(Money revenue, long customerMonths, Proportion churn) {
  static AverageCustomer of(ReportData data, ComparableMonths months) {
    Money revenue = Money.zero(data.currency());
    long customerMonths = 0;
    for (MonthFigures month : months.takingPart()) {
      revenue = revenue.plus(month.purchases().revenue());
      customerMonths = Math.addExact(customerMonths, month.counts().closing());
    }
    return new AverageCustomer(revenue, customerMonths, months.pooledChurn());
  }

  boolean isDefined() {
    return customerMonths > 0;
  }

  String undefinedReason() {
    return churn.isDefined()
        ? "no customer was active at the end of the months taking part"
        : ComparableMonths.NONE;
  }

  Cell revenueCell() {
    int decimals = Money.decimals(revenue.currency());
    return isDefined()
        ? Cell.money(
            Ratio.of(revenue.amount(), BigDecimal.valueOf(customerMonths))
                .rounded(decimals, RoundingMode.HALF_EVEN))
        : Cell.undefined(undefinedReason());
  }

  /** What is assumed of each month to come. */
  ClvInputs inputs(Choices choices) {
    ClvInputsBuilder inputs =
        ClvInputs.per(CalendarUnit.MONTH).revenueOf(revenue, customerMonths).churn(churn.toRatio());
    choices.margin().forEach(inputs::grossMargin);
    choices.discount().forEach(inputs::discount);
    return inputs.build();
  }
}

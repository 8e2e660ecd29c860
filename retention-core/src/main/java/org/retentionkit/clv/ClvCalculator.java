package org.retentionkit.clv;

import java.util.Arrays;
import java.util.List;
import org.retentionkit.Amount;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Customer lifetime value (CLV, LTV) from one set of inputs, and what a customer has brought so
 * far. Static and pure. LTV:CAC and payback, of the same inputs, are in {@code
 * EconomicsCalculator}.
 */
public final class ClvCalculator {
  private ClvCalculator() {}

  /**
   * The lifetime value by the closed form that takes in all that is given of margin, cost to serve,
   * discount and horizon: {@code revenue ÷ churn} where none is, {@code revenue × margin ÷ churn}
   * with a margin, discounted with survivors who pay at the end of each period where a discount is
   * given, cut where a horizon is. The result names the definition; every other form is asked for
   * by name.
   *
   * <p>Worked example: 50 EUR at a margin of 80 % and a churn of 4 % a month: 1,000 EUR; discounted
   * at 10 % a year, over 36 months: 639.42 EUR.
   *
   * @param inputs revenue, churn and what else is known, not null
   * @return an amount; undefined if an input is not given, or if the value is unbounded
   */
  public static LifetimeValue lifetimeValue(ClvInputs inputs) {
    return new LifetimeValue(inputs, ClvDefinition.fitting(inputs));
  }

  /**
   * The lifetime value by a chosen definition.
   *
   * @param inputs what the definition {@linkplain ClvDefinition#needs() needs}, not null
   * @param definition the definition, not null
   * @return an amount; undefined if an input is not given, or if the value is unbounded
   */
  public static LifetimeValue lifetimeValue(ClvInputs inputs, ClvDefinition definition) {
    return new LifetimeValue(inputs, definition);
  }

  /**
   * The lifetime value by every definition whose inputs are all given, in the order of {@link
   * ClvDefinition}. One may still be unbounded.
   *
   * @param inputs what is known, not null
   * @return none if not even revenue and churn are given
   */
  public static List<LifetimeValue> lifetimeValues(ClvInputs inputs) {
    Checks.notNull("inputs", inputs);
    return Arrays.stream(ClvDefinition.values())
        .filter(definition -> definition.takes(inputs))
        .map(definition -> new LifetimeValue(inputs, definition))
        .toList();
  }

  /**
   * What if retention rose: by how much {@link #lifetimeValue(ClvInputs)} would grow.
   *
   * <p>Worked example: a margin of 100 EUR a year, 80 % retention, 10 % discount: 266.67 EUR; at 85
   * % 340.00 EUR: 73.33 EUR more.
   *
   * @param inputs the inputs before, not null
   * @param points by how much of all customers retention rises, above 0: 5/100 for five points
   * @return an amount; undefined if one of the two values is
   * @throws IllegalArgumentException if retention would rise above 100 %
   */
  public static Amount valueOfRetentionGain(ClvInputs inputs, Ratio points) {
    return RetentionRise.of(inputs, points);
  }

  /**
   * What if retention rose: the same with the points written out, {@code "0.05"} for five points.
   */
  public static Amount valueOfRetentionGain(ClvInputs inputs, String points) {
    return valueOfRetentionGain(inputs, Ratio.of(points));
  }

  /**
   * What if retention rose: the same with the points as a decimal, {@code 0.05} for five points.
   */
  public static Amount valueOfRetentionGain(ClvInputs inputs, double points) {
    return valueOfRetentionGain(inputs, ClvTerm.decimal("points", points));
  }

  /**
   * What a customer has brought so far: the sum of its amounts, in the money of one day where the
   * account {@linkplain CustomerAccount#discounted names one}.
   *
   * @param account payments, refunds and costs, not null
   * @param definition what counts, not null
   * @return an amount, always defined
   */
  public static Amount historicValue(CustomerAccount account, HistoricDefinition definition) {
    return Checks.notNull("definition", definition).of(Checks.notNull("account", account));
  }
}

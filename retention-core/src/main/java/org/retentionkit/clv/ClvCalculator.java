package org.retentionkit.clv;

import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.Checks;

/** From assumptions about a customer to its lifetime value. Static and pure. */
public final class ClvCalculator {
  private ClvCalculator() {}

  /**
   * The usual lifetime value: {@code revenue ÷ churn}.
   *
   * <p>Worked example: 100 EUR and 5 % a month: 2000 EUR.
   *
   * @param assumptions revenue and churn, not null
   * @return an amount; undefined if one is not given, or if churn is 0
   */
  public static LifetimeValue lifetimeValue(ClvAssumptions assumptions) {
    return new LifetimeValue(assumptions, ClvDefinition.SIMPLE);
  }

  /**
   * The lifetime value by a chosen definition.
   *
   * @param assumptions what the definition {@linkplain ClvDefinition#needs() needs}, not null
   * @param definition the definition, not null
   * @return an amount; undefined if an assumption is not given, or if the value is unbounded
   */
  public static LifetimeValue lifetimeValue(ClvAssumptions assumptions, ClvDefinition definition) {
    return new LifetimeValue(assumptions, definition);
  }

  /**
   * The lifetime value by every definition whose assumptions are all given, in the order of {@link
   * ClvDefinition}. One may still be unbounded.
   *
   * @param assumptions what is known, not null
   * @return none if not even revenue and churn are given
   */
  public static List<LifetimeValue> lifetimeValues(ClvAssumptions assumptions) {
    Checks.notNull("assumptions", assumptions);
    return Arrays.stream(ClvDefinition.values())
        .map(definition -> new LifetimeValue(assumptions, definition))
        .filter(value -> value.missing().isEmpty())
        .toList();
  }
}

package org.retentionkit.clv;

import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Known;
import org.retentionkit.Message;
import org.retentionkit.Money;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Term;
import org.retentionkit.internal.Checks;

/**
 * What a customer is worth beside what winning it costs: what LTV:CAC is made of. Either may be
 * undefined, for its own reason.
 *
 * @param lifetimeValue what a customer is worth, before acquisition cost
 * @param acquisitionCost what winning one costs, in the same currency, at least 0
 */
public record ValueAndCost(Amount lifetimeValue, Amount acquisitionCost) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a customer is worth. */
  public static final Term<ValueAndCost> LIFETIME_VALUE =
      term("lifetime value", ValueAndCost::lifetimeValue);

  /** What winning one costs. */
  public static final Term<ValueAndCost> ACQUISITION_COST =
      term(ClvTerm.ACQUISITION_COST.label(), ValueAndCost::acquisitionCost);

  /** Checks the currencies, and that the cost is not already taken off. */
  public ValueAndCost {
    Checks.notNull("lifetimeValue", lifetimeValue);
    Checks.notNull("acquisitionCost", acquisitionCost);
    if (lifetimeValue.definition() == ClvDefinition.DISCOUNTED_LESS_ACQUISITION
        || lifetimeValue.definition() == ValueDefinition.LESS_ACQUISITION_COST) {
      throw Checks.broken(
          "lifetimeValue", "must be before acquisition cost", lifetimeValue.definition());
    }
    if (!lifetimeValue.currency().equals(acquisitionCost.currency())) {
      throw new CurrencyMismatchException(lifetimeValue.currency(), acquisitionCost.currency());
    }
    if (acquisitionCost.isDefined()) {
      ClvTerm.ACQUISITION_COST.check(acquisitionCost.exact());
    }
  }

  /** The lifetime value and the acquisition cost of one set of inputs. */
  public static ValueAndCost of(ClvInputs inputs) {
    return new ValueAndCost(ClvCalculator.lifetimeValue(inputs), costOf(inputs));
  }

  /** A lifetime value beside a known acquisition cost. */
  public static ValueAndCost of(Amount lifetimeValue, Money acquisitionCost) {
    return new ValueAndCost(lifetimeValue, stated(acquisitionCost));
  }

  /** The acquisition cost of inputs; undefined if they give none. */
  static Amount costOf(ClvInputs inputs) {
    return Amount.of(CostDefinition.GIVEN, inputs);
  }

  /** A known acquisition cost. */
  private static Amount stated(Money cost) {
    Checks.notNull("acquisitionCost", cost);
    return costOf( // what it costs has no length of time
        new ClvInputs(
            cost.currency(),
            CalendarUnit.MONTH,
            Map.of(ClvTerm.ACQUISITION_COST, Ratio.of(cost.amount()))));
  }

  private static Term<ValueAndCost> term(String name, Function<ValueAndCost, Amount> part) {
    return Term.<ValueAndCost>of(
            name,
            both -> part.apply(both).exact(),
            both -> Quantity.of(part.apply(both).rounded(RoundingMode.HALF_EVEN)))
        .knownIf(
            new Known<>(
                both -> part.apply(both).isDefined(), both -> undefined(name, part.apply(both))));
  }

  private static Message undefined(String name, Amount part) {
    Message reason = Objects.requireNonNull(part.explanation().reason());
    return part.definition() == CostDefinition.GIVEN
        ? reason
        : Message.of("clv.of").andTerm("part", name).and("reason", reason);
  }

  /**
   * For example {@code Customer lifetime value (revenue): 1250.00 EUR, Customer acquisition cost
   * (given): 300.00 EUR}.
   */
  @Override
  public String toString() {
    return lifetimeValue + ", " + acquisitionCost;
  }
}

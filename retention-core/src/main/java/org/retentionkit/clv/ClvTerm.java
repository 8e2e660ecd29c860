package org.retentionkit.clv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * Answers "which assumption of a lifetime value is this?": one constant per name that the formulas
 * of {@link ClvDefinition} use, with the range it must lie in.
 */
public enum ClvTerm {
  /** Revenue per customer and period (ARPA, ARPU), at least 0. */
  REVENUE("revenue", Kind.MONEY_PER_PERIOD),
  /** Gross margin, the share of revenue left after direct costs; at most 1, below 0 at a loss. */
  MARGIN("margin", Kind.SHARE),
  /** What serving one customer costs per period, at least 0. */
  COST_TO_SERVE("cost to serve", Kind.MONEY_PER_PERIOD),
  /** The share of customers lost per period, 0 to 1. */
  CHURN("churn", Kind.RATE_PER_PERIOD),
  /** The mean churn of some periods before the current one, 0 to 1; see {@link TrailingChurn}. */
  MEAN_CHURN("mean churn", Kind.RATE_PER_PERIOD),
  /** How many periods {@link #MEAN_CHURN} is the mean of, at least 1. */
  PAST_PERIODS("past periods", Kind.PERIODS),
  /** The share of opening revenue kept per period, at least 0; above 1 with net expansion. */
  REVENUE_RETENTION("revenue retention", Kind.SHARE),
  /** Revenue per paid subscription and period (ARPPS), at least 0. */
  SUBSCRIPTION_REVENUE("subscription revenue", Kind.MONEY_PER_PERIOD),
  /** The share of paid subscriptions lost per period, 0 to 1. */
  SUBSCRIPTION_CHURN("subscription churn", Kind.RATE_PER_PERIOD),
  /** The effective discount rate per period, at least 0. */
  DISCOUNT("discount", Kind.RATE_PER_PERIOD),
  /** What winning one customer costs, at least 0. */
  ACQUISITION_COST("acquisition cost", Kind.MONEY),
  /** How many periods ahead are looked at, at least 1. */
  HORIZON("horizon", Kind.PERIODS);

  private enum Kind {
    MONEY,
    MONEY_PER_PERIOD,
    SHARE,
    RATE_PER_PERIOD,
    PERIODS
  }

  private final String label;
  private final Kind kind;

  ClvTerm(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** The name the formulas use, such as {@code cost to serve}. */
  public String label() {
    return label;
  }

  Ratio check(Ratio value) {
    Checks.notNull(label, value);
    if (!value.isDefined()) {
      throw Checks.broken(label, "must be a number", value);
    }
    if (this != MARGIN && value.signum() < 0) {
      throw Checks.broken(label, "must not be negative", value);
    }
    if (isFraction() && value.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken(label, "must be at most 1", value);
    }
    if (kind == Kind.PERIODS && !isCount(value)) {
      throw Checks.broken(label, "must be a whole number of at least 1", value);
    }
    return value;
  }

  Quantity quantity(Ratio value, Currency currency, CalendarUnit unit) {
    String code = currency.getCurrencyCode();
    String perPeriod = " a " + unit.singular();
    return switch (kind) {
      case MONEY -> new Quantity(money(value, currency), Unit.text(code));
      case MONEY_PER_PERIOD -> new Quantity(money(value, currency), Unit.text(code + perPeriod));
      case SHARE -> new Quantity(percent(value), Unit.PERCENT);
      case RATE_PER_PERIOD -> new Quantity(percent(value), Unit.text("%" + perPeriod));
      case PERIODS ->
          new Quantity(
              value.rounded(0, RoundingMode.UNNECESSARY),
              Unit.text(unit.singular() + (value.equals(Ratio.ONE) ? "" : "s")));
    };
  }

  private boolean isFraction() {
    return this == MARGIN || this == CHURN || this == MEAN_CHURN || this == SUBSCRIPTION_CHURN;
  }

  private static boolean isCount(Ratio value) {
    BigDecimal[] parts = value.numerator().divideAndRemainder(value.denominator());
    return parts[0].signum() > 0 && parts[1].signum() == 0;
  }

  private static BigDecimal money(Ratio value, Currency currency) {
    return value.rounded(Money.decimals(currency), RoundingMode.HALF_EVEN);
  }

  private static BigDecimal percent(Ratio value) {
    return value.percent(4).stripTrailingZeros();
  }
}

package org.retentionkit.clv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Known;
import org.retentionkit.Money;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * An input of a lifetime value (CLV, LTV): one constant per name that the formulas of {@link
 * ClvDefinition} use, with the range it must lie in and the {@link #term()} that a host makes
 * definitions of its own from.
 */
public enum ClvTerm {
  /** Revenue per customer and period (ARPA, ARPU), at least 0. */
  REVENUE("revenue", Kind.MONEY_PER_PERIOD),
  /** Gross margin, the share of revenue left after direct costs; at most 1, below 0 at a loss. */
  MARGIN("margin", Kind.SHARE),
  /** What a customer leaves after direct costs per period, as an amount; below 0 at a loss. */
  CONTRIBUTION_MARGIN("contribution margin", Kind.MONEY_PER_PERIOD),
  /** What serving one customer costs per period, at least 0. */
  COST_TO_SERVE("cost to serve", Kind.MONEY_PER_PERIOD),
  /** The share of customers lost per period, 0 to 1. */
  CHURN("churn", Kind.RATE_PER_PERIOD),
  /** The mean churn of some periods before the current one, 0 to 1. */
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
  /** What winning one customer costs (CAC), at least 0. */
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

  @SuppressWarnings("ImmutableEnumChecker") // a term is immutable
  private final Term<ClvInputs> term;

  ClvTerm(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
    this.term =
        Term.<ClvInputs>of(label, inputs -> inputs.value(this), this::quantity)
            .knownIf(
                new Known<>(inputs -> inputs.gives(this), inputs -> Given.missing(List.of(this))));
  }

  /** The name the formulas use, such as {@code cost to serve}. */
  public String label() {
    return label;
  }

  /** The input as a term of formulas; not known, for a stated reason, where it is not given. */
  public Term<ClvInputs> term() {
    return term;
  }

  Ratio check(Ratio value) {
    Checks.notNull(label, value);
    if (!value.isDefined()) {
      throw Checks.broken(label, "must be a number", value);
    }
    if (!mayBeNegative() && value.signum() < 0) {
      throw Checks.broken(label, "must not be negative", value);
    }
    if (isFraction()) {
      fraction(label, value);
    }
    if (kind == Kind.PERIODS && !isCount(value)) {
      throw Checks.broken(label, "must be a whole number of at least 1", value);
    }
    if (kind == Kind.PERIODS && value.compareTo(Ratio.of(Integer.MAX_VALUE, 1)) > 0) {
      throw Checks.broken(label, "must not exceed the limit " + Integer.MAX_VALUE, value);
    }
    return value;
  }

  /** Refuses what is above 1; most often it is a percentage, so the rule says how that is typed. */
  static Ratio fraction(String name, Ratio value) {
    if (value.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken(
          name, "must be a fraction of at most 1 (80 % is Ratio.ofPercent(80))", value);
    }
    return value;
  }

  /** The churn that goes with a retention. */
  static Ratio lost(Ratio retention) {
    if (!Checks.notNull("retention", retention).isDefined() || retention.signum() < 0) {
      throw Checks.broken("retention", "must lie between 0 and 1", retention);
    }
    return fraction("retention", retention).complement();
  }

  /** The decimal that was typed, not the binary fraction nearest to it. */
  static Ratio decimal(String name, double value) {
    return Ratio.of(BigDecimal.valueOf(Checks.finite(name, value)));
  }

  Quantity quantity(ClvInputs inputs) {
    Ratio value = inputs.value(this);
    Currency currency = inputs.currency();
    CalendarUnit unit = inputs.unit();
    return switch (kind) {
      case MONEY -> new Quantity(money(value, currency), Unit.of(currency));
      case MONEY_PER_PERIOD -> new Quantity(money(value, currency), Unit.of(currency).per(unit));
      case SHARE -> new Quantity(percent(value), Unit.PERCENT);
      case RATE_PER_PERIOD -> new Quantity(percent(value), Unit.PERCENT.per(unit));
      case PERIODS -> new Quantity(value.rounded(0, RoundingMode.UNNECESSARY), Unit.of(unit));
    };
  }

  private boolean mayBeNegative() {
    return this == MARGIN || this == CONTRIBUTION_MARGIN;
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
    return Text.plain(value.percent(4));
  }
}

package org.retentionkit.economics;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Explanation;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "after how long has a customer paid back what winning it cost?", if it stays that long.
 *
 * <p>Formula: {@code acquisition cost ÷ (revenue × margin)}. In periods of {@link #period()}, at
 * least 0. Undefined when the cost is, or when the margin earned per period is not positive: then
 * the cost is never paid back.
 *
 * <p>Worked example: 200 EUR ÷ (100 EUR a month × 80 %) = 2.5 months.
 *
 * @param acquisitionCost what winning one customer costs, at least 0
 * @param revenue revenue per customer and period, in the same currency
 * @param period the length of a period
 * @param margin the share of revenue left after direct costs, at most 1
 */
public record PaybackTime(
    StatedAmount acquisitionCost, Money revenue, CalendarUnit period, Ratio margin)
    implements ExactFigure {
  private static final long serialVersionUID = 1L;

  /** Checks currency and ranges. */
  public PaybackTime {
    Checks.notNull("acquisitionCost", acquisitionCost);
    AcquisitionSpending.spending("revenue", revenue);
    Checks.notNull("period", period);
    if (!Checks.notNull("margin", margin).isDefined() || margin.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken("margin", "must be at most 1", margin);
    }
    if (acquisitionCost.exact().isDefined() && acquisitionCost.exact().signum() < 0) {
      throw Checks.broken("acquisitionCost", "must not be negative", acquisitionCost.shown());
    }
    if (!acquisitionCost.currency().equals(revenue.currency())) {
      throw new CurrencyMismatchException(acquisitionCost.currency(), revenue.currency());
    }
  }

  @Override
  public AcquisitionDefinition definition() {
    return AcquisitionDefinition.PAYBACK;
  }

  /** The periods in words: {@code months}. */
  @Override
  public String unit() {
    return period.singular() + "s";
  }

  @Override
  public Ratio exact() {
    return undefinedReason().isEmpty()
        ? acquisitionCost.exact().dividedBy(earned())
        : Ratio.of(0, 0);
  }

  @Override
  public Optional<String> undefinedReason() {
    if (!acquisitionCost.exact().isDefined()) {
      return Optional.of("of the acquisition cost: " + acquisitionCost.undefinedReason());
    }
    return earned().signum() > 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "revenue %s × margin %s %% is not positive, so that the cost is never paid back",
                revenue,
                margin.percent(1)));
  }

  @Override
  public Explanation explanation() {
    String code = revenue.currency().getCurrencyCode();
    Explanation.Builder text = Explanation.of(definition());
    if (acquisitionCost.exact().isDefined()) {
      text.input("acquisition cost", acquisitionCost.shown(), code);
    }
    text.input("revenue", revenue.amount(), code + " a " + period.singular())
        .input("margin", margin.percent(1), "%");
    return isDefined()
        ? text.result(rounded(2, RoundingMode.HALF_EVEN), unit()).build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }

  private Ratio earned() {
    return Ratio.of(revenue.amount()).times(margin);
  }
}

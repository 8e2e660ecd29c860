package org.retentionkit.economics;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;
import org.retentionkit.rate.DiscountRate;

/**
 * A retention rate and how much it rises: what retention leverage is made of.
 *
 * <p>Worked example: {@code
 * RetentionChange.per(CalendarUnit.YEAR).retention("0.75").raisedBy(RetentionGain.points("5")).build()}.
 *
 * @param unit the length of the period the rate is of
 * @param retention the rate before, 0 to 1
 * @param gain how much it rises
 * @param discount the discount rate per period, at least 0; null if none is given
 */
public record RetentionChange(
    CalendarUnit unit, Ratio retention, RetentionGain gain, @Nullable Ratio discount)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Checks the ranges, and that the raised rate does not exceed 1. */
  public RetentionChange {
    Checks.notNull("unit", unit);
    SellingOdds.share("retention", retention);
    Ratio raised = retention.plus(Checks.notNull("gain", gain).pointsAt(retention));
    if (raised.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken("raised retention", "must not exceed 100 %", raised.toPercentString(2));
    }
    if (discount != null && (!discount.isDefined() || discount.signum() < 0)) {
      throw Checks.broken("discount", "must not be negative", discount);
    }
  }

  /** Begins a change of a retention rate per {@code unit}. */
  public static Builder per(CalendarUnit unit) {
    return new Builder(unit);
  }

  /** The points gained, as a fraction. */
  public Ratio points() {
    return gain.pointsAt(retention);
  }

  /** The rate after, 0 to 1. */
  public Ratio raised() {
    return retention.plus(points());
  }

  /** For example {@code 75 % a year, raised by 5 points}. */
  @Override
  public String toString() {
    String before =
        new Quantity(Text.plain(retention.percent(4)), Unit.PERCENT.per(unit)).toString();
    return before
        + (", raised by " + gain)
        + (discount == null
            ? ""
            : ", discount "
                + new Quantity(Text.plain(discount.percent(4)), Unit.PERCENT.per(unit)));
  }

  /** Collects a change by name. Not safe for use by several threads. */
  public static final class Builder {
    private final CalendarUnit unit;
    private @Nullable Ratio retention;
    private @Nullable RetentionGain gain;
    private @Nullable Ratio discount;

    private Builder(CalendarUnit unit) {
      this.unit = Checks.notNull("unit", unit);
    }

    /** The rate before, a fraction. */
    public Builder retention(Ratio retention) {
      this.retention = Checks.notNull("retention", retention);
      return this;
    }

    /** The rate before, written out: {@code "0.75"} is 75 %. */
    public Builder retention(String retention) {
      return retention(Ratio.of(retention));
    }

    /** How much it rises. */
    public Builder raisedBy(RetentionGain gain) {
      this.gain = Checks.notNull("gain", gain);
      return this;
    }

    /** The discount rate, for the discounted lifetimes; converted by compounding. */
    public Builder discount(DiscountRate discount) {
      this.discount = Checks.notNull("discount", discount).to(unit).rate();
      return this;
    }

    /**
     * The change.
     *
     * @throws IllegalStateException if the rate or the rise is missing
     */
    public RetentionChange build() {
      if (retention == null || gain == null) {
        throw new IllegalStateException("retention and raisedBy must be given");
      }
      return new RetentionChange(unit, retention, gain, discount);
    }
  }
}

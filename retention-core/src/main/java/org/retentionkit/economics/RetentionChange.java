package org.retentionkit.economics;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.rate.DiscountRate;

/**
 * Answers "which retention rate rises by how much?".
 *
 * <p>Worked example: {@code
 * RetentionChange.per(CalendarUnit.YEAR).retention(Ratio.of("0.75")).raisedBy(PercentagePoints.of("5")).build()}.
 *
 * @param unit the length of the period the rate is of
 * @param retention the rate before, 0 to 1
 * @param gain how much it rises, in the words of {@code gainUnit}, above 0
 * @param gainUnit points or per cent of the rate
 * @param discount the discount rate per period, at least 0; over 0, undefined, if none is given
 */
public record RetentionChange(
    CalendarUnit unit, Ratio retention, Ratio gain, GainUnit gainUnit, Ratio discount)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the ranges, and that the raised rate does not exceed 1. */
  public RetentionChange {
    Checks.notNull("unit", unit);
    if (!Checks.notNull("retention", retention).isDefined()
        || retention.signum() < 0
        || retention.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken("retention", "must lie between 0 and 1", retention);
    }
    Checks.notNull("gain", gain);
    Checks.notNull("gainUnit", gainUnit);
    Checks.notNull("discount", discount);
    Ratio raised = retention.plus(RetentionGain.of(gain, gainUnit).pointsAt(retention));
    if (raised.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken("raised retention", "must not exceed 100 %", raised.percent(2) + " %");
    }
    if (discount.isDefined() && discount.signum() < 0) {
      throw Checks.broken("discount", "must not be negative", discount);
    }
  }

  /** Begins a change of a retention rate per {@code unit}. */
  public static Builder per(CalendarUnit unit) {
    return new Builder(unit);
  }

  /** The points gained, as a fraction. */
  public Ratio points() {
    return gainedBy().pointsAt(retention);
  }

  /** The rate after, 0 to 1. */
  public Ratio raised() {
    return retention.plus(points());
  }

  RetentionGain gainedBy() {
    return RetentionGain.of(gain, gainUnit);
  }

  /** Collects a change by name. Not safe for use by several threads. */
  public static final class Builder {
    private final CalendarUnit unit;
    private @Nullable Ratio retention;
    private @Nullable RetentionGain gain;
    private Ratio discount = Ratio.of(0, 0);

    private Builder(CalendarUnit unit) {
      this.unit = Checks.notNull("unit", unit);
    }

    /** The rate before, a fraction. */
    public Builder retention(Ratio retention) {
      this.retention = Checks.notNull("retention", retention);
      return this;
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
      return new RetentionChange(unit, retention, gain.amount(), gain.unit(), discount);
    }
  }
}

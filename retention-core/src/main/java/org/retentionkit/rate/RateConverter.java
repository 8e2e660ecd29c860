package org.retentionkit.rate;

import org.retentionkit.CalendarUnit;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Convertible;
import org.retentionkit.Length;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Rates over another length of time: annual churn from monthly churn, monthly retention from annual
 * retention. Static and pure.
 *
 * <p>It takes rates of customer churn and retention, and retention of revenue (GRR, NRR), counted
 * or stated. Days and weeks convert into each other, and so do months, quarters and years; between
 * the two families there is no fixed number, so that no conversion is offered.
 */
public final class RateConverter {
  private RateConverter() {}

  /**
   * The same loss over another unit, compounded: {@code 1 − (1 − churn)^n}.
   *
   * <p>Worked example: 5 % a month is 46.0 % a year, not 60 %.
   *
   * @param rate a rate of churn or retention with a length of time, not null
   * @param unit the other length of time, not null
   * @throws IllegalArgumentException if the rate is another quantity, or one length is no fixed
   *     number of the other, as for weeks and months
   * @throws org.retentionkit.UndefinedMeasureException if the rate is undefined
   */
  public static <R extends Rate> R convert(Convertible<R> rate, CalendarUnit unit) {
    return convert(rate, Length.of(unit), Conversion.COMPOUND);
  }

  /**
   * The same loss over another length of time, by a named conversion; see {@link
   * #convert(Convertible, CalendarUnit)}.
   *
   * <p>Worked example: 10 % in six months is 1.741 % a month compounded, 1.667 % linear.
   *
   * @param rate a rate of churn or retention with a length of time, not null
   * @param length the other length of time, not null
   * @param conversion how losses add up, not null
   */
  public static <R extends Rate> R convert(
      Convertible<R> rate, Length length, Conversion conversion) {
    Kept kept = Kept.of(rate);
    return rate.restated(kept.restated(left(kept, length, conversion)), length);
  }

  /**
   * The interval of a counted rate over another unit: the limits of its own interval, each
   * compounded. The interval of an annualised churn.
   *
   * <p>Worked example: 35 of 1,000 lost in a month is 3.5 %, 2.5 % to 4.8 %; a year 34.8 %, 26.4 %
   * to 44.8 %.
   *
   * @param rate a share of counted customers with a length of time, not null
   * @param unit the other length of time, not null
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws org.retentionkit.UndefinedMeasureException if the rate is undefined or no share
   */
  public static ConfidenceInterval interval(Rate rate, CalendarUnit unit, double confidence) {
    Kept kept = Kept.of(rate);
    ConfidenceInterval own = rate.interval(confidence);
    return new ConfidenceInterval(
        limit(kept, own.lower(), unit), limit(kept, own.upper(), unit), confidence, own.method());
  }

  private static double limit(Kept kept, double limit, CalendarUnit unit) {
    Ratio share = kept.restated(Ratio.ofDouble(limit)); // its own inverse
    Kept at = new Kept(kept.rate(), share, kept.length());
    return kept.restated(left(at, Length.of(unit), Conversion.COMPOUND)).value();
  }

  private static Ratio left(Kept kept, Length length, Conversion conversion) {
    Checks.notNull("length", length);
    return Checks.notNull("conversion", conversion).over(kept.share(), kept.length(), length);
  }
}

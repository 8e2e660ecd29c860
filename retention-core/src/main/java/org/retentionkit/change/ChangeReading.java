package org.retentionkit.change;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.internal.Checks;

/**
 * Answers "did it really change?" in one sentence: the change, its interval, and whether a
 * two-sided test tells it from sampling error.
 *
 * <p>Worked example: {@code Customer retention rate rose by 20.0 points, from 60.0 % to 80.0 % (95
 * % Newcombe interval +5.2 to +33.4); Fisher's exact test p = 0.013: the change exceeds sampling
 * error at the 5 % level.}
 *
 * @param change the change
 * @param test the test that decides
 * @param method the interval shown; it may disagree with the test next to the border
 * @param significanceLevel the error accepted, strictly between 0 and 1, such as 0.05
 */
public record ChangeReading(
    ProportionChange change, ChangeTest test, ChangeIntervalMethod method, double significanceLevel)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MAX_DECIMALS = 12;
  private static final double SMALLEST_WRITTEN_OUT = 1e-300;

  /** Checks the parts and the level. */
  public ChangeReading {
    Checks.notNull("change", change);
    Checks.notNull("test", test);
    Checks.notNull("method", method);
    Checks.openUnit("significanceLevel", significanceLevel);
  }

  /**
   * Whether the test tells the change from sampling error.
   *
   * @throws org.retentionkit.UndefinedMeasureException if the test cannot be made
   */
  public boolean exceedsSamplingError() {
    return change.test(test).exceedsSamplingError(significanceLevel);
  }

  /**
   * The interval of the change at the level 1 − {@link #significanceLevel}.
   *
   * @throws org.retentionkit.UndefinedMeasureException if the change is undefined
   */
  public ConfidenceInterval interval() {
    return change.interval(method, 1 - significanceLevel);
  }

  /** All of it in English; says so where the change or the test is undefined. */
  public String sentence() {
    if (!change.isDefined()) {
      return change.measure()
          + ": the change is undefined, "
          + change.undefinedReason().orElseThrow()
          + ".";
    }
    int decimals = decimals();
    ConfidenceInterval limits = interval();
    return String.format(
        Locale.ROOT,
        "%s %s, from %s %% to %s %% (%s interval %s to %s); %s",
        change.measure(),
        movement(decimals),
        change.before().percent(decimals).toPlainString(),
        change.after().percent(decimals).toPlainString(),
        limits.heading(),
        signed(limits.lower(), decimals),
        signed(limits.upper(), decimals),
        verdict());
  }

  private String movement(int decimals) {
    int sign = change.difference().signum();
    return sign == 0
        ? "did not change"
        : (sign > 0 ? "rose by " : "fell by ")
            + change.points(decimals).abs().toPlainString()
            + " points";
  }

  private String verdict() {
    SignificanceTest result = change.test(test);
    if (!result.isDefined()) {
      return test.title() + " undefined, " + result.undefinedReason().orElseThrow() + ".";
    }
    double p = result.pValue();
    String shown =
        p < SMALLEST_WRITTEN_OUT
            ? String.format(Locale.ROOT, "< 1e-300 (ln p = %.1f)", result.logPValue())
            : String.format(Locale.ROOT, "= %.2g", p);
    return String.format(
        Locale.ROOT,
        "%s p %s: the change %s sampling error at the %s %% level.",
        test.title(),
        shown,
        exceedsSamplingError() ? "exceeds" : "is within",
        BigDecimal.valueOf(significanceLevel)
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString());
  }

  /** One, or as many as it takes to show that there is a change. */
  private int decimals() {
    int decimals = 1;
    while (decimals < MAX_DECIMALS
        && change.difference().signum() != 0
        && change.points(decimals).signum() == 0) {
      decimals++;
    }
    return decimals;
  }

  private static String signed(double fraction, int decimals) {
    BigDecimal points =
        new BigDecimal(fraction).movePointRight(2).setScale(decimals, RoundingMode.HALF_EVEN);
    String size = points.abs().toPlainString();
    return points.signum() > 0 ? "+" + size : points.signum() < 0 ? "−" + size : size;
  }
}

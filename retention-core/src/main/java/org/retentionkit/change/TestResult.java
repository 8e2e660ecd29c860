package org.retentionkit.change;

import java.beans.Transient;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Message;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Confidence;
import org.retentionkit.internal.Text;

/**
 * The result of a significance test (hypothesis test): the p-value, the chance of what was seen or
 * of something more extreme if there is nothing but chance.
 *
 * <p>A p-value that a {@code double} cannot hold (below 5e-324, as counts of thousands can give) is
 * 0; its logarithm keeps it. Where the test cannot be made, there is a reason instead.
 *
 * <p>Worked example: 214 of 3,168 before, 1,655 of 3,875 after: z = 34.0, p = 2.4e-253.
 *
 * @param test the name of the test, such as {@code Fisher's exact test}
 * @param statisticName what the statistic is called, such as {@code z}
 * @param statistic the statistic, with the sign of the difference tested; null if undefined
 * @param alternative the direction looked in
 * @param logPValue the natural logarithm of the p-value, finite and at most 0; null if undefined
 * @param undefined why the test could not be made; null if it could
 */
public record TestResult(
    String test,
    String statisticName,
    @Nullable Double statistic,
    Alternative alternative,
    @Nullable Double logPValue,
    @Nullable Message undefined)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that there is either a statistic with its p-value, or a reason. */
  public TestResult {
    Text.notBlank("test", test);
    Text.notBlank("statisticName", statisticName);
    Checks.notNull("alternative", alternative);
    if ((statistic == null) != (logPValue == null) || (statistic == null) == (undefined == null)) {
      throw new IllegalArgumentException(
          test + " must have either a statistic and its p-value, or a reason");
    }
    if (statistic != null && logPValue != null) {
      statistic = Checks.finite("statistic", statistic);
      logPValue = Checks.finite("logPValue", logPValue);
      if (logPValue > 0) {
        throw Checks.broken("logPValue", "must not be above 0", logPValue);
      }
    }
  }

  /** A test that could be made. */
  public static TestResult of(
      String test, String statisticName, double statistic, Alternative alternative, double logP) {
    return new TestResult(test, statisticName, statistic, alternative, logP, null);
  }

  /** A test that could not be made, and why. */
  public static TestResult undefined(
      String test, String statisticName, Alternative alternative, Message reason) {
    return new TestResult(test, statisticName, null, alternative, null, reason);
  }

  /**
   * The p-value, 0 to 1; 0 where it underflows.
   *
   * @throws UndefinedMeasureException if the test could not be made
   */
  public double pValue() {
    return Math.exp(defined());
  }

  /**
   * Whether the p-value is at most 1 − {@code confidence}: more than chance explains at that level.
   *
   * @param confidence the confidence level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if the test could not be made
   * @throws IllegalArgumentException if the level is below 0.5: 0.05 is a significance level, whose
   *     confidence is 0.95
   */
  public boolean isSignificant(double confidence) {
    double border = Math.log1p(-Confidence.level(confidence));
    return defined() <= border;
  }

  /** Whether the test could be made. */
  @Transient
  public boolean isDefined() {
    return undefined == null;
  }

  /** Why the test could not be made, in English; empty if it could. */
  public String undefinedReason() {
    return undefined == null ? "" : undefined.toString();
  }

  /** For example {@code Pooled z test: z = 2.385, two-sided p = 0.01708}. */
  @Override
  public String toString() {
    if (statistic == null || logPValue == null) {
      return test + ": n/a (" + undefinedReason() + ")";
    }
    return test
        + ": "
        + statisticName
        + " = "
        + Text.minus(PText.figure(statistic))
        + ", "
        + alternative
        + " p "
        + PText.precise(logPValue, 4);
  }

  private double defined() {
    if (logPValue == null) {
      throw new UndefinedMeasureException(test, undefinedReason());
    }
    return logPValue;
  }

  /** The direction a test looks in; to be chosen before seeing the counts. */
  public enum Alternative {
    /** The two differ, either way. */
    TWO_SIDED,
    /** The later is below the earlier. */
    LESS,
    /** The later is above the earlier. */
    GREATER;

    /** For example {@code two-sided}. */
    @Override
    public String toString() {
      return this == TWO_SIDED
          ? "two-sided"
          : "one-sided (" + name().toLowerCase(Locale.ROOT) + ")";
    }
  }
}

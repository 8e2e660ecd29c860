package org.retentionkit.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.internal.Checks;

/**
 * Answers "could this change be chance?": the p-value of a test of two shares, the chance of a
 * change like the one seen, or a greater one, if nothing changed.
 *
 * <p>A p-value that a {@code double} cannot hold (below 5e-324, as counts of thousands can give) is
 * 0; {@link #logPValue()} keeps it. Both are worked out anew on each call, in microseconds, or
 * milliseconds for Fisher's test of groups of 10⁹. Undefined where the test cannot be made, see
 * {@link ChangeTest}.
 *
 * <p>Worked example: 214 of 3,168 before, 1,655 of 3,875 after: z = 34.0, p = 2.4e-253.
 *
 * @param change the change tested
 * @param test the test
 * @param alternative the direction
 */
public record SignificanceTest(ProportionChange change, ChangeTest test, Alternative alternative)
    implements Measurement {
  private static final long serialVersionUID = 1L;

  static final String INDEPENDENCE =
      "The two groups are taken as independent, which the same customers asked twice are not.";

  /** Checks that all three are there. */
  public SignificanceTest {
    Checks.notNull("change", change);
    Checks.notNull("test", test);
    Checks.notNull("alternative", alternative);
  }

  /**
   * z for the z tests, positive for a rise; the part after for Fisher's test.
   *
   * @throws org.retentionkit.UndefinedMeasureException if the test cannot be made
   */
  public double statistic() {
    requireDefined();
    return test.statistic(change.before(), change.after());
  }

  /**
   * The p-value, 0 to 1; 0 where it underflows.
   *
   * @throws org.retentionkit.UndefinedMeasureException if the test cannot be made
   */
  public double pValue() {
    return Math.exp(logPValue());
  }

  /**
   * The natural logarithm of the p-value, finite and at most 0.
   *
   * @throws org.retentionkit.UndefinedMeasureException if the test cannot be made
   */
  public double logPValue() {
    requireDefined();
    return test.logPValue(change.before(), change.after(), alternative);
  }

  /**
   * Whether the p-value is at most {@code significanceLevel}.
   *
   * @param significanceLevel the error the caller accepts, strictly between 0 and 1, such as 0.05
   * @throws org.retentionkit.UndefinedMeasureException if the test cannot be made
   */
  public boolean exceedsSamplingError(double significanceLevel) {
    return logPValue() <= Math.log(Checks.openUnit("significanceLevel", significanceLevel));
  }

  /**
   * The p-value, as {@link #pValue()}.
   *
   * @throws org.retentionkit.UndefinedMeasureException if the test cannot be made
   */
  @Override
  public double value() {
    return pValue();
  }

  @Override
  public ChangeTest definition() {
    return test;
  }

  @Override
  public Optional<String> undefinedReason() {
    return change.isDefined()
        ? test.undefinedReason(change.before(), change.after())
        : change.undefinedReason();
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(test).note("The share is " + change.measure() + ".").note(INDEPENDENCE);
    if (test == ChangeTest.FISHER_EXACT) {
      text.input("after part", change.after().part()).input("before part", change.before().part());
    }
    if (!isDefined()) {
      return text.undefined(undefinedReason().orElseThrow()).build();
    }
    if (test != ChangeTest.FISHER_EXACT) {
      String name = test == ChangeTest.POOLED_Z ? "pooled" : "unpooled";
      text.input("difference", rounded(change.value()), "")
          .input(
              name + " standard error",
              rounded(test.standardError(change.before(), change.after())),
              "");
    }
    return text.result(new BigDecimal(pValue()).setScale(4, RoundingMode.HALF_EVEN), "")
        .note(
            "Tested against chance: "
                + alternative.title()
                + "; ln p = "
                + rounded(logPValue()).toPlainString()
                + ".")
        .build();
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(new MathContext(4));
  }

  private void requireDefined() {
    if (!isDefined()) {
      throw undefined();
    }
  }
}

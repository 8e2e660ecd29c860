package org.retentionkit.change;

import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Proportion;
import org.retentionkit.internal.numeric.Fisher;
import org.retentionkit.internal.numeric.Normal;

/**
 * Answers "by which test?": one constant per test of two independent shares.
 *
 * <p>Each asks how likely a difference like the one seen, or a greater, is when nothing changed.
 * The worked example is 56 of 70 after 48 of 80, two-sided.
 */
public enum ChangeTest implements Definition {
  /**
   * {@code z = (after − before) ÷ √(p (1 − p) (1 ÷ n₁ + 1 ÷ n₂))} with p the share of both groups
   * together: z = 2.650, p = 0.0080. Its z² is Pearson's chi-square without correction. Undefined
   * where both shares are 0 or both are 1.
   */
  POOLED_Z(
      "Pooled z test",
      "the chance of difference ÷ pooled standard error, or more",
      "textbooks; z² is K. Pearson's chi-square (1900)"),
  /**
   * {@code z = (after − before) ÷ √(p₁ (1 − p₁) ÷ n₁ + p₂ (1 − p₂) ÷ n₂)}: z = 2.751, p = 0.0059.
   * Agrees with the {@link ChangeIntervalMethod#WALD} interval. Undefined where each share is 0 or
   * 1.
   */
  UNPOOLED_Z(
      "Unpooled z test",
      "the chance of difference ÷ unpooled standard error, or more",
      "textbooks; the test behind the Wald interval"),
  /**
   * Of all ways to spread the parts over both groups, the share that is as rare as the one seen: p
   * = 0.0125. Holds its level for any counts; cautious for small ones. Two-sided, it adds the
   * tables that are no likelier than the one seen, compared exactly. For groups of up to 10¹⁰.
   */
  FISHER_EXACT(
      "Fisher's exact test",
      "the chance of after part beside before part, or a rarer split of their sum",
      "R. A. Fisher (1935)");

  private final String title;
  private final String formula;
  private final String source;

  ChangeTest(String title, String formula, String source) {
    this.title = title;
    this.formula = formula;
    this.source = source;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String source() {
    return source;
  }

  /** Why a change that is itself defined cannot be tested; empty if it can. */
  Optional<String> undefinedReason(Proportion before, Proportion after) {
    String counts = " (before " + before + ", after " + after + ")";
    if (this == FISHER_EXACT) {
      return Math.max(before.whole(), after.whole()) > Fisher.MAX_WHOLE
          ? Optional.of("it takes groups of up to " + Fisher.MAX_WHOLE + counts)
          : Optional.empty();
    }
    return standardError(before, after) == 0
        ? Optional.of("shares of 0 % or 100 % leave no standard error" + counts)
        : Optional.empty();
  }

  /** z, or for Fisher's test the part after, whose distribution it is. */
  double statistic(Proportion before, Proportion after) {
    return this == FISHER_EXACT
        ? after.part()
        : after.toRatio().minus(before.toRatio()).value() / standardError(before, after);
  }

  double logPValue(Proportion before, Proportion after, Alternative alternative) {
    if (this == FISHER_EXACT) {
      Fisher table = new Fisher(after.part(), after.whole(), before.part(), before.whole());
      return switch (alternative) {
        case TWO_SIDED -> table.logTwoSided();
        case LESS -> table.logAtMost();
        case GREATER -> table.logAtLeast();
      };
    }
    double z = statistic(before, after);
    return switch (alternative) {
      case TWO_SIDED -> Normal.logTwoSided(z);
      case LESS -> Normal.logUpperTail(-z);
      case GREATER -> Normal.logUpperTail(z);
    };
  }

  double standardError(Proportion before, Proportion after) {
    if (this == UNPOOLED_Z) {
      return ChangeIntervalMethod.standardError(before, after, 0);
    }
    double parts = (double) before.part() + after.part();
    double rests = (double) before.complement().part() + after.complement().part();
    double wholes = (double) before.whole() * after.whole();
    return Math.sqrt(parts * rests / wholes / (parts + rests));
  }
}

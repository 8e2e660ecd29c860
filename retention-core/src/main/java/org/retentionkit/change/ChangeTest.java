package org.retentionkit.change;

import java.util.Optional;
import org.retentionkit.Message;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.change.TestResult.Alternative;
import org.retentionkit.internal.numeric.Fisher;
import org.retentionkit.internal.numeric.Normal;

/**
 * The significance test of a difference of two independent groups: one constant per test.
 *
 * <p>Each asks how likely a difference like the one seen, or a greater one, is when nothing
 * changed. The worked examples are 56 of 70 after 48 of 80, and an NPS of 10 detractors, 20
 * passives and 70 promoters after 20, 25 and 55, two-sided.
 */
public enum ChangeTest {
  /**
   * Of all ways to spread the parts over both groups, the share that is as rare as the one seen: p
   * = 0.0125. Holds its level for any counts; cautious for small ones. Two-sided, it adds the
   * tables that are no likelier than the one seen, compared exactly. For shares, of groups of up to
   * 10¹⁰. Source: R. A. Fisher (1935).
   */
  FISHER_EXACT("Fisher's exact test"),
  /**
   * {@code z = (after − before) ÷ √(variance × (1 ÷ n₁ + 1 ÷ n₂))} with the variance of both groups
   * together, as if nothing had changed: z = 2.650, p = 0.0080 for the shares, whose z² is
   * Pearson's chi-square without correction; z = 2.385, p = 0.0171 for the NPS. Undefined where all
   * answers of both groups are alike.
   */
  POOLED_Z("Pooled z test"),
  /**
   * {@code z = (after − before) ÷ √(error₁² + error₂²)}: z = 2.751, p = 0.0059; z = 2.420, p =
   * 0.0155. Agrees with the {@link ChangeIntervalMethod#WALD} interval, and is there for every
   * estimate. Undefined where both errors are 0.
   */
  UNPOOLED_Z("Unpooled z test"),
  /**
   * {@link #UNPOOLED_Z} after adding the answers of {@link ChangeIntervalMethod#ADJUSTED_WALD}: z =
   * 2.686, p = 0.0072 for the shares; z = 2.371, p = 0.0177 for the NPS. Undefined where no method
   * says what to add: for means and weighted scores.
   */
  ADJUSTED_Z("Adjusted z test");

  private final String title;

  ChangeTest(String title) {
    this.title = title;
  }

  /** The test's name as printed. */
  public String title() {
    return title;
  }

  /** The test of a change that is defined. */
  TestResult of(Side before, Side after, Alternative alternative) {
    return switch (this) {
      case FISHER_EXACT -> fisher(before, after, alternative);
      case POOLED_Z -> z(before.sample(), after.sample(), alternative);
      case ADJUSTED_Z -> z(before.adjusted(), after.adjusted(), alternative);
      case UNPOOLED_Z -> {
        double error = Math.hypot(before.standardError(), after.standardError());
        yield error == 0
            ? undefined(alternative, Message.of("change.no-error"))
            : z(after.exact().minus(before.exact()).value() / error, alternative);
      }
    };
  }

  private TestResult fisher(Side before, Side after, Alternative alternative) {
    Optional<Proportion> first = before.share();
    Optional<Proportion> second = after.share();
    if (first.isEmpty() || second.isEmpty()) {
      return undefined(alternative, Message.of("change.no-share").and("title", after.named()));
    }
    Proportion was = first.get();
    Proportion is = second.get();
    if (Math.max(was.whole(), is.whole()) > Fisher.MAX_WHOLE) {
      return undefined(
          alternative,
          Message.of("change.too-large")
              .and("limit", Fisher.MAX_WHOLE)
              .and("before", counts(was))
              .and("after", counts(is)));
    }
    Fisher table = new Fisher(is.part(), is.whole(), was.part(), was.whole());
    double logP =
        switch (alternative) {
          case TWO_SIDED -> table.logTwoSided();
          case LESS -> table.logAtMost();
          case GREATER -> table.logAtLeast();
        };
    return TestResult.of(title, "after part", (double) is.part(), alternative, logP);
  }

  /** Exact up to the root: near a unanimous answer the variance is a small difference. */
  private TestResult z(
      Optional<ChangeCalculator.Sample> before,
      Optional<ChangeCalculator.Sample> after,
      Alternative alternative) {
    if (before.isEmpty() || after.isEmpty()) {
      return undefined(alternative, Message.of("change.no-answers"));
    }
    Ratio difference = after.get().mean().minus(before.get().mean());
    Ratio squared =
        this == POOLED_Z
            ? pooled(before.get(), after.get())
            : ChangeIntervalMethod.unpooled(before.get(), after.get());
    if (squared.signum() == 0) {
      return undefined(alternative, Message.of("change.no-error"));
    }
    double z = Math.sqrt(difference.times(difference).dividedBy(squared).value());
    return z(difference.signum() * z, alternative);
  }

  private TestResult z(double z, Alternative alternative) {
    double logP =
        switch (alternative) {
          case TWO_SIDED -> Normal.logTwoSided(z);
          case LESS -> Normal.logUpperTail(-z);
          case GREATER -> Normal.logUpperTail(z);
        };
    return TestResult.of(title, "z", z, alternative, logP);
  }

  private static Ratio pooled(ChangeCalculator.Sample before, ChangeCalculator.Sample after) {
    return before
        .plus(after)
        .variance()
        .times(Ratio.ONE.dividedBy(before.size()).plus(Ratio.ONE.dividedBy(after.size())));
  }

  private static Message counts(Proportion share) {
    return Message.of("change.counts").and("part", share.part()).and("whole", share.whole());
  }

  private TestResult undefined(Alternative alternative, Message reason) {
    return TestResult.undefined(
        title, this == FISHER_EXACT ? "after part" : "z", alternative, reason);
  }
}

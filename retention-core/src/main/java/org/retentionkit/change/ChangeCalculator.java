package org.retentionkit.change;

import java.util.Optional;
import org.retentionkit.Estimate;
import org.retentionkit.Measurement;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Did it really change? The difference of two results that have a sampling error, with its interval
 * and significance test (A/B test, statistical significance). Static and pure.
 */
public final class ChangeCalculator {
  private ChangeCalculator() {}

  /**
   * The change from one result to another, or the difference between two groups: {@code after −
   * before}.
   *
   * <p>Takes two rates that are shares of one counted group (churn, retention, conversion, CSAT),
   * or two estimates with a standard error (NPS, CES, weighted and stratified scores), by the same
   * definition.
   *
   * <p>Worked example: customer retention of 48 of 80 in March and 56 of 70 in April rose by 20.0
   * points, 95 % Newcombe interval +5.2 to +33.4 points, Fisher's exact p = 0.013: significant at
   * 0.95.
   *
   * @param before the earlier result, or the group to compare with, not null
   * @param after the later result, or the other group, of separate customers or answers, not null
   * @throws IllegalArgumentException if they follow different definitions or scales, or have no
   *     sampling error
   * @throws org.retentionkit.UndefinedMeasureException if one is a rate that is no share of one
   *     counted group
   */
  public static Change compare(Measurement before, Measurement after) {
    return new Change(before, after);
  }

  /**
   * The change of a share that is known as counts.
   *
   * <p>Worked example: {@code compare("Conversion rate", new Proportion(60, 1_000), new
   * Proportion(45, 1_000))} fell by 1.5 points, p = 0.16.
   *
   * @param name what the share is called, not blank
   * @param before the earlier share, not null
   * @param after the later share, of separate customers, not null
   */
  public static Change compare(String name, Proportion before, Proportion after) {
    return new Change(NamedShare.of(name, before), NamedShare.of(name, after));
  }

  /** What a score of answers tells a comparison beside value, standard error and interval. */
  public interface Scored extends Estimate {
    /** What was answered on, such as {@code 0 to 10}: only scores of one scale are compared. */
    String scale();

    /** The distance between the highest and the lowest score there can be: 2 for NPS. */
    double span();

    /** The answers as numbers; empty if they do not count alike. */
    default Optional<Sample> sample() {
      return Optional.empty();
    }

    /** The same after adding the answers of adjusted Wald methods; empty if there are none. */
    default Optional<Sample> adjusted() {
      return Optional.empty();
    }
  }

  /**
   * Answers as numbers.
   *
   * @param size how many, above 0; whole but for what adjusted methods add
   * @param mean their mean
   * @param variance their variance, the sum of squares divided by their number
   */
  public record Sample(Ratio size, Ratio mean, Ratio variance) {
    /** Checks all. */
    public Sample {
      Checks.notNull("size", size);
      Checks.notNull("mean", mean);
      Checks.notNull("variance", variance);
    }

    /** The answers of both together. */
    public Sample plus(Sample other) {
      Ratio all = size.plus(Checks.notNull("other", other).size);
      Ratio middle = size.times(mean).plus(other.size.times(other.mean)).dividedBy(all);
      Ratio squares = squares().plus(other.squares()).dividedBy(all);
      return new Sample(all, middle, squares.minus(middle.times(middle)));
    }

    private Ratio squares() {
      return size.times(variance.plus(mean.times(mean)));
    }
  }
}

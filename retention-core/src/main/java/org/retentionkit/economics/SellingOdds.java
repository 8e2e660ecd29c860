package org.retentionkit.economics;

import java.io.Serializable;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how likely is a sale to an existing and to a new customer?".
 *
 * <p>Worked example: {@code SellingOdds.existing(Ratio.of("0.70")).newcomers(Ratio.of("0.05"))}.
 *
 * @param existing the probability that an existing customer buys, 0 to 1
 * @param newcomers the probability that a new one does, 0 to 1
 */
public record SellingOdds(Ratio existing, Ratio newcomers) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that both are fractions. */
  public SellingOdds {
    probability("probability existing", existing);
    probability("probability new", newcomers);
  }

  /** Begins with the probability that an existing customer buys. */
  public static ExistingSaid existing(Ratio probability) {
    return new ExistingSaid(probability);
  }

  static Ratio probability(String name, Ratio value) {
    if (!Checks.notNull(name, value).isDefined()
        || value.signum() < 0
        || value.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken(name, "must lie between 0 and 1", value);
    }
    return value;
  }

  /** Odds whose half about new customers is still to be said. */
  public static final class ExistingSaid {
    private final Ratio existing;

    private ExistingSaid(Ratio existing) {
      this.existing = probability("probability existing", existing);
    }

    /** The probability that a new customer buys. */
    public SellingOdds newcomers(Ratio probability) {
      return new SellingOdds(existing, probability);
    }
  }
}

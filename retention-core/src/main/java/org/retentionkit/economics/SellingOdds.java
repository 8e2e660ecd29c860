package org.retentionkit.economics;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * How likely a sale is to an existing and to a new customer.
 *
 * <p>Worked example: {@code SellingOdds.builder().existing("0.70").newcomers("0.05").build()}.
 *
 * @param existing the probability that an existing customer buys, 0 to 1
 * @param newcomers the probability that a new one does, 0 to 1
 */
public record SellingOdds(Ratio existing, Ratio newcomers) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that both are fractions. */
  public SellingOdds {
    share("probability existing", existing);
    share("probability new", newcomers);
  }

  /** Begins the two probabilities. */
  public static Builder builder() {
    return new Builder();
  }

  static Ratio share(String name, Ratio value) {
    if (!Checks.notNull(name, value).isDefined()
        || value.signum() < 0
        || value.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken(name, "must lie between 0 and 1", value);
    }
    return value;
  }

  /** Collects the probabilities by name. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable Ratio existing;
    private @Nullable Ratio newcomers;

    private Builder() {}

    /** The probability that an existing customer buys, 0 to 1. */
    public Builder existing(Ratio probability) {
      this.existing = share("probability existing", probability);
      return this;
    }

    /** The probability that an existing customer buys, written out: {@code "0.7"}. */
    public Builder existing(String probability) {
      return existing(Ratio.of(probability));
    }

    /** The probability that a new customer buys, 0 to 1. */
    public Builder newcomers(Ratio probability) {
      this.newcomers = share("probability new", probability);
      return this;
    }

    /** The probability that a new customer buys, written out: {@code "0.05"}. */
    public Builder newcomers(String probability) {
      return newcomers(Ratio.of(probability));
    }

    /**
     * The two.
     *
     * @throws IllegalStateException if one is missing
     */
    public SellingOdds build() {
      if (existing == null || newcomers == null) {
        throw new IllegalStateException("existing and newcomers must be given");
      }
      return new SellingOdds(existing, newcomers);
    }
  }

  /** For example {@code existing 70 %, newcomers 5 %}. */
  @Override
  public String toString() {
    return "existing " + percent(existing) + ", newcomers " + percent(newcomers);
  }

  private static String percent(Ratio probability) {
    return Text.percent(Text.plain(probability.percent(4)));
  }
}

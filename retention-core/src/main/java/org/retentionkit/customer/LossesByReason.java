package org.retentionkit.customer;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "for which reasons were the opening customers lost?" in one period.
 *
 * <p>Worked example: {@code
 * LossesByReason.during(march).opening(1_000).voluntary(30).involuntary(15) .unknown(5).build()}:
 * 50 lost, of whom 3.0, 1.5 and 0.5 % of the opening customers.
 *
 * @param period the period counted
 * @param opening customers at the start, at least the sum of the losses
 * @param voluntary opening customers who decided to leave
 * @param involuntary opening customers lost without deciding so
 * @param unknown opening customers lost for no recorded reason
 */
public record LossesByReason(
    Period period, long opening, long voluntary, long involuntary, long unknown)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs, and that no more are lost than there were. */
  public LossesByReason {
    Checks.notNull("period", period);
    Checks.notNegative("opening", opening);
    Checks.notNegative("voluntary", voluntary);
    Checks.notNegative("involuntary", involuntary);
    Checks.notNegative("unknown", unknown);
    long lost = Math.addExact(Math.addExact(voluntary, involuntary), unknown);
    Checks.atMost("voluntary + involuntary + unknown", lost, "opening", opening);
  }

  /** Begins the losses of {@code period}; a reason that is not given has no losses. */
  public static Builder during(Period period) {
    return new Builder(period);
  }

  /** All losses. */
  public long lost() {
    return voluntary + involuntary + unknown;
  }

  /** The losses for one reason under a rule for those without one. */
  public long lost(LossReason reason, UnknownReasonRule rule) {
    boolean merged = Checks.notNull("rule", rule) == UnknownReasonRule.AS_VOLUNTARY;
    return switch (Checks.notNull("reason", reason)) {
      case VOLUNTARY -> merged ? voluntary + unknown : voluntary;
      case INVOLUNTARY -> involuntary;
      case UNKNOWN -> merged ? 0 : unknown;
    };
  }

  /** Collects the losses by name. Not safe for use by several threads. */
  public static final class Builder {
    private final Period period;
    private long opening;
    private long voluntary;
    private long involuntary;
    private long unknown;
    private boolean hasOpening;

    private Builder(Period period) {
      this.period = Checks.notNull("period", period);
    }

    /** Customers at the start; required. */
    public Builder opening(long opening) {
      this.opening = opening;
      this.hasOpening = true;
      return this;
    }

    /** Opening customers who decided to leave. */
    public Builder voluntary(long voluntary) {
      this.voluntary = voluntary;
      return this;
    }

    /** Opening customers lost without deciding so. */
    public Builder involuntary(long involuntary) {
      this.involuntary = involuntary;
      return this;
    }

    /** Opening customers lost for no recorded reason. */
    public Builder unknown(long unknown) {
      this.unknown = unknown;
      return this;
    }

    /**
     * The losses.
     *
     * @throws IllegalStateException if opening is missing
     */
    public LossesByReason build() {
      if (!hasOpening) {
        throw new IllegalStateException("opening must be given");
      }
      return new LossesByReason(period, opening, voluntary, involuntary, unknown);
    }
  }
}

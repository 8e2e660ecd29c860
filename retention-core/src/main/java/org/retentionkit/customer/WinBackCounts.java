package org.retentionkit.customer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * How many lost customers could have come back, and how many did. Both the pool and the window are
 * part of the value, because a win-back rate without them means nothing.
 *
 * <p>Worked example: {@code WinBackCounts.during(q2).lostIn(q1).pool(200).wonBack(30).build()}.
 *
 * @param lostIn the period in which the pool was lost
 * @param window the period in which returns count; begins no earlier than {@code lostIn}
 * @param pool customers lost in {@code lostIn}
 * @param wonBack customers of the pool who came back in the window, at most {@code pool}
 */
public record WinBackCounts(Period lostIn, Period window, Long pool, Long wonBack)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Checks signs, bounds and that nobody returns before leaving. */
  public WinBackCounts {
    Checks.notNull("lostIn", lostIn);
    Checks.notNull("window", window);
    if (window.start().isBefore(lostIn.start())) {
      throw Checks.broken("window", "must not begin before lostIn " + lostIn, window);
    }
    Checks.notNegative("pool", Checks.notNull("pool", pool));
    Checks.notNegative("wonBack", Checks.notNull("wonBack", wonBack));
    Checks.atMost("wonBack", wonBack, "pool", pool);
  }

  /** Begins the counts of customers who came back during {@code window}. */
  public static Builder during(Period window) {
    return new Builder(window);
  }

  /** For example {@code Q2 2026: won back 30 of 200 lost in Q1 2026}. */
  @Override
  public String toString() {
    return window + ": won back " + wonBack + " of " + pool + " lost in " + lostIn;
  }

  /** Collects the counts by name, each once. Not safe for use by several threads. */
  public static final class Builder {
    private final Period window;
    private @Nullable Period lostIn;
    private @Nullable Long pool;
    private @Nullable Long wonBack;

    private Builder(Period window) {
      this.window = Checks.notNull("window", window);
    }

    /** The period in which the pool was lost; required. */
    public Builder lostIn(Period lostIn) {
      this.lostIn = Given.once("lostIn", this.lostIn, lostIn);
      return this;
    }

    /** Customers lost in that period; required. */
    public Builder pool(long pool) {
      this.pool = Given.once("pool", this.pool, pool);
      return this;
    }

    /** Customers of the pool who came back in the window; required. */
    public Builder wonBack(long wonBack) {
      this.wonBack = Given.once("wonBack", this.wonBack, wonBack);
      return this;
    }

    /**
     * The counts.
     *
     * @throws IllegalStateException if a count is missing
     */
    public WinBackCounts build() {
      return new WinBackCounts(
          Given.needed("lostIn", lostIn),
          window,
          Given.needed("pool", pool),
          Given.needed("wonBack", wonBack));
    }
  }
}

package org.retentionkit.purchase;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Buyers, and how many of them bought again, counted in one of four ways that mean different
 * things: what a repeat purchase rate is made of.
 *
 * <p>Worked example: {@code RepeatBuyerCounts.lifetime(history).buyers(1_000).repeatBuyers(280)
 * .build()}.
 *
 * @param kind what was counted
 * @param period the history, the window, or the period of the first orders
 * @param withinDays the days a cohort has to buy again, at least 1; 0 for the other kinds
 * @param buyers all buyers, at least 0
 * @param repeatBuyers those who bought again, at most {@code buyers}
 * @param firstTimeBuyers of the buyers of a {@link Kind#RETURNING} window those whose first order
 *     ever lies in it, who may have bought again in it too; null if not known, and for other kinds
 */
public record RepeatBuyerCounts(
    Kind kind,
    Period period,
    int withinDays,
    Long buyers,
    Long repeatBuyers,
    @Nullable Long firstTimeBuyers)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What was counted: one constant per way to count buyers and repeat buyers. */
  public enum Kind {
    /** All buyers of a shop's history, and those with more than one order. */
    LIFETIME,
    /** The buyers of a window, and those with a first and a second order inside. */
    IN_WINDOW,
    /** The buyers of a window, and those who had bought before, inside the window or earlier. */
    RETURNING,
    /** Those whose first order fell into a period, and those who ordered again within days. */
    COHORT
  }

  /** Checks the counts, and that only a cohort has days. */
  public RepeatBuyerCounts {
    Checks.notNull("kind", kind);
    Checks.notNull("period", period);
    if (kind == Kind.COHORT) {
      Checks.positive("withinDays", withinDays);
    } else if (withinDays != 0) {
      throw Checks.broken("withinDays", "must be 0 for " + kind, withinDays);
    }
    Checks.notNegative("buyers", Checks.notNull("buyers", buyers));
    Checks.notNegative("repeatBuyers", Checks.notNull("repeatBuyers", repeatBuyers));
    Checks.atMost("repeatBuyers", repeatBuyers, "buyers", buyers);
    if (firstTimeBuyers != null) {
      if (kind != Kind.RETURNING) {
        throw Checks.broken("firstTimeBuyers", "must not be given for " + kind, firstTimeBuyers);
      }
      Checks.notNegative("firstTimeBuyers", firstTimeBuyers);
      Checks.atMost("firstTimeBuyers", firstTimeBuyers, "buyers", buyers);
      if (firstTimeBuyers < buyers - repeatBuyers) {
        throw Checks.broken(
            "firstTimeBuyers",
            "must not be below the buyers who had not bought before " + (buyers - repeatBuyers),
            firstTimeBuyers);
      }
    }
  }

  /**
   * Begins counts over the whole history of a shop.
   *
   * @param history from the first order to the last day known, not null
   */
  public static Builder lifetime(Period history) {
    return new Builder(Kind.LIFETIME, history, 0);
  }

  /**
   * Begins counts of a window that looks at nothing outside itself.
   *
   * @param window the window, not null
   */
  public static Builder inWindow(Period window) {
    return new Builder(Kind.IN_WINDOW, window, 0);
  }

  /**
   * Begins counts of a window that knows earlier orders too.
   *
   * @param window the window, not null
   */
  public static Builder returning(Period window) {
    return new Builder(Kind.RETURNING, window, 0);
  }

  /**
   * Begins counts of a cohort of first-time buyers.
   *
   * @param firstOrders the period their first orders fell into, not null
   * @param withinDays how many days after the first order the second one counts, at least 1
   */
  public static Builder cohort(Period firstOrders, int withinDays) {
    return new Builder(Kind.COHORT, firstOrders, withinDays);
  }

  /** For example {@code 2025, LIFETIME: 1000 buyers, repeat buyers 280}. */
  @Override
  public String toString() {
    return period
        + ", "
        + kind
        + (withinDays == 0 ? "" : " within " + Counted.of(withinDays, "day"))
        + ": "
        + Counted.of(buyers, "buyer")
        + ", repeat buyers "
        + repeatBuyers
        + (firstTimeBuyers == null ? "" : ", first-time buyers " + firstTimeBuyers);
  }

  /** Collects the counts by name. Not safe for use by several threads. */
  public static final class Builder {
    private final Kind kind;
    private final Period period;
    private final int withinDays;
    private @Nullable Long buyers;
    private @Nullable Long repeatBuyers;
    private @Nullable Long firstTimeBuyers;

    private Builder(Kind kind, Period period, int withinDays) {
      this.kind = kind;
      this.period = Checks.notNull("period", period);
      this.withinDays = withinDays;
    }

    /** All buyers: ever, of the window, or whose first order fell into the period. */
    public Builder buyers(long buyers) {
      this.buyers = Checks.notNegative("buyers", buyers);
      return this;
    }

    /** Those of the buyers who bought again, as the way of counting has it. */
    public Builder repeatBuyers(long repeatBuyers) {
      this.repeatBuyers = Checks.notNegative("repeatBuyers", repeatBuyers);
      return this;
    }

    /** Of the buyers of a window begun by {@link #returning}, those who never bought before it. */
    public Builder firstTimeBuyers(long firstTimeBuyers) {
      this.firstTimeBuyers = Checks.notNegative("firstTimeBuyers", firstTimeBuyers);
      return this;
    }

    /**
     * The counts.
     *
     * @throws IllegalStateException if buyers or repeat buyers are missing
     * @throws IllegalArgumentException if more bought again than bought
     */
    public RepeatBuyerCounts build() {
      if (buyers == null || repeatBuyers == null) {
        throw new IllegalStateException("buyers and repeatBuyers must be given for " + period);
      }
      return new RepeatBuyerCounts(kind, period, withinDays, buyers, repeatBuyers, firstTimeBuyers);
    }
  }
}

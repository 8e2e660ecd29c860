package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many bought, and how many of them again?", where the definition says what that
 * means.
 *
 * <ul>
 *   <li>{@link #lifetime}: all buyers of a shop's history, and those with more than one order;
 *   <li>{@link #inWindow}: the buyers of a window, and those with a first and a second order
 *       inside;
 *   <li>{@link #returning}: the buyers of a window, and those who had bought before, inside the
 *       window or earlier;
 *   <li>{@link #cohort}: those whose first order fell into a period, and those of them who ordered
 *       again within a number of days of it.
 * </ul>
 *
 * <p>Worked example: {@code RepeatBuyerCounts.lifetime(history).buyers(1_000).repeatBuyers(280)
 * .build()}.
 *
 * @param definition what the counts mean
 * @param period the history, the window, or the period of the first orders
 * @param withinDays the days a cohort has to buy again, at least 1; 0 for the other definitions
 * @param buyers all buyers, at least 0
 * @param repeatBuyers those who bought again, at most {@code buyers}
 */
public record RepeatBuyerCounts(
    RepeatPurchaseDefinition definition,
    Period period,
    int withinDays,
    long buyers,
    long repeatBuyers)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the counts, and that only a cohort has days. */
  public RepeatBuyerCounts {
    Checks.notNull("definition", definition);
    Checks.notNull("period", period);
    if (definition == RepeatPurchaseDefinition.COHORT_WITHIN_DAYS) {
      Checks.positive("withinDays", withinDays);
    } else if (withinDays != 0) {
      throw Checks.broken("withinDays", "must be 0 for " + definition, withinDays);
    }
    Checks.notNegative("buyers", buyers);
    Checks.notNegative("repeatBuyers", repeatBuyers);
    Checks.atMost("repeatBuyers", repeatBuyers, "buyers", buyers);
  }

  /**
   * Begins counts over the whole history of a shop.
   *
   * @param history from the first order to the last day known, not null
   */
  public static RepeatBuyerCountsBuilder lifetime(Period history) {
    return new RepeatBuyerCountsBuilder(RepeatPurchaseDefinition.LIFETIME, history, 0);
  }

  /**
   * Begins counts of a window that looks at nothing outside itself.
   *
   * @param window the window, not null
   */
  public static RepeatBuyerCountsBuilder inWindow(Period window) {
    return new RepeatBuyerCountsBuilder(RepeatPurchaseDefinition.WITHIN_WINDOW, window, 0);
  }

  /**
   * Begins counts of a window that knows earlier orders too.
   *
   * @param window the window, not null
   */
  public static RepeatBuyerCountsBuilder returning(Period window) {
    return new RepeatBuyerCountsBuilder(RepeatPurchaseDefinition.RETURNING_IN_WINDOW, window, 0);
  }

  /**
   * Begins counts of a cohort of first-time buyers.
   *
   * @param firstOrders the period their first orders fell into, not null
   * @param withinDays how many days after the first order the second one counts, at least 1
   */
  public static RepeatBuyerCountsBuilder cohort(Period firstOrders, int withinDays) {
    return new RepeatBuyerCountsBuilder(
        RepeatPurchaseDefinition.COHORT_WITHIN_DAYS, firstOrders, withinDays);
  }
}

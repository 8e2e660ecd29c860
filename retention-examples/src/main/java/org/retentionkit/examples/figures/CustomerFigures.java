package org.retentionkit.examples.figures;

import org.retentionkit.cohort.ActivityCalculator;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.Lifecycle;
import org.retentionkit.cohort.LifecycleRule;
import org.retentionkit.examples.log.Names;
import org.retentionkit.examples.log.OrderBook;
import org.retentionkit.purchase.LapseRule;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.RfmCalculator;
import org.retentionkit.purchase.RfmRules;
import org.retentionkit.purchase.RfmScores;
import org.retentionkit.purchase.Standings;

/**
 * What the log says of each customer as a whole, by the library's log measures.
 *
 * @param names the names of the customers by their numbers
 * @param cohorts customers by the month of their first order, with an order in each later month
 * @param lifecycle customers with an order in each month: new, returning, resurrected; and dormant
 * @param scores recency, frequency and amount of each customer, scored
 * @param standings each customer's standing by its own gaps
 */
public record CustomerFigures(
    Names names,
    CohortTable cohorts,
    Lifecycle lifecycle,
    RfmScores<Long> scores,
    Standings<Long> standings) {
  /** At risk above 1.5 times the own median gap, lapsed above 3 times; 2 gaps are needed. */
  public static final LapseRule LAPSE_RULE = LapseRule.ownMedian("1.5", "3").minimumGaps(2);

  /** The figures of a log. */
  public static CustomerFigures of(OrderBook book) {
    return new CustomerFigures(
        book.customers(),
        CohortTable.builder(book.log(), book.observedUntil()).build(),
        ActivityCalculator.lifecycle(
            book.log(), book.months(), LifecycleRule.firstActivity(), book.observedUntil()),
        RfmCalculator.scores(book.log(), book.period(), RfmRules.quintiles()),
        PurchaseCalculator.standings(book.log(), book.lastDay(), LAPSE_RULE));
  }
}

package org.retentionkit.event;

/**
 * Takes the customers of a log one by one, each with all of its rows in the order of time. This is
 * how a measure reads a log once and keeps only what it needs.
 *
 * <p>Every thread of a fold has a visitor of its own, so a visitor needs no locks; the caller puts
 * the visitors' results together afterwards.
 *
 * <p>Worked example, the revenue of a log's customers, each of whom has it in all:
 *
 * <pre>{@code
 * final class Totals implements CustomerVisitor {
 *   final Map<Long, Long> totals = new HashMap<>();
 *
 *   public void visit(CustomerRows rows) {
 *     long sum = 0;
 *     for (int row = 0; row < rows.size(); row++) {
 *       sum += rows.minorUnits(row);
 *     }
 *     totals.put(rows.customer(), sum);
 *   }
 * }
 *
 * List<Totals> parts = log.visit(Totals::new);
 * }</pre>
 */
@FunctionalInterface
public interface CustomerVisitor {
  /**
   * Takes one customer.
   *
   * @param rows the customer's rows, which stand for the next customer when the call is over
   */
  void visit(CustomerRows rows);
}

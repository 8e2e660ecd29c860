package org.retentionkit.event;

import java.io.Serializable;
import java.util.Currency;
import java.util.List;
import org.retentionkit.internal.Checks;

/**
 * Answers "what was in the log?": how many rows were taken, and how many of them were unusual.
 * Nothing is dropped in silence: every row is either in the log or counted in {@code setAside}.
 *
 * <p>Worked example: five orders, one of them before the one added ahead of it, one of −4.00 and
 * one in USD where the log is in EUR: 4 rows, 1 out of order, 1 refund, 1 row of USD set aside.
 *
 * @param rows the rows in the log
 * @param outOfOrder the rows of an earlier day than the row added just before: they count like any
 *     other
 * @param negative the rows with an amount below 0: refunds
 * @param zero the rows with an amount of 0: free orders, or cancellations
 * @param setAside the rows that are not in the log, by currency
 */
public record LogReport(
    long rows, long outOfOrder, long negative, long zero, List<CurrencyRows> setAside)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Rows of a currency that is not the log's.
   *
   * @param currency the currency of the rows
   * @param rows how many there were, at least 1
   */
  public record CurrencyRows(Currency currency, long rows) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that there is a row. */
    public CurrencyRows {
      Checks.notNull("currency", currency);
      Checks.positive("rows", rows);
    }
  }

  /** Checks that the rows are as many as their parts. */
  public LogReport {
    Checks.notNegative("rows", rows);
    Checks.atMost("outOfOrder", Checks.notNegative("outOfOrder", outOfOrder), "rows", rows);
    Checks.atMost("negative", Checks.notNegative("negative", negative), "rows", rows);
    Checks.atMost("zero", Checks.notNegative("zero", zero), "rows", rows);
    Checks.atMost("negative and zero", negative + zero, "rows", rows);
    setAside = List.copyOf(Checks.notNull("setAside", setAside));
  }

  /** All rows seen: those in the log and those set aside. */
  public long seen() {
    return rows + setAside.stream().mapToLong(CurrencyRows::rows).sum();
  }
}

package org.retentionkit.io;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was read: the log, and the rows that are not in it.
 *
 * <p>Worked example: of 100 rows, two have no customer and one the amount {@code abc}: {@code
 * rejected()} has three entries and {@code reasons()} two.
 *
 * @param log the log
 * @param rows how many rows the source has, without its header
 * @param rejected the rows that are not in it, in their order
 * @param reasons how many they are by reason, the most frequent first
 * @param <L> the type of the log
 */
public record LogResult<L>(
    L log, long rows, List<RejectedRow> rejected, Map<String, Long> reasons) {

  /** Checks that all are there. */
  public LogResult {
    Objects.requireNonNull(log, "log must not be null");
    Objects.requireNonNull(rejected, "rejected must not be null");
    Objects.requireNonNull(reasons, "reasons must not be null");
  }

  /**
   * For example {@code OrderLog[…] of 100 rows; 2 rejected, customer: must not be blank, unless
   * guests says whose such rows are}.
   */
  @Override
  public String toString() {
    return Results.text(log, rows, reasons);
  }
}

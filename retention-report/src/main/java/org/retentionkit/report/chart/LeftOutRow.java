package org.retentionkit.report.chart;

import java.util.Objects;

/**
 * A row of a file that was left out.
 *
 * @param line its line, from 1
 * @param column the column that could not be used
 * @param value what stood there
 * @param rule what should have stood there, in the reader's words
 */
public record LeftOutRow(long line, String column, String value, String rule) {
  /** Checks the line. */
  public LeftOutRow {
    Objects.requireNonNull(column, "column must not be null");
    Objects.requireNonNull(value, "value must not be null");
    Objects.requireNonNull(rule, "rule must not be null");
    if (line < 1) {
      throw new IllegalArgumentException("line must be 1 or more, but was " + line);
    }
  }
}

package org.retentionkit.io;

import java.io.Serializable;
import java.util.Objects;

/**
 * A row that is not in the log, and why.
 *
 * <p>Worked example: {@code abc} in the column {@code amount} of line 3 has the reason {@code
 * column 'amount', value 'abc': must be a number such as 12.50}.
 *
 * @param line the line of the file that it begins on, the header being on line 1; of a query the
 *     number of the row, from 1
 * @param column the name of the column that decided
 * @param value what stands there, cut if it is long, with U+FFFD for what cannot be seen; empty
 *     from the thousandth rejected row on, as values are kept of those before it
 * @param rule what it breaks, such as {@code must not be negative}
 */
public record RejectedRow(long line, String column, String value, String rule)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Makes all fit into a line. */
  public RejectedRow {
    column = Visible.shortened(Objects.requireNonNull(column, "column must not be null"));
    value = Visible.shortened(Objects.requireNonNull(value, "value must not be null"));
    rule = Visible.of(Objects.requireNonNull(rule, "rule must not be null"));
  }

  /** For example {@code column 'amount', value '-5.00': must not be negative}. */
  public String reason() {
    String shown = value.isEmpty() ? "" : ", value '" + value + "'";
    return column.isEmpty() ? rule : "column '" + column + "'" + shown + ": " + rule;
  }

  /** For example {@code line 3, column 'amount', value '-5.00': must not be negative}. */
  @Override
  public String toString() {
    return "line " + line + (column.isEmpty() ? ": " : ", ") + reason();
  }
}

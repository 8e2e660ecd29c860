package org.retentionkit.examples.adapters;

/** A row cannot be used; the message is one line with place, column, value and rule. */
public final class BadRowException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;

  /**
   * For example {@code orders.csv, line 3, column 'amount', value '1.234': must have at most 2
   * decimals}.
   *
   * @param place where the row is, such as {@code row 3}
   * @param column the name of its column
   * @param value what stands there
   * @param rule what it breaks
   */
  public BadRowException(String place, String column, String value, String rule) {
    super(place + ", column '" + shown(column) + "', value '" + shown(value) + "': " + rule);
  }

  /** On one line, and not too long. */
  private static String shown(String text) {
    String visible = text.replaceAll("\\p{C}|[\\u2028\\u2029]", "\uFFFD");
    return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST) + "…";
  }

  /** A value breaks a rule; whoever knows its row and column says where. */
  static final class Rule extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String text;

    Rule(String text) {
      super(text, null, false, false);
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}

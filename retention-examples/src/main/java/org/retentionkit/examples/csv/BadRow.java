package org.retentionkit.examples.csv;

/**
 * A row that cannot be used.
 *
 * @param line the line of the file it begins on, from 1
 * @param column the name of the column, or {@code number N} where it has none
 * @param value what stands there, shortened and on one line
 * @param rule what it breaks, such as {@code must not be negative}
 */
public record BadRow(long line, String column, String value, String rule) {
  private static final int LONGEST = 60;

  /** Makes the value fit into a message. */
  public BadRow {
    column = shown(column);
    value = shown(value);
  }

  /** For example {@code line 3, column 'amount', value '-5.00': must not be negative}. */
  public String message() {
    return "line " + line + ", column '" + column + "', value '" + value + "': " + rule;
  }

  /** A text of the user's on one line, without what cannot be seen. */
  public static String visible(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029\\uFFFF]", "\uFFFD");
  }

  /** The same, and not too long. */
  static String shown(String text) {
    String visible = visible(text);
    return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST) + "…";
  }
}

package org.retentionkit.io;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of comma-separated values. */
final class CsvLines {
  private static final String NEW_LINE = "\r\n";
  private static final Pattern QUOTED = Pattern.compile("[,;\"\r\n]");

  /**
   * Where a cell may begin, whichever delimiter a spreadsheet takes, and what would make it a
   * formula there; full-width signs are read as the plain ones.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(^|[,;|\t\r\n])([\\s\"]*)(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r\n])");

  private final StringBuilder text = new StringBuilder();

  /** Adds a line of cells, of which texts must be {@link #safe}. */
  void add(String... cells) {
    add(List.of(cells));
  }

  void add(List<String> cells) {
    text.append(String.join(",", cells)).append(NEW_LINE);
  }

  /** A text no part of which a spreadsheet takes for a formula, quoted where cells would break. */
  static String safe(String text) {
    Matcher formula = FORMULA.matcher(text);
    String shown =
        formula.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    (found.group(1) == null ? "" : found.group(1) + found.group(2)) + "'"));
    return QUOTED.matcher(shown).find() ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

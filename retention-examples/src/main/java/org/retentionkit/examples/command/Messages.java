package org.retentionkit.examples.command;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is said to somebody who has options, in one line. */
final class Messages {
  private static final Pattern EXPORT =
      Pattern.compile("export\\((?:Order|Subscription)Export\\.([A-Z_]+)\\)");

  private Messages() {}

  /** Text of somebody else's on one line, with nothing that cannot be seen. */
  static String visible(String text) {
    return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }

  /** What the library says, which names its steps, for somebody who has options instead. */
  static String ofLibrary(String message) {
    return EXPORT
        .matcher(message)
        .replaceAll(
            found -> "--export " + found.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
        .replace("knownThrough must", "--known-through must")
        .replace("row must be named beside order", "--row-column must come with --order-column")
        .replace("with timePattern", "with --date-format")
        .replace("unless guests says", "unless --guests says")
        .replace("with charset", "with --charset")
        .replace("with CsvSource.delimiter", "with --delimiter")
        .replace("decimalMark('.') or decimalMark(',')", "--decimal-mark . or --decimal-mark ,");
  }
}

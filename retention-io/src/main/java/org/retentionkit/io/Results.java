package org.retentionkit.io;

import java.util.Locale;
import java.util.Map;

/** How results of reading read. */
final class Results {
  private Results() {}

  static String text(Object read, long rows, Map<String, Long> reasons) {
    StringBuilder text = new StringBuilder();
    text.append(read)
        .append(String.format(Locale.ROOT, " of %,d row%s", rows, rows == 1 ? "" : "s"));
    reasons.forEach(
        (why, count) -> text.append(String.format(Locale.ROOT, "; %,d rejected, %s", count, why)));
    return text.toString();
  }
}

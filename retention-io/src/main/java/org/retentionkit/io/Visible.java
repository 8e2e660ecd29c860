package org.retentionkit.io;

/** A text of somebody else's in a message: on one line, with nothing that cannot be seen. */
final class Visible {
  /** As long as a value is shown. */
  private static final int LONGEST = 60;

  private static final String NOT_SHOWN = "\uFFFD";

  private Visible() {}

  /**
   * The text with U+FFFD for every control, format, private or unassigned character ({@code \p{C}},
   * so for direction marks and half characters too) and for separators of lines.
   */
  static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  /** The same, cut behind a whole character if it is long. */
  static String shortened(String text) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (int i = 0; i < LONGEST && at < text.length(); i++) {
      int c = text.codePointAt(at);
      append(shown, c);
      at += Character.charCount(c);
    }
    return at < text.length() ? shown.append('…').toString() : shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          shown.append(NOT_SHOWN);
      default -> shown.appendCodePoint(c);
    }
  }
}

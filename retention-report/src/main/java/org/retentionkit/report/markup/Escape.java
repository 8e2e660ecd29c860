package org.retentionkit.report.markup;

/** Texts made fit for markup. */
public final class Escape {
  private static final int LONGEST_NAME = 40;
  private static final char REPLACEMENT = '\uFFFD';

  private Escape() {}

  /** Appends a text, or the value of an attribute, so that it stays one. */
  static void append(StringBuilder out, CharSequence text) {
    int length = text.length();
    int plain = 0;
    while (plain < length && isPlain(text.charAt(plain))) {
      plain++;
    }
    out.append(text, 0, plain);
    for (int i = plain; i < length; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            int point = Character.codePointAt(text, i);
            i++;
            out.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
          } else {
            out.append(isAllowed(c) ? c : REPLACEMENT);
          }
        }
      }
    }
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
  }

  /** The text without what XML forbids and without overrides of direction. */
  public static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) && c >= ' ' ? c : REPLACEMENT));
    return out.toString();
  }

  /**
   * A name of the caller's data: at most 40 characters, and with an apostrophe before what a
   * spreadsheet would take for a formula.
   */
  public static String name(String name) {
    String shown = name;
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      shown = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
    return !shown.isEmpty() && "=+-@\t\r".indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
  }

  private static boolean isAllowed(int c) {
    boolean control = c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c <= 0x9F;
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean none = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return !control && !surrogate && !direction && !none;
  }
}

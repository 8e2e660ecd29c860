package org.retentionkit.report.draw;

/** Estimates of how wide a text of 12 px is: errors cost space, and never overlap. */
final class TextWidth {
  private static final double LATIN = 6.4;
  private static final double WIDE = 9.5;
  private static final double NARROW = 4.2;
  private static final double CYRILLIC = 6.8;
  private static final double CHINESE = 12;

  private TextWidth() {}

  static double of(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += of(text.charAt(i));
    }
    return width;
  }

  /** The width of the widest of them; 0 if there are none. */
  static double widest(Iterable<String> texts) {
    double widest = 0;
    for (String text : texts) {
      widest = Math.max(widest, of(text));
    }
    return widest;
  }

  private static double of(char c) {
    if (c >= 0x2E80) {
      return CHINESE;
    }
    if (c >= 0x400 && c < 0x530) {
      return CYRILLIC;
    }
    if ("mwMW%@—".indexOf(c) >= 0) {
      return WIDE;
    }
    return "iljtfrI.,:;'|!() \u00A0".indexOf(c) >= 0 ? NARROW : LATIN;
  }
}

package org.retentionkit.report.markup;

/**
 * Writes well-formed markup. Names of elements and attributes are those of the code; texts and
 * values are escaped.
 */
public final class Markup {
  private static final int DECIMALS = 100;

  private final StringBuilder out = new StringBuilder(1 << 14);

  /**
   * An opening tag; attributes are names and values by turns, one with an empty name is left out.
   */
  public Markup open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    return this;
  }

  /** An element without content. */
  public Markup empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  /** A closing tag. */
  public Markup close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /** A text. */
  public Markup text(String text) {
    Escape.append(out, text);
    return this;
  }

  /** An element with a text. */
  public Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** A new line, for readers of the source. */
  public Markup line() {
    out.append('\n');
    return this;
  }

  /** Markup written before. */
  public Markup add(Markup other) {
    out.append(other.out);
    return this;
  }

  /** The style sheet of the module, as it stands. */
  public Markup style(String css) {
    if (css.contains("<")) {
      throw new IllegalArgumentException("css must not contain <");
    }
    out.append("<style>").append(css).append("</style>");
    return this;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        Escape.append(out, attributes[i + 1]);
        out.append('"');
      }
    }
  }

  /** A coordinate with at most two digits after the point. */
  public static String px(double value) {
    long hundredths = Math.round(value * DECIMALS);
    long whole = Math.abs(hundredths) / DECIMALS;
    int rest = (int) (Math.abs(hundredths) % DECIMALS);
    StringBuilder text = new StringBuilder();
    if (hundredths < 0) {
      text.append('-');
    }
    text.append(whole);
    if (rest > 0) {
      text.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        text.append(rest % 10);
      }
    }
    return text.toString();
  }

  /** A fraction of the width as a coordinate in per cent. */
  public static String share(double fraction) {
    return px(fraction * 100) + "%";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

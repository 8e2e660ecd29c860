package org.retentionkit.report.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes well-formed markup. Names of elements and attributes are those of the code; texts and
 * values are escaped. Attributes follow the tag they belong to; what is written goes to a writer
 * piece by piece, or is kept in pieces, which are put together once.
 */
public final class Markup {
  private static final int DECIMALS = 100;
  private static final int PIECE = 1 << 10;

  private final @Nullable Writer writer;
  private final char[] chars;
  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder out = new StringBuilder(PIECE + (PIECE >> 2));
  private String end = "";

  /** Markup that is kept, and is what {@link #toString} gives. */
  public Markup() {
    this(null);
  }

  /** Markup that goes to a writer; kept if that is null. */
  public Markup(@Nullable Writer writer) {
    this.writer = writer;
    this.chars = new char[writer == null ? 0 : PIECE];
  }

  /** Hands on what was written so far, and a text as it stands. */
  private void piece(String asItStands) {
    content();
    if (writer == null) {
      pieces.add(out.toString());
      pieces.add(asItStands);
    } else {
      try {
        for (int from = 0; from < out.length(); from += PIECE) {
          int to = Math.min(out.length(), from + PIECE);
          out.getChars(from, to, chars, 0);
          writer.write(chars, 0, to - from);
        }
        writer.write(asItStands);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    out.setLength(0);
  }

  /** Ends the opening tag whose attributes were being written. */
  private StringBuilder content() {
    out.append(end);
    end = "";
    return out;
  }

  private Markup start(String tag, String classes, String ending) {
    if (out.length() >= PIECE) {
      piece("");
    }
    content().append('<').append(tag);
    end = ending;
    return some("class", classes);
  }

  /** An opening tag; its attributes follow. */
  public Markup open(String tag) {
    return start(tag, "", ">");
  }

  /** An opening tag with classes, or without if they are empty; its other attributes follow. */
  public Markup open(String tag, String classes) {
    return start(tag, classes, ">");
  }

  /** An element without content; its attributes follow. */
  public Markup empty(String tag) {
    return start(tag, "", "/>");
  }

  /** An element without content, with classes; its other attributes follow. */
  public Markup empty(String tag, String classes) {
    return start(tag, classes, "/>");
  }

  /** An attribute of the tag before. */
  public Markup set(String name, CharSequence value) {
    out.append(' ').append(name).append("=\"");
    Escape.append(out, value);
    out.append('"');
    return this;
  }

  /** An attribute, unless its value is empty. */
  public Markup some(String name, String value) {
    return value.isEmpty() ? this : set(name, value);
  }

  /** An attribute that is a coordinate, with at most two digits after the point. */
  public Markup px(String name, double value) {
    out.append(' ').append(name).append("=\"");
    px(out, value);
    out.append('"');
    return this;
  }

  /** An attribute that is a fraction of the width, in per cent. */
  public Markup share(String name, double fraction) {
    out.append(' ').append(name).append("=\"");
    px(out, fraction * 100);
    out.append("%\"");
    return this;
  }

  /** A box in which paths are drawn in thousandths of its width; it is closed as an svg. */
  public Markup openBox(double top, double height) {
    open("svg");
    if (top != 0) {
      px("y", top);
    }
    set("width", "100%").px("height", height);
    px(out.append(" viewBox=\"0 0 1000 "), height);
    out.append('"');
    return set("preserveAspectRatio", "none");
  }

  /** A closing tag. */
  public Markup close(String tag) {
    content().append("</").append(tag).append('>');
    return this;
  }

  /** A text. */
  public Markup text(CharSequence text) {
    Escape.append(content(), text);
    return this;
  }

  /** An element with nothing but a text. */
  public Markup element(String tag, String text) {
    return open(tag).text(text).close(tag);
  }

  /** An element of a class with nothing but a text. */
  public Markup element(String tag, String classes, String text) {
    return open(tag, classes).text(text).close(tag);
  }

  /** A new line, for readers of the source. */
  public Markup line() {
    content().append('\n');
    return this;
  }

  /** What a page begins with. */
  public Markup doctype() {
    content().append("<!DOCTYPE html>\n");
    return this;
  }

  /** The style sheet of the module, as it stands. */
  public Markup style(String css) {
    if (css.indexOf('<') >= 0) {
      throw new IllegalArgumentException("css must not contain <");
    }
    content().append("<style>");
    piece(css);
    out.append("</style>");
    return this;
  }

  /** Appends a coordinate with at most two digits after the point. */
  public static void px(StringBuilder out, double value) {
    long hundredths = Math.round(value * DECIMALS);
    long size = Math.abs(hundredths);
    int rest = (int) (size % DECIMALS);
    if (hundredths < 0) {
      out.append('-');
    }
    out.append(size / DECIMALS);
    if (rest > 0) {
      out.append('.').append((char) ('0' + rest / 10));
      if (rest % 10 > 0) {
        out.append((char) ('0' + rest % 10));
      }
    }
  }

  /** Hands on the rest to the writer. */
  public void finish() {
    piece("");
  }

  @Override
  public String toString() {
    piece("");
    return String.join("", pieces);
  }
}

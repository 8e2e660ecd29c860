package org.retentionkit.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of cells as aligned text; a table that is too wide is cut into parts below each other. */
final class TextTable {
  static final int WIDTH = 80;
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  void add(List<String> row) {
    rows.add(row.stream().map(TextTable::oneLine).toList());
  }

  /** The text, with the first column at the left and repeated in each part. */
  String text() {
    if (rows.isEmpty()) {
      return "";
    }
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder out = new StringBuilder();
    int from = 1;
    do {
      int to = from;
      int used = widths[0];
      while (to < columns && (to == from || used + GAP.length() + widths[to] <= WIDTH)) {
        used += GAP.length() + widths[to];
        to++;
      }
      out.append(out.length() > 0 ? "\n" : "");
      part(out, widths, from, to);
      from = to;
    } while (from < columns);
    return out.toString();
  }

  private void part(StringBuilder out, int[] widths, int from, int to) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(pad(row.get(0), widths[0], false));
      for (int i = from; i < to; i++) {
        line.append(GAP).append(pad(i < row.size() ? row.get(i) : "", widths[i], true));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static String pad(String text, int width, boolean right) {
    String space = String.join("", Collections.nCopies(width - width(text), " "));
    return right ? space + text : text + space;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}]", "\uFFFD");
  }

  /** How many columns a text takes: two for a letter as wide as a Chinese one. */
  static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 && c < 0xFFE7 && c != 0xFFFD ? 2 : 1).sum();
  }

  /** The text in lines that fit. */
  static String wrapped(String text) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && width(line.toString()) + 1 + width(word) > WIDTH) {
        out.append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
      while (width(line.toString()) > WIDTH) {
        int cut = fitting(line);
        out.append(line, 0, cut).append('\n');
        line.delete(0, cut);
      }
    }
    return out.append(line).append('\n').toString();
  }

  /** How many letters of a line fit. */
  private static int fitting(CharSequence line) {
    int used = 0;
    int i = 0;
    while (i < line.length()) {
      int point = Character.codePointAt(line, i);
      int next = used + width(Character.toString(point));
      if (next > WIDTH) {
        break;
      }
      used = next;
      i += Character.charCount(point);
    }
    return i;
  }
}

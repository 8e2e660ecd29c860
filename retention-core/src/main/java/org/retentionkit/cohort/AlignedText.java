package org.retentionkit.cohort;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells as aligned text: the first column to the left, all others to the right. */
final class AlignedText {
  private static final String GAP = "  ";

  private final List<List<String>> lines = new ArrayList<>();

  /** Adds a line; a line may have fewer cells than the first. */
  void add(List<String> cells) {
    lines.add(List.copyOf(cells));
  }

  /** Lines that end with a line feed each. */
  @Override
  public String toString() {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder(line.get(0)).append(space(widths[0], line.get(0)));
      for (int i = 1; i < line.size(); i++) {
        row.append(GAP).append(space(widths[i], line.get(i))).append(line.get(i));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String space(int width, String cell) {
    return " ".repeat(width - cell.length());
  }
}

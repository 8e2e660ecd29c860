package org.retentionkit.examples.figures;

/** How arrays grow. */
final class Columns {
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private Columns() {}

  /** Half as much again, and at least {@code needed}. */
  static int grown(int length, int needed) {
    return (int) Math.max(needed, Math.min(LARGEST, length + (length >> 1) + 16L));
  }
}

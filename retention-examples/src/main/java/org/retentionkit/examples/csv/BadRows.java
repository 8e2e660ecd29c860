package org.retentionkit.examples.csv;

import java.util.ArrayList;
import java.util.List;

/** Answers "what happens with rows that cannot be used?": the first stops, or all are counted. */
public final class BadRows {
  /** How many skipped rows are listed. */
  public static final int LISTED = 10;

  private final boolean skipping;
  private final List<BadRow> first = new ArrayList<>();
  private long count;

  private BadRows(boolean skipping) {
    this.skipping = skipping;
  }

  /** The first bad row ends the reading. */
  public static BadRows stopping() {
    return new BadRows(false);
  }

  /** Bad rows are left out, counted, and the first ten kept for the report. */
  public static BadRows skipping() {
    return new BadRows(true);
  }

  void add(String source, BadRow row) {
    if (!skipping) {
      throw new BadInputException(source + ", " + row.message());
    }
    count++;
    if (count <= LISTED) {
      first.add(row);
    }
  }

  /** Whether bad rows are left out. */
  public boolean isSkipping() {
    return skipping;
  }

  /** How many were left out. */
  public long count() {
    return count;
  }

  /** The first ten that were left out. */
  public List<BadRow> first() {
    return List.copyOf(first);
  }
}

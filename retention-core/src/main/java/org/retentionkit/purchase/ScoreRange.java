package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * Answers "which scores?": those from one to another, both included.
 *
 * @param from the lowest, at least 1
 * @param to the highest, at least {@code from}
 */
public record ScoreRange(int from, int to) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the order. */
  public ScoreRange {
    Checks.positive("from", from);
    Checks.atMost("from", from, "to", to);
  }

  /** Whether a score is one of them. */
  public boolean contains(int score) {
    return score >= from && score <= to;
  }

  /** For example {@code 4–5}. */
  @Override
  public String toString() {
    return from == to ? Integer.toString(from) : from + "–" + to;
  }
}

package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * Answers "which scores belong to this segment?".
 *
 * <p>Worked example: {@code SegmentRule.of("Champions").recency(5, 5).frequencyPlusMonetary(8, 10)}
 * takes 555, 544 and 553, and not 541.
 *
 * @param segment the name of the segment
 * @param recency the scores for recency, the most recent having the highest
 * @param frequency the scores for frequency
 * @param monetary the scores for the amount
 * @param frequencyPlusMonetary the sums of the last two: twice the mean that Shopify calls FM
 */
public record SegmentRule(
    String segment,
    ScoreRange recency,
    ScoreRange frequency,
    ScoreRange monetary,
    ScoreRange frequencyPlusMonetary)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final ScoreRange ANY = new ScoreRange(1, Integer.MAX_VALUE);

  /** Checks that there is a name. */
  public SegmentRule {
    if (Checks.notNull("segment", segment).isBlank()) {
      throw new IllegalArgumentException("segment must be a name, but was blank");
    }
    Checks.notNull("recency", recency);
    Checks.notNull("frequency", frequency);
    Checks.notNull("monetary", monetary);
    Checks.notNull("frequencyPlusMonetary", frequencyPlusMonetary);
  }

  /**
   * A rule that takes every score, to be narrowed.
   *
   * @param segment the name of the segment, not blank
   */
  public static SegmentRule of(String segment) {
    return new SegmentRule(segment, ANY, ANY, ANY, ANY);
  }

  /** This rule for recency scores from one to another, both included. */
  public SegmentRule recency(int from, int to) {
    return new SegmentRule(
        segment, new ScoreRange(from, to), frequency, monetary, frequencyPlusMonetary);
  }

  /** This rule for frequency scores from one to another, both included. */
  public SegmentRule frequency(int from, int to) {
    return new SegmentRule(
        segment, recency, new ScoreRange(from, to), monetary, frequencyPlusMonetary);
  }

  /** This rule for monetary scores from one to another, both included. */
  public SegmentRule monetary(int from, int to) {
    return new SegmentRule(
        segment, recency, frequency, new ScoreRange(from, to), frequencyPlusMonetary);
  }

  /** This rule for sums of frequency and monetary score from one to another, both included. */
  public SegmentRule frequencyPlusMonetary(int from, int to) {
    return new SegmentRule(segment, recency, frequency, monetary, new ScoreRange(from, to));
  }

  /** Whether a score belongs to the segment, if no rule before this one takes it. */
  public boolean takes(int r, int f, int m) {
    return recency.contains(r)
        && frequency.contains(f)
        && monetary.contains(m)
        && frequencyPlusMonetary.contains(f + m);
  }
}

package org.retentionkit.purchase;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * Names for RFM scores, such as Champions for 555: rules in order, the first that takes a score
 * names its segment. Every score has one, and every rule takes some.
 *
 * <p>Worked example: {@code SegmentMap.elevenGroups().segmentOf(5, 4, 1)} is {@code Active}.
 *
 * @param highest the highest score of each dimension, at least 2, at most 100
 * @param rules the rules, in the order in which they are asked
 * @param withoutPurchase the name for those who have no score because they never bought
 */
public record SegmentMap(int highest, List<Rule> rules, String withoutPurchase)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;

  /**
   * Scores from one to another, both included.
   *
   * @param from the lowest, at least 1
   * @param to the highest, at least {@code from}
   */
  public record Range(int from, int to) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the order. */
    public Range {
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

  /**
   * Which scores belong to a segment.
   *
   * <p>Worked example: {@code Rule.of("Champions").recency(5, 5).frequencyPlusMonetary(8, 10)}
   * takes 555, 544 and 553, and not 541.
   *
   * @param segment the name of the segment
   * @param recency the scores for recency, the most recent having the highest
   * @param frequency the scores for frequency
   * @param monetary the scores for the amount
   * @param frequencyPlusMonetary the sums of the last two: twice the mean that Shopify calls FM
   */
  public record Rule(
      String segment, Range recency, Range frequency, Range monetary, Range frequencyPlusMonetary)
      implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Range ANY = new Range(1, Integer.MAX_VALUE);

    /** Checks that there is a name. */
    public Rule {
      Text.notBlank("segment", segment);
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
    public static Rule of(String segment) {
      return new Rule(segment, ANY, ANY, ANY, ANY);
    }

    /** This rule for recency scores from one to another, both included. */
    public Rule recency(int from, int to) {
      Range range = new Range(from, to);
      return new Rule(segment, range, frequency, monetary, frequencyPlusMonetary);
    }

    /** This rule for frequency scores from one to another, both included. */
    public Rule frequency(int from, int to) {
      Range range = new Range(from, to);
      return new Rule(segment, recency, range, monetary, frequencyPlusMonetary);
    }

    /** This rule for monetary scores from one to another, both included. */
    public Rule monetary(int from, int to) {
      Range range = new Range(from, to);
      return new Rule(segment, recency, frequency, range, frequencyPlusMonetary);
    }

    /** This rule for sums of frequency and monetary score from one to another, both included. */
    public Rule frequencyPlusMonetary(int from, int to) {
      return new Rule(segment, recency, frequency, monetary, new Range(from, to));
    }

    /** Whether a score belongs to the segment, if no rule before this one takes it. */
    public boolean takes(int r, int f, int m) {
      return recency.contains(r)
          && frequency.contains(f)
          && monetary.contains(m)
          && frequencyPlusMonetary.contains(f + m);
    }
  }

  /** Checks that every score has a segment and every rule a score. */
  public SegmentMap {
    if (highest < 2 || highest > MOST) {
      throw Checks.broken("highest", "must lie between 2 and " + MOST, highest);
    }
    rules = Lists.copy("rules", rules);
    Text.notBlank("withoutPurchase", withoutPurchase);
    boolean[] taken = new boolean[rules.size()];
    for (int r = 1; r <= highest; r++) {
      for (int f = 1; f <= highest; f++) {
        for (int m = 1; m <= highest; m++) {
          int rule = first(rules, r, f, m);
          if (rule < 0) {
            throw new IllegalArgumentException(
                "rules must name a segment for every score, but none takes "
                    + (r + "-" + f + "-" + m));
          }
          taken[rule] = true;
        }
      }
    }
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        throw new IllegalArgumentException(
            "each rule must take a score that none before it takes, but rule "
                + (i + 1)
                + ", "
                + rules.get(i).segment()
                + ", takes none");
      }
    }
  }

  private static Rule rule(RfmSegment segment) {
    return Rule.of(segment.title());
  }

  private static int first(List<Rule> rules, int r, int f, int m) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).takes(r, f, m)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Eleven groups for scores 1 to 5, with the names and in the sense of Shopify's; its exact limits
   * are not published, these are ours:
   *
   * <table>
   *   <caption>By recency score (rows) and frequency plus monetary score (columns)</caption>
   *   <tr><th>R</th><th>2–4</th><th>5–7</th><th>8</th><th>9–10</th></tr>
   *   <tr><td>5</td><td>New</td><td>Active</td><td colspan="2">Champions</td></tr>
   *   <tr><td>4</td><td>Promising</td><td>Active</td><td colspan="2">Loyal</td></tr>
   *   <tr><td>3</td><td>Almost lost</td><td>Needs attention</td><td colspan="2">Loyal</td></tr>
   *   <tr><td>2</td><td>Almost lost</td><td colspan="2">At risk</td><td>Previously loyal</td></tr>
   *   <tr><td>1</td><td>Dormant</td><td colspan="2">At risk</td><td>Previously loyal</td></tr>
   * </table>
   *
   * <p>The eleventh group, Prospects, are those without a purchase. Not affiliated with Shopify.
   */
  public static SegmentMap elevenGroups() {
    return new SegmentMap(
        5,
        List.of(
            rule(RfmSegment.CHAMPIONS).recency(5, 5).frequencyPlusMonetary(8, 10),
            rule(RfmSegment.LOYAL).recency(3, 4).frequencyPlusMonetary(8, 10),
            rule(RfmSegment.ACTIVE).recency(4, 5).frequencyPlusMonetary(5, 7),
            rule(RfmSegment.NEW).recency(5, 5).frequencyPlusMonetary(2, 4),
            rule(RfmSegment.PROMISING).recency(4, 4).frequencyPlusMonetary(2, 4),
            rule(RfmSegment.NEEDS_ATTENTION).recency(3, 3).frequencyPlusMonetary(5, 7),
            rule(RfmSegment.ALMOST_LOST).recency(2, 3).frequencyPlusMonetary(2, 4),
            rule(RfmSegment.AT_RISK).recency(1, 2).frequencyPlusMonetary(5, 8),
            rule(RfmSegment.PREVIOUSLY_LOYAL).recency(1, 2).frequencyPlusMonetary(9, 10),
            rule(RfmSegment.DORMANT).recency(1, 1).frequencyPlusMonetary(2, 4)),
        RfmSegment.PROSPECTS.title());
  }

  /**
   * The segment of a score.
   *
   * @param recency the score for recency, 1 to {@code highest}
   * @param frequency the score for frequency, 1 to {@code highest}
   * @param monetary the score for the amount, 1 to {@code highest}
   */
  public String segmentOf(int recency, int frequency, int monetary) {
    return rules
        .get(
            first(
                rules,
                score("recency", recency),
                score("frequency", frequency),
                score("monetary", monetary)))
        .segment();
  }

  /** The names of all segments of buyers, each once, in the order of the rules. */
  public List<String> segments() {
    return rules.stream().map(Rule::segment).distinct().toList();
  }

  private int score(String name, int score) {
    if (score < 1 || score > highest) {
      throw Checks.broken(name, "must lie between 1 and " + highest, score);
    }
    return score;
  }
}

package org.retentionkit.purchase;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.internal.Checks;

/**
 * Answers "which segment does the score 541 belong to?": rules in order, the first that takes a
 * score names its segment. Every score has one, and every rule takes some.
 *
 * <p>Worked example: {@code SegmentMap.elevenGroups().segmentOf(5, 4, 1)} is {@code Active}.
 *
 * @param highest the highest score of each dimension, at least 2, at most 100
 * @param rules the rules, in the order in which they are asked
 * @param withoutPurchase the name for those who have no score because they never bought
 */
public record SegmentMap(int highest, List<SegmentRule> rules, String withoutPurchase)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;

  /** Checks that every score has a segment and every rule a score. */
  public SegmentMap {
    if (highest < 2 || highest > MOST) {
      throw Checks.broken("highest", "must lie between 2 and " + MOST, highest);
    }
    rules = List.copyOf(Checks.notNull("rules", rules));
    Checks.notNull("withoutPurchase", withoutPurchase);
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

  private static int first(List<SegmentRule> rules, int r, int f, int m) {
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
            SegmentRule.of("Champions").recency(5, 5).frequencyPlusMonetary(8, 10),
            SegmentRule.of("Loyal").recency(3, 4).frequencyPlusMonetary(8, 10),
            SegmentRule.of("Active").recency(4, 5).frequencyPlusMonetary(5, 7),
            SegmentRule.of("New").recency(5, 5).frequencyPlusMonetary(2, 4),
            SegmentRule.of("Promising").recency(4, 4).frequencyPlusMonetary(2, 4),
            SegmentRule.of("Needs attention").recency(3, 3).frequencyPlusMonetary(5, 7),
            SegmentRule.of("Almost lost").recency(2, 3).frequencyPlusMonetary(2, 4),
            SegmentRule.of("At risk").recency(1, 2).frequencyPlusMonetary(5, 8),
            SegmentRule.of("Previously loyal").recency(1, 2).frequencyPlusMonetary(9, 10),
            SegmentRule.of("Dormant").recency(1, 1).frequencyPlusMonetary(2, 4)),
        "Prospects");
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
    return rules.stream().map(SegmentRule::segment).distinct().toList();
  }

  private int score(String name, int score) {
    if (score < 1 || score > highest) {
      throw Checks.broken(name, "must lie between 1 and " + highest, score);
    }
    return score;
  }
}

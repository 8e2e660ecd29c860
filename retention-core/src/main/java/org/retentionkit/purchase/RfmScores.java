package org.retentionkit.purchase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;

/**
 * Answers "who are the best customers?": three scores for each, in 3 bytes a customer beside the
 * columns, with the thresholds that were used.
 *
 * <p>Worked example: five customers who bought 1, 10, 20, 40 and 80 days ago score 5, 4, 3, 2 and 1
 * for recency by quintiles.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RfmScores {
  private final RfmColumns columns;
  private final RfmRules rules;
  private final Map<RfmDimension, byte[]> scores = new EnumMap<>(RfmDimension.class);
  private final Map<RfmDimension, RfmBins> bins = new EnumMap<>(RfmDimension.class);

  private RfmScores(RfmColumns columns, RfmRules rules) {
    this.columns = columns;
    this.rules = rules;
    for (RfmDimension d : RfmDimension.values()) {
      RfmScorer scorer = new RfmScorer(d, rules.scale(d), columns.values(d));
      scores.put(d, scorer.scores);
      bins.put(d, scorer.bins());
    }
  }

  /**
   * The scores of all customers.
   *
   * @param columns what the customers bought, not null
   * @param rules how it is scored, not null
   */
  public static RfmScores of(RfmColumns columns, RfmRules rules) {
    return new RfmScores(Checks.notNull("columns", columns), Checks.notNull("rules", rules));
  }

  /** What the customers bought; also names them. */
  public RfmColumns columns() {
    return columns;
  }

  /** How it was scored. */
  public RfmRules rules() {
    return rules;
  }

  /**
   * A customer's scores.
   *
   * @param index the customer's place in the columns
   */
  public RfmScore score(int index) {
    Checks.index("index", index, columns.size());
    return new RfmScore(
        score(RfmDimension.RECENCY, index),
        score(RfmDimension.FREQUENCY, index),
        score(RfmDimension.MONETARY, index));
  }

  private int score(RfmDimension dimension, int index) {
    return Objects.requireNonNull(scores.get(dimension))[index];
  }

  /**
   * The thresholds and what came of them in one dimension.
   *
   * @param dimension which of the three, not null
   */
  public RfmBins bins(RfmDimension dimension) {
    return Objects.requireNonNull(bins.get(Checks.notNull("dimension", dimension)));
  }

  /** What a reader of the scores must know: for each dimension, the scores that nobody got. */
  public List<String> notes() {
    return bins.values().stream().map(RfmBins::note).flatMap(Optional::stream).toList();
  }

  /**
   * A customer's segment.
   *
   * @param index the customer's place in the columns
   * @param map names for scores as high as these go, not null
   */
  public String segment(int index, SegmentMap map) {
    RfmScore score = score(index);
    return checked(map).segmentOf(score.recency(), score.frequency(), score.monetary());
  }

  /**
   * How many customers each segment of a map has and what they brought, in the order of the map.
   *
   * @param map names for scores as high as these go, not null
   * @throws IllegalArgumentException if the map is for other scores
   */
  public List<SegmentSize> segments(SegmentMap map) {
    List<String> names = checked(map).segments();
    long[] customers = new long[names.size()];
    BigDecimal[] revenue = new BigDecimal[names.size()];
    Arrays.fill(revenue, BigDecimal.ZERO);
    int decimals = Money.decimals(columns.currency());
    for (int i = 0; i < columns.size(); i++) {
      int s = names.indexOf(segment(i, map));
      customers[s]++;
      revenue[s] = revenue[s].add(BigDecimal.valueOf(columns.monetary(i), decimals));
    }
    List<SegmentSize> sizes = new ArrayList<>();
    for (int s = 0; s < customers.length; s++) {
      Money money = new Money(revenue[s].setScale(decimals), columns.currency());
      sizes.add(new SegmentSize(names.get(s), customers[s], columns.size(), money));
    }
    return List.copyOf(sizes);
  }

  private SegmentMap checked(SegmentMap map) {
    Checks.notNull("map", map);
    for (RfmDimension d : RfmDimension.values()) {
      if (rules.scale(d).scores() != map.highest()) {
        throw Checks.broken(
            "scores of " + d,
            "must be as many as the map's " + map.highest(),
            rules.scale(d).scores());
      }
    }
    return map;
  }

  /** Equal if columns and rules are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof RfmScores other
        && columns.equals(other.columns)
        && rules.equals(other.rules);
  }

  @Override
  public int hashCode() {
    return (31 * columns.hashCode()) + rules.hashCode();
  }

  /** For example {@code RFM scores of 5 customers}. */
  @Override
  public String toString() {
    return "RFM scores of " + columns.size() + " customers";
  }
}

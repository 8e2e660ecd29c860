package org.retentionkit.purchase;

import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * RFM scores (recency, frequency, monetary value) of the customers of a log, in 35 bytes a
 * customer, with the thresholds that were used.
 *
 * <p>Worked example: five customers who bought 1, 10, 20, 40 and 80 days ago score 5, 4, 3, 2 and 1
 * for recency by quintiles.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <K> the type of a customer's key
 */
public final class RfmScores<K> {
  private final RfmColumns<K> columns;
  private final RfmRules rules;
  private final Map<RfmDimension, RfmScorer> scorers = new EnumMap<>(RfmDimension.class);
  private final Map<RfmDimension, RfmBins> bins = new EnumMap<>(RfmDimension.class);

  private RfmScores(RfmColumns<K> columns, RfmRules rules) {
    this.columns = columns;
    this.rules = rules;
    RfmDimension[] all = RfmDimension.values();
    RfmScorer[] made = new RfmScorer[all.length];
    columns
        .workers()
        .run(
            all.length,
            () -> made,
            (found, d) -> found[d] = new RfmScorer(all[d], rules.scale(all[d]), columns));
    for (int d = 0; d < all.length; d++) {
      scorers.put(all[d], made[d]);
      bins.put(all[d], made[d].bins);
    }
  }

  /** The scores of all customers. */
  static <K> RfmScores<K> of(RfmColumns<K> columns, RfmRules rules) {
    return new RfmScores<>(columns, Checks.notNull("rules", rules));
  }

  /** What the customers bought. */
  RfmColumns<K> columns() {
    return columns;
  }

  /** What these customers bought, and who of them again, found in the same pass over the log. */
  public PurchaseSummary summary() {
    return columns.summary();
  }

  /** The days that count. */
  public Period window() {
    return columns.window();
  }

  /** The currency of the amounts. */
  public Currency currency() {
    return columns.currency();
  }

  /** The number of customers with a purchase. */
  public int size() {
    return columns.size();
  }

  /**
   * The key of a customer.
   *
   * @param index 0 to {@code size() - 1}, in an order that is the same for equal logs
   */
  public K customer(int index) {
    return columns.customer(index);
  }

  /**
   * The place of a customer, or a negative number for one without a purchase.
   *
   * @param customer the customer's key
   */
  public int indexOf(K customer) {
    return columns.indexOf(customer);
  }

  /**
   * The days from the last purchase to the last day of the window, 0 and up.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long recencyDays(int index) {
    return columns.recencyDays(index);
  }

  /**
   * The number of purchases, 1 and up.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long frequency(int index) {
    return columns.frequency(index);
  }

  /**
   * The amount in minor units, negative if more was refunded than bought.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long monetary(int index) {
    return columns.monetary(index);
  }

  /** How it was scored. */
  public RfmRules rules() {
    return rules;
  }

  /**
   * A customer's scores.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public RfmScore score(int index) {
    Checks.index("index", index, columns.size());
    return new RfmScore(
        score(RfmDimension.RECENCY, index),
        score(RfmDimension.FREQUENCY, index),
        score(RfmDimension.MONETARY, index));
  }

  private int score(RfmDimension dimension, int index) {
    int run = columns.order().run(index);
    return scorer(dimension).score(columns.order().piece(run), columns.order().place(run, index));
  }

  /** The scores of one dimension, in the pieces of the columns. */
  RfmScorer scorer(RfmDimension dimension) {
    return Objects.requireNonNull(scorers.get(dimension));
  }

  /**
   * The thresholds that were used in one dimension: the worst value of the scores 2, 3, …, in days,
   * purchases or minor units. Empty for ranks, which have none, and without customers.
   *
   * @param dimension which of the three, not null
   */
  public List<Long> thresholds(RfmDimension dimension) {
    return bins(dimension).thresholds();
  }

  /**
   * How many customers got a score in one dimension.
   *
   * @param dimension which of the three, not null
   * @param score 1 to the highest of the dimension
   */
  public long count(RfmDimension dimension, int score) {
    List<RfmBin> found = bins(dimension).bins();
    if (score < 1 || score > found.size()) {
      throw Checks.broken("score", "must lie between 1 and " + found.size(), score);
    }
    return found.get(score - 1).customers();
  }

  /** The thresholds and what came of them in one dimension. */
  RfmBins bins(RfmDimension dimension) {
    return Objects.requireNonNull(bins.get(Checks.notNull("dimension", dimension)));
  }

  /** What a reader of the scores must know: for each dimension, the scores that nobody got. */
  public List<String> notes() {
    return bins.values().stream().map(RfmBins::note).flatMap(Optional::stream).toList();
  }

  /**
   * The segments of a map.
   *
   * @param map names for scores as high as these go, not null
   * @throws IllegalArgumentException if the map is for other scores
   */
  public RfmSegmentation<K> segments(SegmentMap map) {
    Checks.notNull("map", map);
    for (RfmDimension d : RfmDimension.values()) {
      if (rules.scale(d).scores() != map.highest()) {
        throw Checks.broken(
            "scores of " + d,
            "must be as many as the map's " + map.highest(),
            rules.scale(d).scores());
      }
    }
    return new RfmSegmentation<>(this, map);
  }

  /** Equal if the customers' purchases and the rules are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof RfmScores<?> other
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
    return "RFM scores of " + Counted.of(columns.size(), "customer");
  }
}

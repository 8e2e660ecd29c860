package org.retentionkit.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.retentionkit.Money;
import org.retentionkit.Proportion;
import org.retentionkit.Quantity;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.hash.HashOrder;

/**
 * RFM segments: customers by recency, frequency and monetary value, each in one segment with a
 * name. The segments' shares add up to 100 %.
 *
 * <p>Worked example: {@code RfmCalculator.segments(log, day).customers(RfmSegment.CHAMPIONS)}.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <K> the type of a customer's key
 */
public final class RfmSegmentation<K> {
  private final RfmScores<K> scores;
  private final SegmentMap map;
  private final List<String> names;
  private final int[] places;

  /** Scores and a map that goes as high. */
  RfmSegmentation(RfmScores<K> scores, SegmentMap map) {
    this.scores = scores;
    this.map = map;
    this.names = map.segments();
    this.places = places(scores, map, names);
  }

  private static int[] places(RfmScores<?> scores, SegmentMap map, List<String> names) {
    int highest = map.highest();
    int[] segments = new int[highest * highest * highest];
    Arrays.setAll(
        segments,
        at ->
            names.indexOf(
                map.segmentOf(
                    at / highest / highest + 1, at / highest % highest + 1, at % highest + 1)));
    HashOrder order = scores.columns().order();
    RfmScorer recency = scores.scorer(RfmDimension.RECENCY);
    RfmScorer frequency = scores.scorer(RfmDimension.FREQUENCY);
    RfmScorer monetary = scores.scorer(RfmDimension.MONETARY);
    int[] places = new int[order.size()];
    for (int run = 0; run < order.runs(); run++) {
      int p = order.piece(run);
      for (int i = order.start(run); i < order.start(run + 1); i++) {
        int at = order.place(run, i);
        int group = (((recency.score(p, at) - 1) * highest) + frequency.score(p, at) - 1) * highest;
        places[i] = segments[group + monetary.score(p, at) - 1];
      }
    }
    return places;
  }

  /** The scores the segments are made of, which also name the customers. */
  public RfmScores<K> scores() {
    return scores;
  }

  /** Which scores belong to which segment. */
  public SegmentMap map() {
    return map;
  }

  /** The names of the segments, in the order of the map. */
  public List<String> names() {
    return names;
  }

  /**
   * A customer's segment.
   *
   * @param index the customer's place in the scores
   */
  public String segment(int index) {
    return names.get(places[Checks.index("index", index, places.length)]);
  }

  /**
   * The customers of a segment, ascending by id, or in the order in which keys came.
   *
   * @param segment one of {@link #names()}
   */
  public List<K> customers(String segment) {
    int[] members = scores.columns().order().byNumber(members(segment).toArray());
    return Arrays.stream(members).mapToObj(scores::customer).toList();
  }

  /** The customers of one of the eleven groups, as {@link #customers(String)}. */
  public List<K> customers(RfmSegment segment) {
    return customers(title(segment));
  }

  /**
   * The share of all customers with a purchase who are in a segment; over 0 if there are none.
   *
   * @param segment one of {@link #names()}
   */
  public Proportion share(String segment) {
    return new Proportion(members(segment).count(), places.length);
  }

  /** The share of all customers with a purchase who are in one of the eleven groups. */
  public Proportion share(RfmSegment segment) {
    return share(title(segment));
  }

  /**
   * What the customers of a segment brought.
   *
   * @param segment one of {@link #names()}
   */
  public Money revenue(String segment) {
    int decimals = Money.decimals(scores.currency());
    BigDecimal sum =
        members(segment)
            .mapToObj(i -> BigDecimal.valueOf(scores.monetary(i), decimals))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(sum.setScale(decimals, RoundingMode.UNNECESSARY), scores.currency());
  }

  /** What the customers of one of the eleven groups brought. */
  public Money revenue(RfmSegment segment) {
    return revenue(title(segment));
  }

  /** The places of a segment's members; nobody for those who never bought. */
  private IntStream members(String segment) {
    int name = names.indexOf(Checks.notNull("segment", segment));
    if (name < 0 && !segment.equals(map.withoutPurchase())) {
      throw Checks.broken("segment", "must be one of " + names, segment);
    }
    return IntStream.range(0, places.length).filter(i -> name >= 0 && places[i] == name);
  }

  private static String title(RfmSegment segment) {
    return Checks.notNull("segment", segment).title();
  }

  /** Equal if scores and map are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof RfmSegmentation<?> other
        && scores.equals(other.scores)
        && map.equals(other.map);
  }

  @Override
  public int hashCode() {
    return (31 * scores.hashCode()) + map.hashCode();
  }

  /** A table: each segment with its customers, their share and what they brought. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("RFM segments of " + Counted.of(places.length, "customer"))
            .append(", ")
            .append(scores.window());
    List<String[]> rows = names.stream().map(this::row).toList();
    int[] widths = new int[4];
    for (String[] row : rows) {
      Arrays.setAll(widths, c -> Math.max(widths[c], row[c].length()));
    }
    for (String[] row : rows) {
      text.append('\n').append(row[0]).append(" ".repeat(widths[0] - row[0].length()));
      for (int c = 1; c < row.length; c++) {
        text.append("  ").append(" ".repeat(widths[c] - row[c].length())).append(row[c]);
      }
    }
    return text.toString();
  }

  private String[] row(String segment) {
    Proportion share = share(segment);
    return new String[] {
      segment,
      Long.toString(share.part()),
      share.isDefined()
          ? new Quantity(share.percent(1, RoundingMode.HALF_EVEN), Unit.PERCENT).toString()
          : "n/a",
      Quantity.of(revenue(segment)).toString()
    };
  }
}

package org.retentionkit.purchase;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.retentionkit.internal.Checks;

/**
 * How a value of recency, frequency or amount becomes an RFM score, 1 being worst.
 *
 * <p>A threshold is the worst value that still gets a score: with thresholds 2, 3, 5 and 10 for
 * frequency, 5 orders score 4; with 365, 180, 90 and 30 for recency, 30 days score 5 and 31 days 4.
 *
 * @param method by what values are told apart
 * @param scores how many scores, 2 to 100
 * @param ties what of equal values with different ranks; {@link Ties#HIGHEST} for the methods that
 *     know only values
 * @param thresholds for {@link Method#THRESHOLDS} those of the scores 2, 3, …, from worse to
 *     better; else empty
 */
public record RfmScale(Method method, int scores, Ties ties, List<Long> thresholds)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;

  /** By what values are told apart. */
  public enum Method {
    /**
     * By quantiles of the values: score s begins at the value that (s − 1) of {@code scores} parts
     * of the customers lie below. Equal values get equal scores, the highest they reach, so that
     * scores stay empty where many values are equal; the result says which. The R package rfm.
     */
    QUANTILE_VALUES,
    /** By rank, into tiles of equal size; the first ones are larger by one where it does not go. */
    NTILE_RANKS,
    /** By thresholds that the caller gives. */
    THRESHOLDS
  }

  /**
   * Which score customers with equal values get, when their ranks fall into different tiles.
   *
   * <p>The example: six customers with 1, 1, 1, 1, 2 and 3 orders in three tiles of two; the four
   * with one order lie in tiles 1 and 2.
   */
  public enum Ties {
    /** The lowest of their tiles: 1, 1, 1, 1, 3, 3. Nobody has 2. */
    LOWEST,
    /** The highest of their tiles: 2, 2, 2, 2, 3, 3. Nobody has 1. */
    HIGHEST,
    /**
     * Each its own, the customers with the smaller ids the lower ones: 1, 1, 2, 2, 3, 3. All tiles
     * are filled as evenly as can be, but equal customers get different scores. What NTILE in SQL
     * does, in an order it does not state.
     */
    SPLIT_BY_CUSTOMER
  }

  /** Checks that the parts go together. */
  public RfmScale {
    Checks.notNull("method", method);
    if (scores < 2 || scores > MOST) {
      throw Checks.broken("scores", "must lie between 2 and " + MOST, scores);
    }
    Checks.notNull("ties", ties);
    thresholds = Lists.copy("thresholds", thresholds);
    if (method != Method.NTILE_RANKS && ties != Ties.HIGHEST) {
      throw Checks.broken("ties", "must be HIGHEST for " + method, ties);
    }
    int expected = method == Method.THRESHOLDS ? scores - 1 : 0;
    if (thresholds.size() != expected) {
      throw Checks.broken("thresholds", "must be " + expected, thresholds.size());
    }
  }

  /**
   * By quantiles of the values.
   *
   * @param scores how many scores, 2 to 100
   */
  public static RfmScale quantiles(int scores) {
    return new RfmScale(Method.QUANTILE_VALUES, scores, Ties.HIGHEST, List.of());
  }

  /**
   * By rank.
   *
   * @param scores how many scores, 2 to 100
   * @param ties what of equal values, not null
   */
  public static RfmScale ranks(int scores, Ties ties) {
    return new RfmScale(Method.NTILE_RANKS, scores, ties, List.of());
  }

  /**
   * By thresholds, from worse to better: rising for frequency and amount, falling for recency.
   *
   * @param thresholds those of the scores 2, 3, …; one less than there are scores
   */
  public static RfmScale thresholds(long... thresholds) {
    List<Long> list = Arrays.stream(Checks.notNull("thresholds", thresholds)).boxed().toList();
    return new RfmScale(Method.THRESHOLDS, list.size() + 1, Ties.HIGHEST, list);
  }

  /** For example {@code 5 scores by quantiles} or {@code 5 scores by thresholds 2, 3, 5, 10}. */
  @Override
  public String toString() {
    String how =
        switch (method) {
          case QUANTILE_VALUES -> "quantiles";
          case NTILE_RANKS ->
              "rank, ties " + ties.name().toLowerCase(Locale.ROOT).replace('_', ' ');
          case THRESHOLDS ->
              "thresholds "
                  + thresholds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        };
    return scores + " scores by " + how;
  }
}

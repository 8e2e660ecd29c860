package org.retentionkit.survey;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.retentionkit.internal.Checks;

/**
 * Answers "how often was each rating given?". Customers who did not answer belong nowhere here.
 *
 * @param scale the ratings there were to choose from
 * @param counts how many gave each rating, from 1 up; one number for each rating of the scale
 */
public record RatingCounts(RatingScale scale, List<Long> counts) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks length and signs, and that the sum of all ratings fits a {@code long}. */
  public RatingCounts {
    Checks.notNull("scale", scale);
    counts = List.copyOf(Checks.notNull("counts", counts));
    if (counts.size() != scale.highest()) {
      throw Checks.broken(
          "counts",
          "must hold " + scale.highest() + " numbers, one for each rating " + scale,
          counts.size());
    }
    long total = 0;
    for (int i = 0; i < counts.size(); i++) {
      long count = Checks.notNegative("count of rating " + (i + 1), counts.get(i));
      total = Math.addExact(total, Math.multiplyExact(count, i + 1L));
    }
  }

  /** How many gave each rating, from 1 up. */
  public static RatingCounts of(RatingScale scale, long... counts) {
    List<Long> list = new ArrayList<>();
    for (long count : Checks.notNull("counts", counts)) {
      list.add(count);
    }
    return new RatingCounts(scale, list);
  }

  /**
   * Counts these ratings, one for each customer who answered.
   *
   * @throws IllegalArgumentException if a rating is not on the scale
   */
  public static RatingCounts ofRatings(RatingScale scale, int... ratings) {
    return IntStream.of(Checks.notNull("ratings", ratings)).boxed().collect(collector(scale));
  }

  /** Counts a stream of ratings; works on parallel streams. */
  public static Collector<Integer, ?, RatingCounts> collector(RatingScale scale) {
    Checks.notNull("scale", scale);
    return Collector.of(
        () -> new long[scale.highest()],
        (sums, rating) -> sums[index(scale, rating)]++,
        (left, right) -> {
          for (int i = 0; i < left.length; i++) {
            left[i] += right[i];
          }
          return left;
        },
        sums -> of(scale, sums),
        Collector.Characteristics.UNORDERED);
  }

  /**
   * These ratings and those of other customers.
   *
   * @throws IllegalArgumentException if the scales differ
   */
  public RatingCounts pooledWith(RatingCounts other) {
    if (Checks.notNull("other", other).scale != scale) {
      throw Checks.broken("other", "must have the scale " + scale, other.scale);
    }
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      sums.add(Math.addExact(counts.get(i), other.counts.get(i)));
    }
    return new RatingCounts(scale, sums);
  }

  /** The same answers with the scale turned round: 1 becomes 5, or 7. */
  public RatingCounts reversed() {
    List<Long> turned = new ArrayList<>();
    for (int i = counts.size() - 1; i >= 0; i--) {
      turned.add(counts.get(i));
    }
    return new RatingCounts(scale, turned);
  }

  /** How many customers answered. */
  public long responses() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /** The sum of all ratings. */
  public long total() {
    return moment(1);
  }

  /** How many gave the highest or the second highest rating. */
  public long topTwo() {
    return counts.get(scale.highest() - 1) + counts.get(scale.highest() - 2);
  }

  /** How many gave the lowest or the second lowest rating. */
  public long bottomTwo() {
    return counts.get(0) + counts.get(1);
  }

  /** The sum of the squares of all ratings, at most 7 times the sum of the ratings. */
  long totalOfSquares() {
    return moment(2);
  }

  private long moment(int power) {
    long sum = 0;
    for (int i = 0; i < counts.size(); i++) {
      long rating = i + 1L;
      long each = power == 1 ? rating : rating * rating;
      sum = Math.addExact(sum, Math.multiplyExact(counts.get(i), each));
    }
    return sum;
  }

  private static int index(RatingScale scale, Integer rating) {
    int value =
        Checks.notNull("rating", rating); // left out by the caller if a customer did not answer
    if (value < 1 || value > scale.highest()) {
      throw Checks.broken("rating", "must lie on the scale " + scale, value);
    }
    return value - 1;
  }
}

package org.retentionkit.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Saveable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateFiles;
import org.retentionkit.internal.state.StateForm;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateKind;
import org.retentionkit.internal.state.StateOutput;

/**
 * How often each rating of a satisfaction (CSAT) or effort (CES) question was given. Customers who
 * did not answer belong nowhere here. Counts are {@linkplain #plus added} to those of other
 * customers, and can be saved.
 *
 * @param scale the ratings there were to choose from
 * @param counts how many gave each rating, from 1 up; one number for each rating of the scale
 */
public record RatingCounts(RatingScale scale, List<Long> counts) implements Saveable, Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks length and signs, and that the number of answers fits a {@code long}. */
  public RatingCounts {
    Checks.notNull("scale", scale);
    if (Checks.notNull("counts", counts).size() != scale.highest()) {
      throw Checks.broken(
          "counts",
          "must hold " + scale.highest() + " numbers, one for each rating " + scale,
          counts.size());
    }
    long responses = 0;
    for (int i = 0; i < counts.size(); i++) {
      String name = "count of rating " + (i + 1);
      long count = Checks.notNegative(name, Checks.notNull(name, counts.get(i)).longValue());
      responses = Checks.sum("responses", responses, count);
    }
    counts = List.copyOf(counts);
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

  /**
   * Counts these ratings, one for each customer who answered.
   *
   * @throws IllegalArgumentException if a rating is not on the scale
   */
  public static RatingCounts ofRatings(RatingScale scale, List<Integer> ratings) {
    return Checks.notNull("ratings", ratings).stream().collect(collector(scale));
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
   * @throws ArithmeticException if the sum exceeds a {@code long}
   */
  public RatingCounts plus(RatingCounts other) {
    if (Checks.notNull("other", other).scale != scale) {
      throw Checks.broken("other", "must have the scale " + scale, other.scale);
    }
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      sums.add(Checks.sum("count of rating " + (i + 1), counts.get(i), other.counts.get(i)));
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
  public BigInteger total() {
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

  /** The sum of the squares of all ratings. */
  BigInteger totalOfSquares() {
    return moment(2);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    StateOutput state = new StateOutput();
    state.text(scale.name());
    counts.forEach(state::number);
    StateForm.write(out, StateKind.RATINGS, List.of(state));
  }

  /**
   * One that was {@linkplain #writeTo written}: all bytes of the stream, which is not closed.
   *
   * @throws IOException if the stream throws it
   * @throws IllegalArgumentException if the bytes are cut, changed, foreign or of a later version
   */
  public static RatingCounts readFrom(InputStream in) throws IOException {
    return fromBytes(Checks.notNull("in", in).readAllBytes());
  }

  /** The same from an array. */
  public static RatingCounts fromBytes(byte[] state) {
    return StateForm.read(state, StateKind.RATINGS, RatingCounts::read);
  }

  /** One that was {@linkplain #save saved}; errors are unchecked and name the file. */
  public static RatingCounts load(Path file) {
    return StateFiles.load(file, RatingCounts::fromBytes);
  }

  private static RatingCounts read(StateInput in) {
    RatingScale scale = RatingScale.valueOf(in.text());
    List<Long> counts = new ArrayList<>();
    for (int rating = 1; rating <= scale.highest(); rating++) {
      counts.add(in.count("answers of " + rating));
    }
    return new RatingCounts(scale, counts);
  }

  /** For example {@code 1: 0, 2: 1, 3: 1, 4: 1, 5: 2}. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    for (int i = 0; i < counts.size(); i++) {
      text.add((i + 1) + ": " + counts.get(i));
    }
    return text.toString();
  }

  private BigInteger moment(int power) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < counts.size(); i++) {
      BigInteger each = BigInteger.valueOf(i + 1L).pow(power);
      sum = sum.add(each.multiply(BigInteger.valueOf(counts.get(i))));
    }
    return sum;
  }

  private static int index(RatingScale scale, @Nullable Integer rating) {
    if (rating == null) {
      throw new NullPointerException(
          "rating must not be null: leave out customers who did not answer");
    }
    int value = rating;
    if (value < 1 || value > scale.highest()) {
      throw Checks.broken("rating", "must lie on the scale " + scale, value);
    }
    return value - 1;
  }
}

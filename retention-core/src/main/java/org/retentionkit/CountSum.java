package org.retentionkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sum of counts. The first two have calls of their own, which processors and compilers foresee
 * better than those of a loop: most formulas divide a sum of one or two by another.
 */
final class CountSum<S> {
  /** No count: a term is not known. Who reads it takes the longer way, which also tells why. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private final long constant;
  private final @Nullable Part<S> first;
  private final @Nullable Part<S> second;
  private final Part<S>[] more;

  private CountSum(long constant, List<Part<S>> parts) {
    this.constant = constant;
    this.first = parts.isEmpty() ? null : parts.get(0);
    this.second = parts.size() < 2 ? null : parts.get(1);
    this.more = more(parts);
  }

  /** The sum of the terms, of which some are subtracted; null if one of them is no count. */
  static <S> @Nullable CountSum<S> of(long constant, Term<S>[] terms, boolean[] less) {
    List<Part<S>> parts = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      ToLongFunction<S> reader = terms[i].count();
      if (reader == null) {
        return null;
      }
      parts.add(new Part<>(reader, terms[i].perhaps(), less[i]));
    }
    return new CountSum<>(constant, parts);
  }

  /**
   * The sum, or {@link #UNKNOWN}.
   *
   * @throws ArithmeticException if it exceeds a {@code long}
   */
  long at(S summary) {
    long sum = constant;
    if (first != null) {
      long count = first.at(summary);
      if (count == UNKNOWN) {
        return UNKNOWN;
      }
      sum = first.addedTo(sum, count);
    }
    if (second != null) {
      long count = second.at(summary);
      if (count == UNKNOWN) {
        return UNKNOWN;
      }
      sum = second.addedTo(sum, count);
    }
    return more.length == 0 ? sum : andMore(sum, summary);
  }

  private long andMore(long before, S summary) {
    long sum = before;
    for (Part<S> part : more) {
      long count = part.at(summary);
      if (count == UNKNOWN) {
        return UNKNOWN;
      }
      sum = part.addedTo(sum, count);
    }
    return sum;
  }

  @SuppressWarnings("unchecked") // no array of a generic type can be made otherwise
  private static <S> Part<S>[] more(List<Part<S>> parts) {
    return parts.stream().skip(2).toArray(size -> (Part<S>[]) new Part<?>[size]);
  }

  /**
   * A term of the sum.
   *
   * @param reader reads a count that is known
   * @param perhaps reads it where it is, else null, in one call; null if it always is known, or if
   *     something else tells
   * @param less whether it is subtracted
   */
  private record Part<S>(
      ToLongFunction<S> reader, @Nullable Function<S, @Nullable Long> perhaps, boolean less) {
    long at(S summary) {
      if (perhaps == null) {
        return reader.applyAsLong(summary);
      }
      Long known = perhaps.apply(summary);
      return known == null ? UNKNOWN : known;
    }

    long addedTo(long sum, long count) {
      return less ? Math.subtractExact(sum, count) : Math.addExact(sum, count);
    }
  }
}

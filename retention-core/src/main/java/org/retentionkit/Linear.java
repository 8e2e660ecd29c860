package org.retentionkit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Fractions;

/**
 * A sum of terms over a whole number, flattened so that a rate costs a few reads, sums and one
 * division.
 */
final class Linear<S> {
  private final Term<S>[] terms;
  private final boolean[] less;
  private final long constant;
  private final long divisor;
  private final @Nullable CountSum<S> counts;
  private final Function<S, BigDecimal>[] amounts;

  /** The terms, and of each whether it is subtracted. */
  private Linear(List<Term<S>> terms, boolean[] less, long constant, long divisor) {
    this.terms = array(terms);
    this.less = less;
    this.constant = constant;
    this.divisor = divisor;
    this.counts = CountSum.of(constant, this.terms, less);
    this.amounts = amounts(terms);
  }

  static <S> Linear<S> constant(long value) {
    return new Linear<>(List.of(), new boolean[0], value, 1);
  }

  static <S> Linear<S> of(Term<S> term) {
    return new Linear<>(List.of(term), new boolean[1], 0, 1);
  }

  /** The sum of counts that {@code formula} must be to be a part or a whole. */
  static <S> Linear<S> counts(String name, Formula<S> formula) {
    Linear<S> sum = formula.linear();
    if (sum == null || sum.counts == null || sum.divisor != 1) {
      throw Checks.broken(name, "must be a sum of counts", formula);
    }
    return sum;
  }

  /** This and the other, or less the other. */
  @Nullable Linear<S> plus(Linear<S> other, boolean minus) {
    if (divisor != other.divisor) {
      return null;
    }
    List<Term<S>> all = new ArrayList<>(List.of(terms));
    all.addAll(List.of(other.terms));
    boolean[] signs = Arrays.copyOf(less, all.size());
    for (int i = 0; i < other.less.length; i++) {
      signs[terms.length + i] = other.less[i] != minus;
    }
    long number = minus ? constant - other.constant : constant + other.constant;
    return new Linear<>(all, signs, number, divisor);
  }

  /** This over a constant, which is a whole number of at least 1. */
  @Nullable Linear<S> over(Linear<S> number) {
    return number.divisor != 1 || number.constant < 1
        ? null
        : new Linear<>(
            List.of(terms), less, constant, Math.multiplyExact(divisor, number.constant));
  }

  boolean isConstant() {
    return terms.length == 0;
  }

  long divisor() {
    return divisor;
  }

  /** The sum before the division as counts; null if it holds something else. */
  @Nullable CountSum<S> counts() {
    return counts;
  }

  /** What the first term reads; 0 if there is none. */
  BigDecimal first(S summary) {
    return amounts.length == 0 ? BigDecimal.ZERO : amounts[0].apply(summary);
  }

  /**
   * The sum before the division, moved by {@code scale} digits to a whole number: cents for euros.
   * NaN where a term has another scale, or where a double may not hold the sum exactly.
   *
   * @param first what the first term reads
   */
  double whole(S summary, BigDecimal first, int scale) {
    double sum = 0;
    double most = amounts.length == 0 || constant != 0 ? Double.NaN : 0;
    for (int i = 0; i < amounts.length; i++) {
      BigDecimal value = i == 0 ? first : amounts[i].apply(summary);
      double whole = value.scale() == scale ? Fractions.whole(value) : Double.NaN;
      sum += less[i] ? -whole : whole;
      most += Math.abs(whole);
    }
    return most < Fractions.EXACT_IN_DOUBLE ? sum : Double.NaN; // beyond: rounded
  }

  /** The sum before the division. */
  BigDecimal sum(S summary) {
    boolean plain = constant == 0 && terms.length > 0 && !less[0]; // adds no zero to the first
    BigDecimal sum = plain ? amounts[0].apply(summary) : BigDecimal.valueOf(constant);
    for (int i = plain ? 1 : 0; i < terms.length; i++) {
      BigDecimal value = amounts[i].apply(summary);
      sum = less[i] ? sum.subtract(value) : sum.add(value);
    }
    return sum;
  }

  Ratio at(S summary) {
    BigDecimal sum = sum(summary);
    if (divisor == 1) {
      return Ratio.of(sum);
    }
    BigDecimal by = BigDecimal.valueOf(divisor);
    return isDecimal(divisor) ? Ratio.of(sum.divide(by)) : Ratio.of(sum, by);
  }

  /** Whether a quotient by {@code number} always ends. */
  private static boolean isDecimal(long number) {
    BigInteger rest = BigInteger.valueOf(number);
    for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
      }
    }
    return rest.equals(BigInteger.ONE);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // no array of a generic type can be made otherwise
  private static <S> Function<S, BigDecimal>[] amounts(List<Term<S>> terms) {
    return (Function<S, BigDecimal>[]) terms.stream().map(Term::amount).toArray(Function[]::new);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // as above
  private static <S> Term<S>[] array(List<Term<S>> terms) {
    return (Term<S>[]) terms.toArray(new Term[0]);
  }
}

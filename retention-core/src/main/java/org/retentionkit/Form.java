package org.retentionkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Fractions;

/** A formula flattened once: its layout, what must be known, and the two sums it divides. */
final class Form<S> {
  final Predicate<S> where;
  final Formula<S> formula;
  final String pattern;
  final List<Term<S>> terms;
  private final List<Known<S>> knowns;
  private final Predicate<S>[] tests;
  private final Predicate<S>[] asked;
  final boolean share;
  private final @Nullable Linear<S> above;
  private final @Nullable Linear<S> below;
  private final @Nullable CountSum<S> part;
  private final @Nullable CountSum<S> whole;

  Form(Predicate<S> where, Formula<S> formula) {
    this.where = where;
    this.formula = formula;
    Layout<S> layout = formula.layout();
    this.pattern = layout.text();
    this.terms = layout.terms();
    this.knowns = knowns(term -> true);
    this.tests = tests(knowns);
    if (formula instanceof Pair.Quotient<S> quotient) {
      this.share = quotient.share;
      this.above = quotient.left.linear();
      this.below = quotient.right.linear();
    } else {
      this.share = false;
      this.above = null;
      this.below = null;
    }
    this.part = above == null ? null : above.counts();
    this.whole = below == null ? null : below.counts();
    boolean counted = part != null && whole != null;
    this.asked = counted ? tests(knowns(term -> term.perhaps() == null)) : tests;
  }

  private List<Known<S>> knowns(Predicate<Term<S>> where) {
    return terms.stream()
        .filter(where)
        .map(Term::known)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Why a term is not known; null if all are. */
  @Nullable Message unknown(S summary) {
    for (int i = 0; i < tests.length; i++) {
      if (!tests[i].test(summary)) {
        return knowns.get(i).otherwise().apply(summary);
      }
    }
    return null;
  }

  /**
   * The value by one division of the two sums, equal to the exact value's; NaN where there is no
   * such short way, and where a term is not known or the value is undefined.
   */
  double quick(S summary) {
    Linear<S> dividend = above;
    Linear<S> divisor = below;
    if (dividend == null || divisor == null) {
      return Double.NaN;
    }
    for (Predicate<S> test : asked) {
      if (!test.test(summary)) {
        return Double.NaN;
      }
    }
    return part != null && whole != null
        ? counted(part, divisor.divisor(), whole, dividend.divisor(), summary)
        : summed(dividend, divisor, summary);
  }

  /** What a quotient divides, and by what: never scaled, so that sums of both mean something. */
  record Sides(Ratio above, Ratio below) {}

  /** The two sides of the quotient; null if it is none, or divides by 0. */
  @Nullable Sides sides(S summary) {
    if (!(formula instanceof Pair.Quotient<S> quotient)) {
      return null;
    }
    Sides sides = new Sides(quotient.left.at(summary), quotient.right.at(summary));
    return sides.above().isDefined() && sides.below().isDefined() && sides.below().signum() != 0
        ? sides
        : null;
  }

  Proportion proportion(S summary) {
    return new Proportion(
        Objects.requireNonNull(part).at(summary), Objects.requireNonNull(whole).at(summary));
  }

  private static <S> double counted(
      CountSum<S> above, long aboveBy, CountSum<S> below, long belowBy, S summary) {
    try {
      long part = above.at(summary);
      long whole = below.at(summary);
      return part == CountSum.UNKNOWN || whole == CountSum.UNKNOWN
          ? Double.NaN
          // what these round is at least 2^53
          : divided(
              (double) Math.multiplyExact(part, aboveBy),
              (double) Math.multiplyExact(whole, belowBy));
    } catch (ArithmeticException beyondLong) {
      return Double.NaN;
    }
  }

  private static <S> double summed(Linear<S> above, Linear<S> below, S summary) {
    BigDecimal first = below.first(summary);
    double quick =
        divided(
            above.whole(summary, above.first(summary), first.scale()) * below.divisor(),
            below.whole(summary, first, first.scale()) * above.divisor());
    if (!Double.isNaN(quick)) {
      return quick;
    }
    BigDecimal part = scaled(above.sum(summary), below.divisor());
    BigDecimal whole = scaled(below.sum(summary), above.divisor());
    return switch (whole.signum()) {
      case 1 -> Fractions.nearest(part, whole);
      case -1 -> Fractions.nearest(part.negate(), whole.negate());
      default -> Double.NaN;
    };
  }

  /** The quotient of two whole numbers; NaN by 0, and where a double may not hold one of them. */
  private static double divided(double part, double whole) {
    return whole != 0
            && Math.abs(part) < Fractions.EXACT_IN_DOUBLE
            && Math.abs(whole) < Fractions.EXACT_IN_DOUBLE
        ? part / whole + 0.0
        : Double.NaN;
  }

  private static BigDecimal scaled(BigDecimal sum, long by) {
    return by == 1 ? sum : sum.multiply(BigDecimal.valueOf(by));
  }

  @SuppressWarnings("unchecked") // no array of a generic type can be made otherwise
  static <S> Form<S>[] array(List<Form<S>> forms) {
    return forms.toArray((Form<S>[]) new Form<?>[0]);
  }

  @SuppressWarnings("unchecked") // as above
  private static <S> Predicate<S>[] tests(List<Known<S>> knowns) {
    return knowns.stream()
        .map(Known::test)
        .toArray(size -> (Predicate<S>[]) new Predicate<?>[size]);
  }
}

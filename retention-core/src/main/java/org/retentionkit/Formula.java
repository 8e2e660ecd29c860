package org.retentionkit;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/**
 * A formula over named terms of a summary: written once, and read both as text and as a number.
 *
 * <p>Immutable. A formula is a tree of {@link Term}s and operations; what is no sum, product,
 * quotient, power or minimum of terms (a median, a logarithm, a trend) is a {@link #function} with
 * a text in the same form.
 *
 * <p>Worked example: {@code ALL_LOSSES.over(OPENING.plus(CLOSING).over(2))} reads {@code (lost of
 * opening + lost of new) ÷ ((opening + closing) ÷ 2)} and computes it exactly.
 *
 * @param <S> the summary its terms read
 */
public abstract class Formula<S> {
  static final int SUM = 1;
  static final int PRODUCT = 2;
  static final int POWER = 3;
  static final int ATOM = 4;

  /** Only the library makes kinds of formulas. */
  Formula() {}

  /** The sum of the two. */
  public final Formula<S> plus(Formula<S> other) {
    return new Pair.Sum<>(this, Checks.notNull("other", other), false);
  }

  /** This less the other. */
  public final Formula<S> minus(Formula<S> other) {
    return new Pair.Sum<>(this, Checks.notNull("other", other), true);
  }

  /** One less this: {@code 1 − churn}. */
  public final Formula<S> complement() {
    return Formula.<S>number(1).minus(this);
  }

  /** The product of the two. */
  public final Formula<S> times(Formula<S> other) {
    return new Pair.Product<>(this, Checks.notNull("other", other));
  }

  /** The quotient of the two; undefined where {@code below} is 0. */
  public final Formula<S> over(Formula<S> below) {
    return new Pair.Quotient<>(this, Checks.notNull("below", below), false);
  }

  /** The quotient by a number, at least 1. */
  public final Formula<S> over(long below) {
    return over(number(Checks.positive("below", below)));
  }

  /**
   * The quotient of the two as a share of one counted group: whom this counts are among whom {@code
   * whole} counts. Its rate has a {@link Proportion} and an interval.
   *
   * @param whole the whole group, not null
   * @throws IllegalArgumentException if one of the two is no sum of counts
   */
  public final Formula<S> partOf(Formula<S> whole) {
    return new Pair.Quotient<>(this, Checks.notNull("whole", whole), true);
  }

  /** This to a whole power, at least 0. */
  public final Formula<S> power(Formula<S> exponent) {
    return new Pair.Power<>(this, Checks.notNull("exponent", exponent));
  }

  /** The smaller of the two: {@code min(opening, closing of opening)}. */
  public final Formula<S> min(Formula<S> other) {
    return new Pair.Min<>(this, Checks.notNull("other", other));
  }

  /** The same, always printed in parentheses where it stands inside another. */
  public final Formula<S> grouped() {
    return new Single.Grouped<>(this);
  }

  /** A whole number as a formula. */
  public static <S> Formula<S> number(long value) {
    return new Single.Constant<>(value);
  }

  /**
   * What is no sum of terms: a text with the places {@code {0}}, {@code {1}}, … of the terms shown,
   * and a function that computes it. A formula without an exact value (a logarithm, a fit) gives
   * {@link Ratio#ofDouble}.
   *
   * @param pattern the text, such as {@code ln ½ ÷ ln(1 − {0})}, not null
   * @param value what it is worth, not null; {@code 0/0} where it is undefined
   * @param shown the terms it names, in the order of the places
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only copied
  public static <S> Formula<S> function(
      String pattern, Function<S, Ratio> value, Term<S>... shown) {
    return new Single.Call<>(pattern, value, List.of(shown));
  }

  /** The terms it names, each once, in reading order. */
  public final List<Term<S>> terms() {
    return layout().terms();
  }

  /** The text with a numbered place for each term: {@code ({0} + {1}) ÷ {2}}. */
  public final String pattern() {
    return layout().text();
  }

  /** The text in the names of the terms: {@code (closing − acquired) ÷ opening}. */
  @Override
  public final String toString() {
    return layout().named();
  }

  final Layout<S> layout() {
    Layout<S> layout = new Layout<>();
    print(layout);
    return layout;
  }

  /** The value; undefined where something in it is divided by 0. */
  abstract Ratio at(S summary);

  abstract int precedence();

  abstract void print(Layout<S> out);

  /** The formula as a weighted sum of terms; null if it is none. */
  @Nullable Linear<S> linear() {
    return null;
  }

  /** The first formula that something is divided by, and that is 0; null if there is none. */
  abstract @Nullable Formula<S> zero(S summary);

  final void print(Layout<S> out, int least) {
    if (precedence() < least) {
      out.add("(");
      print(out);
      out.add(")");
    } else {
      print(out);
    }
  }
}

package org.retentionkit;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * A term: a named reader of a summary, with its unit and whether the summary knows it. Terms are
 * what formulas are made of and what explanations list.
 *
 * <p>Worked example: {@code Term.count("opening", CustomerCounts::opening)}.
 *
 * @param <S> the summary it reads
 */
public final class Term<S> extends Formula<S> {
  private final String name;
  private final @Nullable ToLongFunction<S> count;
  private final @Nullable Function<S, @Nullable Long> perhaps;
  private final @Nullable Function<S, BigDecimal> amount;
  private final @Nullable Function<S, Ratio> ratio;
  private final Function<S, Quantity> shown;
  private final @Nullable Known<S> known;

  private Term(
      String name,
      @Nullable ToLongFunction<S> count,
      @Nullable Function<S, @Nullable Long> perhaps,
      @Nullable Function<S, BigDecimal> amount,
      @Nullable Function<S, Ratio> ratio,
      Function<S, Quantity> shown,
      @Nullable Known<S> known) {
    this.name = Text.notBlank("name", name);
    if (name.indexOf('{') >= 0 || name.indexOf('}') >= 0) {
      throw Checks.broken("name", "must not hold a brace", name);
    }
    this.count = count;
    this.perhaps = perhaps;
    this.amount = amount;
    this.ratio = ratio;
    this.shown = shown;
    this.known = known;
  }

  /** A count. */
  public static <S> Term<S> count(String name, ToLongFunction<S> reader) {
    Checks.notNull("reader", reader);
    return count(name, reader, null, null);
  }

  /**
   * A count that some summaries do not know.
   *
   * @param name what the formula calls it
   * @param reader the count, null where it is not known, never 0
   * @param otherwise what such a summary holds instead, as the reason why a result is undefined
   */
  public static <S> Term<S> count(
      String name, Function<S, @Nullable Long> reader, Function<S, Message> otherwise) {
    Checks.notNull("reader", reader);
    return count(
        name,
        summary -> Objects.requireNonNull(reader.apply(summary)),
        reader,
        new Known<>(summary -> reader.apply(summary) != null, otherwise));
  }

  private static <S> Term<S> count(
      String name,
      ToLongFunction<S> reader,
      @Nullable Function<S, @Nullable Long> perhaps,
      @Nullable Known<S> known) {
    return new Term<>(
        name,
        reader,
        perhaps,
        summary -> BigDecimal.valueOf(reader.applyAsLong(summary)),
        null,
        summary -> Quantity.of(reader.applyAsLong(summary)),
        known);
  }

  /** A decimal, such as an amount of money, shown as it is. */
  public static <S> Term<S> amount(
      String name, Function<S, BigDecimal> reader, Function<S, Unit> unit) {
    Checks.notNull("reader", reader);
    Checks.notNull("unit", unit);
    return new Term<>(
        name,
        null,
        null,
        reader,
        null,
        summary -> new Quantity(reader.apply(summary), unit.apply(summary)),
        null);
  }

  /** An exact fraction, and how it is shown. */
  public static <S> Term<S> of(
      String name, Function<S, Ratio> reader, Function<S, Quantity> shown) {
    return new Term<>(
        name,
        null,
        null,
        null,
        Checks.notNull("reader", reader),
        Checks.notNull("shown", shown),
        null);
  }

  /** The same term, of which some summaries may know nothing. */
  public Term<S> knownIf(Known<S> known) {
    return new Term<>(name, count, null, amount, ratio, shown, Checks.notNull("known", known));
  }

  /** The same term of a part of a larger summary. */
  public <T> Term<T> within(Function<T, S> part, String name) {
    Checks.notNull("part", part);
    ToLongFunction<S> ofCount = count;
    Known<S> condition = known;
    return new Term<>(
        name,
        ofCount == null ? null : whole -> ofCount.applyAsLong(part.apply(whole)),
        perhaps == null ? null : perhaps.compose(part),
        amount == null ? null : amount.compose(part),
        ratio == null ? null : ratio.compose(part),
        shown.compose(part),
        condition == null
            ? null
            : new Known<>(
                whole -> condition.test().test(part.apply(whole)),
                whole -> condition.otherwise().apply(part.apply(whole))));
  }

  /** What the formula calls it. */
  public String name() {
    return name;
  }

  /** The value as shown; empty if {@code summary} does not know it. */
  public Optional<Quantity> value(S summary) {
    return known == null || known.test().test(summary)
        ? Optional.of(shown.apply(summary))
        : Optional.empty();
  }

  @Nullable Known<S> known() {
    return known;
  }

  /** The reader of a count; null if it is none. */
  @Nullable ToLongFunction<S> count() {
    return count;
  }

  /** The reader of a count that tells by null that it is not known; null if there is none. */
  @Nullable Function<S, @Nullable Long> perhaps() {
    return perhaps;
  }

  /** The reader of a decimal, which a count is too; null if it reads a fraction. */
  @Nullable Function<S, BigDecimal> amount() {
    return amount;
  }

  @Override
  Ratio at(S summary) {
    return amount != null
        ? Ratio.of(amount.apply(summary))
        : Objects.requireNonNull(ratio).apply(summary);
  }

  @Override
  int precedence() {
    return ATOM;
  }

  @Override
  void print(Layout<S> out) {
    out.add(this);
  }

  @Override
  @Nullable Linear<S> linear() {
    return amount == null ? null : Linear.of(this);
  }

  @Override
  @Nullable Formula<S> zero(S summary) {
    return null;
  }
}

package org.retentionkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/** The formulas that are neither terms nor made of two others. */
final class Single {
  private Single() {}

  static final class Constant<S> extends Formula<S> {
    private final Ratio value;
    private final String text;

    Constant(Ratio value, String text) {
      this.value = value;
      this.text = text;
    }

    @Override
    Ratio at(S summary) {
      return value;
    }

    @Override
    int precedence() {
      return ATOM;
    }

    @Override
    void print(Layout<S> out) {
      out.add(text);
    }

    @Override
    @Nullable Linear<S> linear() {
      return value.denominator().compareTo(BigDecimal.ONE) == 0 && isWhole(value.numerator())
          ? Linear.constant(value.numerator().longValueExact())
          : null;
    }

    @Override
    @Nullable Formula<S> zero(S summary) {
      return null;
    }

    private static boolean isWhole(BigDecimal number) {
      return number.scale() == 0 && number.precision() < 19;
    }
  }

  static final class Grouped<S> extends Formula<S> {
    private final Formula<S> inner;

    Grouped(Formula<S> inner) {
      this.inner = inner;
    }

    @Override
    Ratio at(S summary) {
      return inner.at(summary);
    }

    @Override
    int precedence() {
      return ATOM;
    }

    @Override
    void print(Layout<S> out) {
      out.add("(");
      inner.print(out);
      out.add(")");
    }

    @Override
    @Nullable Linear<S> linear() {
      return inner.linear();
    }

    @Override
    @Nullable Formula<S> zero(S summary) {
      return inner.zero(summary);
    }
  }

  static final class Call<S> extends Formula<S> {
    private final String pattern;
    private final Function<S, Ratio> value;
    private final List<Term<S>> shown;

    Call(String pattern, Function<S, Ratio> value, List<Term<S>> shown) {
      this.pattern = Checks.notNull("pattern", pattern);
      this.value = Checks.notNull("value", value);
      this.shown = shown;
    }

    @Override
    Ratio at(S summary) {
      return value.apply(summary);
    }

    @Override
    int precedence() {
      return ATOM;
    }

    @Override
    void print(Layout<S> out) {
      out.add(pattern, shown);
    }

    @Override
    @Nullable Formula<S> zero(S summary) {
      return null;
    }
  }
}

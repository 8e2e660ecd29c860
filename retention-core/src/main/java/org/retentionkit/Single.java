package org.retentionkit;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/** The formulas that are neither terms nor made of two others. */
final class Single {
  private Single() {}

  static final class Constant<S> extends Formula<S> {
    private static final long MOST = 1_000_000_000_000_000_000L; // sums of constants fit a long

    private final long value;

    Constant(long value) {
      this.value = value;
    }

    @Override
    Ratio at(S summary) {
      return Ratio.of(value, 1);
    }

    @Override
    int precedence() {
      return ATOM;
    }

    @Override
    void print(Layout<S> out) {
      out.add(Text.minus(Long.toString(value)));
    }

    @Override
    @Nullable Linear<S> linear() {
      return value > -MOST && value < MOST ? Linear.constant(value) : null;
    }

    @Override
    @Nullable Formula<S> zero(S summary) {
      return null;
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

package org.retentionkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The formulas that two others make. */
abstract class Pair<S> extends Formula<S> {

  final Formula<S> left;
  final Formula<S> right;

  Pair(Formula<S> left, Formula<S> right) {
    this.left = left;
    this.right = right;
  }

  @Override
  @Nullable Formula<S> zero(S summary) {
    Formula<S> first = left.zero(summary);
    return first == null ? right.zero(summary) : first;
  }

  static final class Sum<S> extends Pair<S> {
    private final boolean less;
    private final @Nullable Linear<S> linear;

    Sum(Formula<S> left, Formula<S> right, boolean less) {
      super(left, right);
      this.less = less;
      Linear<S> a = left.linear();
      Linear<S> b = right.linear();
      this.linear = a == null || b == null ? null : a.plus(b, less);
    }

    @Override
    Ratio at(S summary) {
      if (linear != null) {
        return linear.at(summary);
      }
      Ratio a = left.at(summary);
      Ratio b = right.at(summary);
      return !a.isDefined() || !b.isDefined() ? Ratio.UNDEFINED : less ? a.minus(b) : a.plus(b);
    }

    @Override
    int precedence() {
      return SUM;
    }

    @Override
    void print(Layout<S> out) {
      left.print(out, SUM);
      out.add(less ? " − " : " + ");
      right.print(out, less ? PRODUCT : SUM);
    }

    @Override
    @Nullable Linear<S> linear() {
      return linear;
    }
  }

  static final class Product<S> extends Pair<S> {
    Product(Formula<S> left, Formula<S> right) {
      super(left, right);
    }

    @Override
    Ratio at(S summary) {
      Ratio a = left.at(summary);
      Ratio b = right.at(summary);
      return !a.isDefined() || !b.isDefined() ? Ratio.UNDEFINED : a.times(b);
    }

    @Override
    int precedence() {
      return PRODUCT;
    }

    @Override
    void print(Layout<S> out) {
      left.print(out, PRODUCT);
      out.add(" × ");
      right.print(out, right instanceof Product ? PRODUCT : POWER);
    }
  }

  static final class Quotient<S> extends Pair<S> {
    final boolean share;
    private final @Nullable Linear<S> linear;

    Quotient(Formula<S> above, Formula<S> below, boolean share) {
      super(above, below);
      this.share = share;
      Linear<S> a = above.linear();
      Linear<S> b = below.linear();
      this.linear = a == null || b == null || !b.isConstant() ? null : a.over(b);
      if (share) {
        Linear.counts("part", above);
        Linear.counts("whole", below);
      }
    }

    @Override
    Ratio at(S summary) {
      if (linear != null) {
        return linear.at(summary);
      }
      Ratio a = left.at(summary);
      Ratio b = right.at(summary);
      if (!a.isDefined() || !b.isDefined() || b.signum() == 0) {
        return Ratio.UNDEFINED;
      }
      boolean decimals = isWhole(a.denominator()) && isWhole(b.denominator());
      return decimals ? Ratio.of(a.numerator(), b.numerator()) : a.dividedBy(b);
    }

    @Override
    int precedence() {
      return PRODUCT;
    }

    @Override
    void print(Layout<S> out) {
      left.print(out, PRODUCT);
      out.add(" ÷ ");
      right.print(out, POWER);
    }

    @Override
    @Nullable Linear<S> linear() {
      return linear;
    }

    @Override
    @Nullable Formula<S> zero(S summary) {
      Formula<S> inside = super.zero(summary);
      if (inside != null) {
        return inside;
      }
      Ratio below = right.at(summary);
      return below.isDefined() && below.signum() != 0 ? null : withoutDivisor(right);
    }

    private static boolean isWhole(BigDecimal denominator) {
      return denominator.compareTo(BigDecimal.ONE) == 0;
    }

    /** What is 0 in {@code (opening + closing) ÷ 2} is {@code opening + closing}. */
    private static <S> Formula<S> withoutDivisor(Formula<S> below) {
      return below instanceof Quotient<S> mean && mean.right instanceof Single.Constant
          ? mean.left
          : below;
    }
  }

  static final class Power<S> extends Pair<S> {
    Power(Formula<S> base, Formula<S> exponent) {
      super(base, exponent);
    }

    @Override
    Ratio at(S summary) {
      Ratio base = left.at(summary);
      Ratio exponent = right.at(summary);
      return !base.isDefined() || !exponent.isDefined()
          ? Ratio.UNDEFINED
          : base.power(exponent.rounded(0, RoundingMode.UNNECESSARY).intValueExact());
    }

    @Override
    int precedence() {
      return POWER;
    }

    @Override
    void print(Layout<S> out) {
      left.print(out, ATOM);
      out.add("^");
      right.print(out, ATOM);
    }
  }

  static final class Min<S> extends Pair<S> {
    Min(Formula<S> left, Formula<S> right) {
      super(left, right);
    }

    @Override
    Ratio at(S summary) {
      Ratio a = left.at(summary);
      Ratio b = right.at(summary);
      return !a.isDefined() || !b.isDefined() ? Ratio.UNDEFINED : a.compareTo(b) <= 0 ? a : b;
    }

    @Override
    int precedence() {
      return ATOM;
    }

    @Override
    void print(Layout<S> out) {
      out.add("min(");
      left.print(out);
      out.add(", ");
      right.print(out);
      out.add(")");
    }
  }
}

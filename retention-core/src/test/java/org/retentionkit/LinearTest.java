package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** When the short way of a quotient is taken, and that it then gives the exact value. */
class LinearTest {
  private record Sums(long count, BigDecimal in, BigDecimal out, BigDecimal old) {}

  private static final Term<Sums> COUNT = Term.count("count", Sums::count);
  private static final Term<Sums> IN = amount("in");
  private static final Term<Sums> OUT = amount("out");
  private static final Term<Sums> OLD = amount("old");
  private static final Sums CENTS = sums(7, "12.30", "2.05", "41.00");

  private static Term<Sums> amount(String name) {
    return Term.amount(
        name,
        sums ->
            switch (name) {
              case "in" -> sums.in();
              case "out" -> sums.out();
              default -> sums.old();
            },
        sums -> Unit.text("EUR"));
  }

  private static Sums sums(long count, String in, String out, String old) {
    return new Sums(count, new BigDecimal(in), new BigDecimal(out), new BigDecimal(old));
  }

  private static Linear<Sums> linear(Formula<Sums> formula) {
    Linear<Sums> linear = formula.linear();
    assertThat(linear).as(formula.toString()).isNotNull();
    return linear;
  }

  private static double whole(Formula<Sums> formula, Sums sums, int scale) {
    Linear<Sums> linear = linear(formula);
    return linear.whole(sums, linear.first(sums), scale);
  }

  private static double quick(Formula<Sums> formula, Sums sums) {
    return new Form<>(each -> true, formula).quick(sums);
  }

  @Test
  void amounts_of_one_scale_are_whole_numbers_of_it() {
    assertThat(whole(IN.minus(OUT).plus(OLD), CENTS, 2)).isEqualTo(1_230 - 205 + 4_100);
    assertThat(whole(OUT.minus(IN.minus(OLD)), CENTS, 2)).isEqualTo(205 - 1_230 + 4_100);
    assertThat(whole(IN, CENTS, 2)).isEqualTo(1_230);
  }

  /** Another scale, a number beside, or digits that a double may not hold go the exact way. */
  @Test
  void what_is_not_surely_whole_is_not_divided_as_such() {
    assertThat(whole(IN, CENTS, 3)).isNaN();
    assertThat(whole(IN.plus(OUT), sums(1, "1.00", "1.000", "1"), 2)).isNaN();
    assertThat(whole(IN.plus(Formula.number(1)), CENTS, 2)).isNaN();
    assertThat(whole(Formula.number(3), CENTS, 2)).isNaN();
    assertThat(linear(Formula.<Sums>number(3)).first(CENTS)).isZero();
    String most = "90071992547409.91";
    assertThat(whole(IN, sums(1, most, "0.00", "1"), 2)).isEqualTo(9_007_199_254_740_991.0);
    assertThat(whole(IN.plus(OUT), sums(1, most, "0.01", "1"), 2)).isNaN();
    assertThat(whole(IN.minus(OUT), sums(1, most, "0.01", "1"), 2)).isNaN();
    assertThat(whole(IN.minus(OUT), sums(1, most, "-0.01", "1"), 2)).isNaN();
  }

  @Test
  void a_sum_of_sums_keeps_signs_and_numbers() {
    Formula<Sums> five = Formula.number(5);
    Formula<Sums> three = Formula.number(3);
    assertThat(linear(five.minus(three)).sum(CENTS)).isEqualByComparingTo("2");
    assertThat(linear(five.plus(three)).sum(CENTS)).isEqualByComparingTo("8");
    assertThat(linear(five.minus(IN.minus(three))).sum(CENTS)).isEqualByComparingTo("-4.30");
    assertThat(linear(IN.minus(OUT)).sum(CENTS)).isEqualTo("10.25");
    assertThat(linear(five.minus(IN).over(4)).at(CENTS)).isEqualTo(Ratio.of("-1.825"));
    assertThat(linear(COUNT.over(3)).at(CENTS)).isEqualTo(Ratio.of(7, 3));
    assertThat(linear(COUNT.over(3).over(2)).divisor()).isEqualTo(6);
    assertThat(COUNT.over(3).plus(COUNT.over(2)).linear()).isNull();
    assertThat(linear(COUNT.over(3).plus(COUNT.over(3))).divisor()).isEqualTo(3);
    assertThat(linear(COUNT.grouped()).sum(CENTS)).isEqualByComparingTo("7");
    assertThat(COUNT.over(COUNT).linear()).isNull();
    assertThat(COUNT.over(three.over(2)).linear()).isNull();
    assertThat(COUNT.over(three.minus(three)).linear()).isNull();
    assertThat(linear(COUNT.over(five.minus(Formula.number(4)))).divisor()).isEqualTo(1);
  }

  @Test
  void numbers_whose_sums_may_pass_a_long_stay_outside() {
    long most = 1_000_000_000_000_000_000L;
    for (long number : new long[] {most, -most, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThat(Formula.<Sums>number(number).linear()).as("%d", number).isNull();
    }
    assertThat(linear(Formula.<Sums>number(most - 1)).sum(CENTS)).isEqualTo("999999999999999999");
    assertThat(linear(Formula.<Sums>number(1 - most)).sum(CENTS)).isEqualTo("-999999999999999999");
  }

  @Test
  void only_quotients_of_sums_have_a_short_way() {
    assertThat(quick(IN.minus(OUT).over(OLD), CENTS)).isEqualTo(0.25);
    assertThat(quick(COUNT.over(COUNT.plus(COUNT)), CENTS)).isEqualTo(0.5);
    assertThat(quick(COUNT.plus(COUNT).plus(COUNT).over(COUNT), CENTS)).isEqualTo(3);
    assertThat(quick(COUNT.over(IN), CENTS)).isEqualTo(7 / 12.3);
    assertThat(quick(IN.over(2).over(OLD.over(3)), CENTS)).isEqualTo(0.45);
    assertThat(quick(IN.over(OLD.minus(IN).minus(OLD)), CENTS)).isEqualTo(-1);
    assertThat(quick(IN.plus(OUT), CENTS)).isNaN();
    assertThat(quick(IN.over(OLD.times(IN)), CENTS)).isNaN();
    assertThat(quick(IN.times(OLD).over(IN), CENTS)).isNaN();
    assertThat(quick(IN.over(OUT.minus(OUT)), CENTS)).isNaN();
    assertThat(quick(COUNT.over(COUNT.minus(COUNT)), CENTS)).isNaN();
    Term<Sums> unknown =
        OUT.knownIf(new Known<>(sums -> sums.count() > 7, sums -> Message.text("no out")));
    assertThat(quick(unknown.over(IN), CENTS)).isNaN();
  }

  /** Beyond 2^53 a double may not hold a side, so that the exact way decides. */
  @Test
  void counts_beyond_what_a_double_holds_have_no_short_way() {
    long large = 1L << 53;
    Formula<Sums> half = COUNT.over(Formula.<Sums>number(2).plus(COUNT));
    assertThat(quick(half, sums(large - 3, "1", "1", "1"))).isFinite();
    assertThat(quick(half, sums(large - 2, "1", "1", "1"))).isNaN();
    Formula<Sums> above = COUNT.over(COUNT.minus(Formula.number(1)));
    assertThat(quick(above, sums(large, "1", "1", "1"))).isNaN();
    assertThat(quick(above, sums(Long.MIN_VALUE + 9, "1", "1", "1"))).isNaN();
    assertThat(quick(above, sums(Long.MIN_VALUE, "1", "1", "1"))).isNaN();
    Formula<Sums> thirds = COUNT.over(COUNT.over(3));
    assertThat(quick(thirds, sums(Long.MAX_VALUE, "1", "1", "1"))).isNaN();
  }

  /** Amounts of any scales on both sides, divided by numbers or not. */
  @Property
  void a_quotient_of_amounts_is_the_exact_one(
      @ForAll @LongRange(min = -99_999, max = 99_999) long in,
      @ForAll @LongRange(min = -99_999, max = 99_999) long out,
      @ForAll @LongRange(min = -99_999, max = 99_999) long old,
      @ForAll @IntRange(max = 3) int first,
      @ForAll @IntRange(max = 3) int second,
      @ForAll @IntRange(min = 1, max = 4) int by) {
    Sums sums =
        new Sums(in, BigDecimal.valueOf(in, first), BigDecimal.valueOf(out, second), sums(old));
    for (Formula<Sums> formula :
        List.of(
            IN.minus(OUT).over(OLD),
            IN.over(by).over(OLD.minus(OUT)),
            OUT.minus(IN).minus(OLD).over(IN.minus(OLD).over(by)),
            COUNT.minus(IN).over(OLD.plus(Formula.number(by))))) {
      Spec<Sums> spec = Spec.of("a.law", "A law", formula, "a test");
      Ratio exact = spec.exact(sums);
      if (exact.isDefined()) {
        assertThat(spec.value(sums)).as(formula.toString()).isEqualTo(exact.value());
        assertThat(quick(formula, sums)).as(formula.toString()).isEqualTo(exact.value());
      }
    }
  }

  private static BigDecimal sums(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}

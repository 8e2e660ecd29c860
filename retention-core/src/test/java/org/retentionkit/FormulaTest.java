package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

/** A formula is written once and read twice: as text and as a number. */
class FormulaTest {
  /** What the formulas read: three counts and an amount. */
  private record Sample(long a, long b, long c, BigDecimal money) {}

  private static final Term<Sample> A = Term.count("a", Sample::a);
  private static final Term<Sample> B = Term.count("b", Sample::b);
  private static final Term<Sample> C = Term.count("c", Sample::c);
  private static final Term<Sample> MONEY =
      Term.amount("money", Sample::money, sample -> Unit.text("EUR"));
  private static final Term<Sample> HALF_B =
      Term.of("half b", s -> Ratio.of(s.b(), 2), s -> Quantity.of(s.b() / 2));
  private static final MathContext MANY = new MathContext(60);
  private static final Sample SAMPLE = new Sample(7, 3, 12, new BigDecimal("1.50"));

  private static Spec<Sample> spec(Formula<Sample> formula) {
    return Spec.of("sample.one", "Sample", formula, "a test");
  }

  @Test
  void text_has_the_parentheses_it_needs_and_no_others() {
    assertThat(A.minus(B.plus(C)).over(B.plus(C).over(2)))
        .hasToString("(a − (b + c)) ÷ ((b + c) ÷ 2)");
    assertThat(A.minus(B).minus(C).over(A)).hasToString("(a − b − c) ÷ a");
    assertThat(A.over(B).times(C)).hasToString("a ÷ b × c");
    assertThat(A.over(B.times(C))).hasToString("a ÷ (b × c)");
    assertThat(A.times(B.over(C))).hasToString("a × (b ÷ c)");
    assertThat(A.times(B).times(C)).hasToString("a × b × c");
    assertThat(A.complement().power(C)).hasToString("(1 − a)^c");
    assertThat(A.power(C).over(B)).hasToString("a^c ÷ b");
    assertThat(A.min(B.plus(C)).over(A)).hasToString("min(a, b + c) ÷ a");
    assertThat(A.plus(B).grouped().plus(C)).hasToString("(a + b) + c");
    assertThat(A.over(B).grouped().times(C)).hasToString("(a ÷ b) × c");
    assertThat(Formula.<Sample>number(-1).over(A)).hasToString("−1 ÷ a");
    assertThat(Formula.function("ln {1} over {0}", s -> Ratio.ONE, A, B).over(B))
        .hasToString("ln b over a ÷ b");
  }

  @Test
  void terms_are_listed_once_in_reading_order_and_numbered_in_the_pattern() {
    Formula<Sample> formula =
        C.minus(A).over(C.plus(Formula.function("max({0})", s -> Ratio.ONE, B)));
    assertThat(formula.terms()).extracting(Term::name).containsExactly("c", "a", "b");
    assertThat(formula.pattern()).isEqualTo("({0} − {1}) ÷ ({0} + max({2}))");
  }

  @Test
  void values_are_exact() {
    assertThat(spec(A.plus(B).over(B.plus(C).over(2))).exact(SAMPLE)).isEqualTo(Ratio.of(20, 15));
    assertThat(spec(A.over(B).times(C)).exact(SAMPLE)).isEqualTo(Ratio.of(28, 1));
    assertThat(spec(A.min(B).over(C)).exact(SAMPLE)).isEqualTo(Ratio.of(1, 4));
    assertThat(spec(C.min(B).over(C)).exact(SAMPLE)).isEqualTo(Ratio.of(1, 4));
    assertThat(spec(A.complement().power(B)).exact(SAMPLE)).isEqualTo(Ratio.of(-216, 1));
    assertThat(spec(MONEY.over(A)).exact(SAMPLE)).isEqualTo(Ratio.of(3, 14));
    assertThat(spec(HALF_B.plus(A)).exact(SAMPLE)).isEqualTo(Ratio.of(17, 2));
    assertThat(spec(A.minus(B).over(3)).exact(SAMPLE)).isEqualTo(Ratio.of(4, 3));
    assertThat(spec(A.over(B.over(3))).exact(SAMPLE)).isEqualTo(Ratio.of(7, 1));
  }

  /** Above and below are handed on as they are: 20 ÷ 15 and not 40 ÷ 30 (faults.md M6). */
  @Test
  void a_mean_below_is_halved_and_not_the_count_above_doubled() {
    Ratio exact = spec(A.plus(B).over(B.plus(C).over(2))).exact(SAMPLE);
    assertThat(exact.numerator()).isEqualByComparingTo("10");
    assertThat(exact.denominator()).isEqualByComparingTo("7.5");
  }

  /** The flattened way and the tree agree to the last bit, also beyond a {@code long}. */
  @Property
  void the_short_way_equals_the_exact_value(
      @ForAll("formulas") Tuple2<Formula<Sample>, Formula<Sample>> parts,
      @ForAll("samples") Sample sample) {
    Spec<Sample> spec = spec(parts.get1().over(parts.get2()));
    Ratio exact = spec.exact(sample);
    assertThat(spec.undefined(sample).isEmpty()).isEqualTo(exact.isDefined());
    if (exact.isDefined()) {
      assertThat(spec.value(sample)).isEqualTo(exact.value());
      assertThat(exact).isEqualTo(parts.get1().at(sample).dividedBy(parts.get2().at(sample)));
    }
  }

  @Provide
  Arbitrary<Tuple2<Formula<Sample>, Formula<Sample>>> formulas() {
    return Combinators.combine(sums(), sums()).as(Tuple::of);
  }

  private static Arbitrary<Formula<Sample>> sums() {
    Arbitrary<Formula<Sample>> term =
        Arbitraries.of(List.of(A, B, C, MONEY, Formula.number(3), A.over(4), B.over(3)));
    return Combinators.combine(term, term, term, Arbitraries.integers().between(0, 4))
        .as(
            (x, y, z, kind) ->
                switch (kind) {
                  case 0 -> x;
                  case 1 -> x.plus(y);
                  case 2 -> x.minus(y).minus(z);
                  case 3 -> x.plus(y).over(2);
                  default -> x.minus(y.grouped());
                });
  }

  @Provide
  Arbitrary<Sample> samples() {
    Arbitrary<Long> counts =
        Arbitraries.longs()
            .between(0, 1000)
            .map(n -> n)
            .injectDuplicates(0.1)
            .edgeCases(config -> config.add(Long.MAX_VALUE, 1L << 53, (1L << 53) + 1, 0L));
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals().between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000));
    return Combinators.combine(counts, counts, counts, amounts).as(Sample::new);
  }

  @Test
  void a_sum_beyond_a_long_goes_the_exact_way() {
    Sample huge = new Sample(Long.MAX_VALUE, Long.MAX_VALUE, 2, BigDecimal.ONE);
    assertThat(spec(A.over(A.plus(B))).value(huge)).isEqualTo(0.5);
    assertThat(spec(A.plus(B).over(C)).value(huge)).isEqualTo(0x1p63);
  }

  @Test
  void a_share_is_said_and_must_be_of_counts() {
    Spec<Sample> share = spec(B.partOf(C));
    assertThat(share.isShare(SAMPLE)).isTrue();
    assertThat(share.proportion(SAMPLE)).isEqualTo(new Proportion(1, 4));
    assertThat(share.explain(SAMPLE).interval())
        .isEqualTo(IntervalMethod.WILSON.interval(new Proportion(3, 12), 0.95));
    assertThat(spec(B.over(C)).isShare(SAMPLE)).isFalse();
    assertThat(spec(B.over(C)).explain(SAMPLE).interval()).isNull();
    assertThatThrownBy(() -> MONEY.partOf(C))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("part must be a sum of counts, but was money");
    assertThatThrownBy(() -> B.partOf(C.over(2)))
        .hasMessage("whole must be a sum of counts, but was c ÷ 2");
  }

  @Test
  void a_term_of_a_part_is_read_through_the_whole() {
    record Whole(Sample left, Sample right) {}
    Known<Sample> positive = new Known<>(s -> s.a() > 0, s -> Message.text("no a"));
    Term<Whole> left = A.knownIf(positive).within(Whole::left, "left a");
    Spec<Whole> spec =
        Spec.of("whole.one", "Whole", left.over(B.within(Whole::right, "right b")), "a test");
    assertThat(spec.formula()).isEqualTo("left a ÷ right b");
    assertThat(spec.value(new Whole(SAMPLE, SAMPLE))).isEqualTo(7 / 3.0);
    assertThat(spec.undefined(new Whole(new Sample(0, 1, 1, BigDecimal.ONE), SAMPLE)))
        .contains(Message.text("no a"));
  }

  @Test
  void names_and_patterns_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> Term.count(" ", Sample::a)).hasMessage("name must not be blank");
    assertThatThrownBy(() -> Term.count("{a}", Sample::a))
        .hasMessage("name must not hold a brace, but was {a}");
    assertThatThrownBy(() -> A.plus(null)).hasMessage("other must not be null");
    assertThatThrownBy(() -> A.over(0)).hasMessage("below must be at least 1, but was 0");
  }

  /** What divides by 0 inside makes the whole undefined, whichever operation and side it is on. */
  @Test
  void undefined_inside_is_undefined_outside() {
    Formula<Sample> nothing = A.over(B.minus(B));
    for (Formula<Sample> formula :
        List.of(
            nothing.plus(A),
            A.plus(nothing),
            nothing.minus(A),
            A.minus(nothing),
            nothing.times(A),
            A.times(nothing),
            nothing.over(A),
            A.over(nothing),
            nothing.power(A),
            A.power(nothing),
            nothing.min(A),
            A.min(nothing),
            nothing.grouped())) {
      assertThat(spec(formula).exact(SAMPLE).isDefined()).as(formula.toString()).isFalse();
      assertThat(spec(formula).undefined(SAMPLE))
          .as(formula.toString())
          .map(Message::toString)
          .contains("b − b is 0");
      assertThatThrownBy(() -> spec(formula).value(SAMPLE))
          .hasMessage("Sample is undefined: b − b is 0");
    }
  }

  @Test
  void the_reason_names_what_is_zero_without_what_halves_it() {
    Sample none = new Sample(1, 0, 0, BigDecimal.ONE);
    assertThat(spec(A.over(B.plus(C).over(2))).undefined(none).map(Message::toString))
        .contains("b + c is 0");
    assertThat(spec(A.over(B.over(A))).undefined(none).map(Message::toString))
        .contains("b ÷ a is 0");
    assertThat(spec(A.over(B.over(C))).undefined(none).map(Message::toString)).contains("c is 0");
    assertThat(spec(A.over(B.times(C))).undefined(none).map(Message::toString))
        .contains("b × c is 0");
    Formula<Sample> fit = Formula.function("fit of {0}", s -> Ratio.of(0, 0), A);
    assertThat(spec(fit).undefined(none).map(Message::toString)).contains("fit of a is 0");
    assertThat(spec(A.over(fit)).undefined(none).map(Message::toString)).contains("fit of a is 0");
  }

  @Test
  void sums_of_parts_with_different_divisors_are_exact() {
    assertThat(A.over(2).plus(B.over(3)).at(SAMPLE)).isEqualTo(Ratio.of(9, 2));
    assertThat(A.over(2).minus(B.over(2)).at(SAMPLE)).isEqualTo(Ratio.of(2, 1));
    assertThat(A.over(2).over(3).at(SAMPLE)).isEqualTo(Ratio.of(7, 6));
    assertThat(A.minus(B.minus(C)).at(SAMPLE)).isEqualTo(Ratio.of(16, 1));
    assertThat(A.minus(B.minus(Formula.number(5))).at(SAMPLE)).isEqualTo(Ratio.of(9, 1));
    assertThat(A.minus(B.plus(B).plus(C)).at(SAMPLE)).isEqualTo(Ratio.of(-11, 1));
    assertThat(A.over(Formula.number(-2)).at(SAMPLE)).isEqualTo(Ratio.of(-7, 2));
    assertThat(A.over(Formula.number(0)).at(SAMPLE).isDefined()).isFalse();
  }

  /** Whatever ends as a decimal stays one: a half, a fifth, a tenth, a fortieth, but no third. */
  @Test
  void a_quotient_that_ends_is_a_decimal_over_one() {
    for (long by : new long[] {1, 2, 4, 5, 8, 10, 25, 40, 100}) {
      assertThat(A.over(by).at(SAMPLE).denominator()).as("by " + by).isEqualByComparingTo("1");
      assertThat(A.over(by).at(SAMPLE)).isEqualTo(Ratio.of(7, by));
    }
    for (long by : new long[] {3, 6, 7, 15, 30}) {
      assertThat(A.over(by).at(SAMPLE).denominator())
          .as("by " + by)
          .isEqualByComparingTo(BigDecimal.valueOf(by));
      assertThat(A.over(by).at(SAMPLE)).isEqualTo(Ratio.of(7, by));
    }
  }

  /** No rate is −0.0, which prints as −0 and sorts below 0. */
  @Test
  void a_zero_has_no_sign() {
    Sample none = new Sample(0, 3, 12, BigDecimal.ZERO);
    double ofCounts = spec(A.over(B.minus(C))).value(none);
    double ofMoney = spec(MONEY.over(B.minus(C))).value(none);
    assertThat(1 / ofCounts).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / ofMoney).isEqualTo(Double.POSITIVE_INFINITY);
  }

  /** 2⁵³ is the last count up to which each fits a double; beyond, the nearest is searched for. */
  @Test
  void counts_beyond_what_a_double_holds_are_rounded_once() {
    long limit = 1L << 53;
    for (long part : new long[] {limit - 1, limit, limit + 1, limit + 3}) {
      Sample above = new Sample(part, 3, 1, BigDecimal.ONE);
      double third = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(3), MANY).doubleValue();
      assertThat(spec(A.over(B)).value(above)).isEqualTo(third);
      double inverse = BigDecimal.valueOf(3).divide(BigDecimal.valueOf(part), MANY).doubleValue();
      assertThat(spec(B.over(A)).value(above)).isEqualTo(inverse);
      assertThat(spec(B.minus(A).over(B)).value(above))
          .isEqualTo(
              BigDecimal.valueOf(3 - part).divide(BigDecimal.valueOf(3), MANY).doubleValue());
    }
  }

  @Test
  void a_power_must_be_whole() {
    assertThatThrownBy(() -> A.power(B.over(2)).at(SAMPLE)).isInstanceOf(ArithmeticException.class);
    assertThat(A.power(B.minus(B)).at(SAMPLE)).isEqualTo(Ratio.ONE);
  }

  @Test
  void the_same_term_again_has_the_same_place_and_another_a_new_one() {
    Formula<Sample> formula = A.over(A.plus(B));
    assertThat(formula.pattern()).isEqualTo("{0} ÷ ({0} + {1})");
    assertThat(formula.terms()).extracting(Term::name).containsExactly("a", "b");
    assertThat(Formula.function("{1} of {0} and {1}", s -> Ratio.ONE, A, B).pattern())
        .isEqualTo("{1} of {0} and {1}");
  }
}

package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The short way of counted formulas, by one division of two sums, against the exact value. */
class CountSumTest {
  /** Counts of which any may be unknown. */
  private record Counts(List<@Nullable Long> all) {
    @Nullable Long at(int i) {
      return all.get(i);
    }
  }

  private static Term<Counts> term(int i) {
    return Term.count("c" + i, counts -> counts.at(i), counts -> Message.text("no c" + i));
  }

  private static Term<Counts> plain(int i) {
    return Term.count("c" + i, counts -> counts.at(i));
  }

  private static Formula<Counts> sum(List<Formula<Counts>> terms, int minus) {
    Formula<Counts> sum = terms.get(0);
    for (int i = 1; i < terms.size(); i++) {
      sum = (minus >> i & 1) == 0 ? sum.plus(terms.get(i)) : sum.minus(terms.get(i));
    }
    return sum;
  }

  /** Sums of one to five terms on either side, of which some are always known. */
  @Property
  void a_counted_quotient_is_the_exact_one(
      @ForAll @Size(10) List<@LongRange(min = -999, max = 999) Long> counts,
      @ForAll @IntRange(min = 1, max = 5) int above,
      @ForAll @IntRange(min = 1, max = 5) int below,
      @ForAll @IntRange(max = 31) int minus,
      @ForAll @IntRange(max = 1023) int always,
      @ForAll @IntRange(min = 1, max = 3) int by) {
    List<Formula<Counts>> terms = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      terms.add((always >> i & 1) == 0 ? term(i) : plain(i));
    }
    Spec<Counts> spec =
        Spec.of(
            "c.q",
            "Quotient",
            sum(terms.subList(0, above), minus)
                .over(by)
                .over(sum(terms.subList(5, 5 + below), minus).plus(Formula.number(by))),
            "a law");
    Counts known = new Counts(List.copyOf(counts));
    Ratio exact = spec.exact(known);
    if (exact.isDefined()) {
      assertThat(spec.value(known)).isEqualTo(exact.value());
      assertThat(spec.undefined(known)).isEmpty();
    } else {
      assertThatThrownBy(() -> spec.value(known)).isInstanceOf(UndefinedMeasureException.class);
    }
  }

  /** Whichever is unknown, in whichever place, the result says which, and nothing reads it as 0. */
  @Property
  void what_is_not_known_makes_the_result_undefined(
      @ForAll @IntRange(min = 1, max = 5) int above,
      @ForAll @IntRange(min = 1, max = 5) int below,
      @ForAll @IntRange(max = 4) int which,
      @ForAll boolean part) {
    int place = part ? which % above : 5 + which % below;
    List<Formula<Counts>> terms = new ArrayList<>();
    List<@Nullable Long> counts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      terms.add(term(i));
      counts.add(i == place ? null : Long.valueOf(1));
    }
    Spec<Counts> spec =
        Spec.of(
            "c.s",
            "Share",
            sum(terms.subList(0, above), 0).partOf(sum(terms.subList(5, 5 + below), 0)),
            "a law");
    Counts unknown = new Counts(counts);
    assertThat(spec.undefined(unknown)).contains(Message.text("no c" + place));
    assertThat(spec.exact(unknown).isDefined()).isFalse();
    assertThat(spec.proportion(unknown)).isEqualTo(new Proportion(0, 0));
    assertThat(term(place).value(unknown)).isEmpty();
    assertThatThrownBy(() -> spec.value(unknown))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Share is undefined: no c" + place);
  }

  @Test
  void a_sum_beyond_a_long_is_read_the_exact_way() {
    Formula<Counts> sum = term(0).plus(term(1)).plus(term(2));
    Counts large = new Counts(List.of(Long.MAX_VALUE, Long.MAX_VALUE, 2L));
    assertThat(spec(sum.over(term(2))).value(large)).isEqualTo(0x1p63);
    assertThat(spec(term(2).over(sum)).value(large)).isEqualTo(0x1p-63);
    assertThat(spec(term(0).over(2).over(term(1).over(3))).value(large)).isEqualTo(1.5);
    Counts smallest = new Counts(List.of(Long.MIN_VALUE, 0L, 1L));
    assertThat(spec(term(0).plus(term(1)).over(term(2))).value(smallest)).isEqualTo(-0x1p63);
  }

  /** Beside an amount a count is read with it, and is asked first whether it is known. */
  @Test
  void a_count_that_may_be_unknown_stands_beside_amounts() {
    Term<Counts> price =
        Term.amount("price", counts -> new BigDecimal("2.50"), counts -> Unit.text("EUR"));
    Spec<Counts> spec = spec(price.over(term(0)));
    assertThat(spec.value(new Counts(List.of(5L)))).isEqualTo(0.5);
    List<@Nullable Long> none = new ArrayList<>();
    none.add(null);
    assertThat(spec.undefined(new Counts(none))).contains(Message.text("no c0"));
    assertThatThrownBy(() -> spec.value(new Counts(none))).hasMessage("C is undefined: no c0");
  }

  /** Another condition takes the place of the reader's own null. */
  @Test
  void a_condition_holds_also_for_a_count_that_may_be_unknown() {
    Known<Counts> even =
        new Known<>(counts -> counts.all().size() % 2 == 0, counts -> Message.text("odd"));
    Spec<Counts> spec = spec(term(0).knownIf(even).over(term(1)));
    assertThat(spec.value(new Counts(List.of(1L, 2L)))).isEqualTo(0.5);
    assertThatThrownBy(() -> spec.value(new Counts(List.of(1L, 2L, 3L))))
        .hasMessage("C is undefined: odd");
  }

  @Test
  void a_count_of_a_part_may_be_unknown_too() {
    record Whole(Counts part) {}
    Spec<Whole> spec =
        spec(term(0).within(Whole::part, "first").partOf(term(1).within(Whole::part, "second")));
    assertThat(spec.value(new Whole(new Counts(List.of(1L, 4L))))).isEqualTo(0.25);
    List<@Nullable Long> none = new ArrayList<>(List.of(1L));
    none.add(null);
    assertThatThrownBy(() -> spec.value(new Whole(new Counts(none))))
        .hasMessage("C is undefined: no c1");
  }

  private static <S> Spec<S> spec(Formula<S> formula) {
    return Spec.of("c.test", "C", formula, "a test");
  }
}

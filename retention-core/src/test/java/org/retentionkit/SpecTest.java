package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.MeasurementContract;

/** What one definition says, and the order in which it finds out that it has nothing to say. */
class SpecTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);

  /** Lost and gained of some, where gained may be unknown (−1). */
  private record Moves(long some, long lost, long gained) {}

  private static final Term<Moves> SOME = Term.count("some", Moves::some);
  private static final Term<Moves> LOST = Term.count("lost", Moves::lost);
  private static final Term<Moves> GAINED =
      Term.count("gained", Moves::gained)
          .knownIf(
              new Known<>(
                  moves -> moves.gained() >= 0, moves -> Message.text("gains were not counted")));

  private static final Spec<Moves> NET =
      Spec.of("moves.net", "Net", LOST.minus(GAINED).over(SOME), "a test")
          .during(moves -> MARCH)
          .undefinedIf(moves -> moves.some() > 99 ? Message.text("too many") : null)
          .notes((moves, exact) -> List.of(Message.text(exact == null ? "None." : "Some.")));

  /** The two kinds of plain results over these specifications. */
  private enum Sample implements Measure<Moves, Measurement> {
    NET_RATE(NET),
    LOST_OF(
        Spec.of("moves.lost", "Lost", LOST.partOf(SOME), "a test").metric(Metric.CUSTOMER_CHURN)),
    PRICE(
        Spec.of("moves.price", "Price", LOST.over(SOME), "a test")
            .money(moves -> Currency.getInstance("JPY"))),
    EACH(Spec.of("moves.each", "Each", LOST.over(SOME), "a test").figure(2, Unit.text("each")));

    private final Spec<Moves> spec;

    Sample(Spec<Moves> spec) {
      this.spec = spec;
    }

    @Override
    public Spec<Moves> spec() {
      return spec;
    }

    @Override
    public Measurement of(Moves moves) {
      return switch (this) {
        case NET_RATE, LOST_OF -> Rate.of(this, moves);
        case PRICE -> Amount.of(this, moves);
        case EACH -> Figure.of(this, moves);
      };
    }
  }

  @Test
  void every_plain_result_keeps_the_contract_defined_or_not() {
    for (Sample sample : Sample.values()) {
      MeasurementContract.check(sample.of(new Moves(10, 4, 1)));
      MeasurementContract.check(sample.of(new Moves(0, 4, 1)));
    }
  }

  @Test
  void results_print_their_reading() {
    Moves moves = new Moves(10, 4, 1);
    assertThat(Sample.NET_RATE.of(moves)).hasToString("Net, March 2026: 30.0 %");
    assertThat(Sample.LOST_OF.of(moves)).hasToString("Lost: 40.0 % (95 %: 16.8 % to 68.7 %)");
    assertThat(Sample.PRICE.of(moves)).hasToString("Price: 0 JPY");
    assertThat(Sample.EACH.of(moves)).hasToString("Each: 0.40 each");
    assertThat(Sample.EACH.of(new Moves(0, 4, 1))).hasToString("Each: n/a (some is 0)");
    assertThat(Sample.NET_RATE.of(moves).explanation().sentence())
        .isEqualTo("Net, March 2026: 30.0 % = (lost 4 − gained 1) ÷ some 10. Some.");
  }

  @Test
  void the_first_reason_wins_unknown_then_own_then_zero() {
    assertThat(NET.undefined(new Moves(100, 1, -1)))
        .contains(Message.text("gains were not counted"));
    assertThat(NET.undefined(new Moves(100, 1, 0))).contains(Message.text("too many"));
    assertThat(NET.undefined(new Moves(0, 1, 0)))
        .map(Message::toString)
        .contains("some is 0 in March 2026");
    assertThat(NET.undefined(new Moves(1, 1, 0))).isEmpty();
    assertThat(NET.explain(new Moves(0, 1, -1)).sentence())
        .isEqualTo(
            "Net, March 2026: undefined, gains were not counted; (lost 1 − gained not known) ÷ some"
                + " 0. None.");
    assertThatThrownBy(() -> NET.value(new Moves(0, 1, 0)))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Net is undefined: some is 0 in March 2026");
    assertThat(NET.exact(new Moves(0, 1, 0)).isDefined()).isFalse();
    assertThat(NET.exact(new Moves(1, 1, -1)).isDefined()).isFalse();
  }

  /** Only the form that fits is read, asked for knowledge and printed. */
  @Test
  void a_form_is_chosen_first_and_once() {
    Spec<Moves> spec = NET.form(moves -> moves.gained() < 0, LOST.partOf(SOME));
    Moves unknown = new Moves(10, 4, -1);
    assertThat(spec.isShare(unknown)).isTrue();
    assertThat(spec.proportion(unknown)).isEqualTo(new Proportion(4, 10));
    assertThat(spec.exact(unknown)).isEqualTo(Ratio.of(4, 10));
    assertThat(spec.explain(unknown).working()).isEqualTo("lost 4 ÷ some 10");
    assertThat(spec.isShare(new Moves(10, 4, 1))).isFalse();
    assertThat(spec.formula()).isEqualTo("(lost − gained) ÷ some");
    assertThat(NET.isShare(unknown)).isFalse();
  }

  @Test
  void a_zero_inside_is_named_as_the_reason() {
    Spec<Moves> mean =
        Spec.of("moves.mean", "Mean", LOST.over(SOME.plus(GAINED).over(2)), "a test");
    assertThat(mean.undefined(new Moves(0, 1, 0)))
        .map(Message::toString)
        .contains("some + gained is 0");
    Spec<Moves> inner =
        Spec.of("moves.inner", "Inner", LOST.over(SOME).plus(GAINED.over(LOST)), "a test")
            .overZero((moves, below) -> Message.text("nothing of " + below));
    assertThat(inner.undefined(new Moves(0, 1, 0))).contains(Message.text("nothing of some"));
    assertThat(inner.undefined(new Moves(1, 0, 0))).contains(Message.text("nothing of lost"));
  }

  @Test
  void what_a_definition_must_have_is_checked_when_it_is_made() {
    assertThatThrownBy(() -> Spec.of(" ", "T", LOST, "s")).hasMessage("id must not be blank");
    assertThatThrownBy(() -> Spec.of("i", "", LOST, "s")).hasMessage("title must not be blank");
    assertThatThrownBy(() -> Spec.of("i", "T", LOST, " ")).hasMessage("source must not be blank");
    assertThat(NET.metric()).isEmpty();
    assertThat(Sample.LOST_OF.metric()).contains(Metric.CUSTOMER_CHURN);
    assertThat(NET.terms()).extracting(Term::name).containsExactly("lost", "gained", "some");
  }

  @Test
  void a_rate_knows_the_length_of_time_it_is_counted_over() {
    assertThat(((Rate) Sample.NET_RATE.of(new Moves(1, 0, 0))).length())
        .contains(Length.of(CalendarUnit.MONTH));
    assertThat(((Rate) Sample.LOST_OF.of(new Moves(1, 0, 0))).length()).isEmpty();
  }

  @Test
  void figures_and_amounts_round_when_asked() {
    Figure each = (Figure) Sample.EACH.of(new Moves(3, 2, 0));
    assertThat(each.rounded(3)).isEqualTo(new BigDecimal("0.667"));
    assertThat(each.unit()).isEqualTo(Unit.text("each"));
    assertThat(((Amount) Sample.PRICE.of(new Moves(3, 200, 0))).currency())
        .isEqualTo(Currency.getInstance("JPY"));
    assertThatThrownBy(() -> ((Figure) Sample.EACH.of(new Moves(0, 1, 1))).rounded(1))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Each is undefined: some is 0");
  }

  /** Every step keeps what the steps before it said, in whatever order they come. */
  @Test
  void each_step_adds_and_none_takes_away() {
    ConfidenceInterval interval = new ConfidenceInterval(0.2, 0.4, 0.95, "own");
    Spec<Moves> first =
        Spec.of("moves.kept", "Kept", LOST.over(SOME), "a test")
            .interval(moves -> interval)
            .notes((moves, exact) -> List.of(Message.text("A note.")))
            .undefinedIf(moves -> moves.gained() > 5 ? Message.text("too many gains") : null)
            .overZero((moves, below) -> Message.text("none of " + below))
            .metric(Metric.CUSTOMER_CHURN)
            .during(moves -> MARCH)
            .form(moves -> moves.gained() == 5, GAINED.over(SOME))
            .points(2);
    Spec<Moves> last =
        Spec.of("moves.kept", "Kept", LOST.over(SOME), "a test")
            .points(2)
            .form(moves -> moves.gained() == 5, GAINED.over(SOME))
            .during(moves -> MARCH)
            .metric(Metric.CUSTOMER_CHURN)
            .overZero((moves, below) -> Message.text("none of " + below))
            .undefinedIf(moves -> moves.gained() > 5 ? Message.text("too many gains") : null)
            .notes((moves, exact) -> List.of(Message.text("A note.")))
            .interval(moves -> interval);
    for (Spec<Moves> spec : List.of(first, last)) {
      assertThat(spec.explain(new Moves(8, 1, 0)))
          .hasToString(
              "Kept, March 2026: +12.50 points = lost 1 ÷ some 8. 95 % own interval +20.0 to +40.0"
                  + " points. A note.");
      assertThat(spec.explain(new Moves(8, 1, 0)).reading())
          .isEqualTo("Kept, March 2026: +12.50 points (95 %: +20.0 to +40.0)");
      assertThat(spec.explain(new Moves(8, 1, 5)).working()).isEqualTo("gained 5 ÷ some 8");
      assertThat(spec.undefined(new Moves(8, 1, 6))).contains(Message.text("too many gains"));
      assertThat(spec.undefined(new Moves(0, 1, 0))).contains(Message.text("none of some"));
      assertThat(spec.metric()).contains(Metric.CUSTOMER_CHURN);
      assertThat(spec.source()).isEqualTo("a test");
    }
  }

  /** A reading is rounded to what the definition says, half to even, in its unit. */
  @Test
  void a_reading_has_the_unit_and_the_decimals_of_its_definition() {
    Spec<Moves> plain = Spec.of("moves.unit", "Read", LOST.over(SOME), "a test");
    Moves eighth = new Moves(8, 1, 0);
    assertThat(plain.explain(eighth).reading()).isEqualTo("Read: 12.5 %");
    assertThat(plain.percent(0).explain(eighth).reading()).isEqualTo("Read: 12 %");
    assertThat(plain.percent(3).explain(eighth).reading()).isEqualTo("Read: 12.500 %");
    assertThat(plain.points(0).explain(eighth).reading()).isEqualTo("Read: +12 points");
    assertThat(plain.percent(1, moves -> Unit.PERCENTAGE_POINTS).explain(eighth).reading())
        .isEqualTo("Read: 12.5 percentage points");
    assertThat(plain.figure(2, Unit.TIMES).explain(eighth).reading()).isEqualTo("Read: 0.12 times");
    assertThat(plain.figure(3, moves -> Unit.of(CalendarUnit.DAY)).explain(eighth).reading())
        .isEqualTo("Read: 0.125 days");
    assertThat(plain.money(moves -> Money.currency("EUR")).explain(eighth).reading())
        .isEqualTo("Read: 0.12 EUR");
    assertThat(plain.money(moves -> Money.currency("KWD")).explain(eighth).reading())
        .isEqualTo("Read: 0.125 KWD");
    assertThat(plain.points(0).unit(eighth)).isEqualTo(Unit.POINTS);
    assertThat(plain.percent(0).unit(eighth)).isEqualTo(Unit.PERCENT);
    assertThat(plain.explain(eighth).interval()).isNull();
  }

  @Test
  void a_measure_says_what_its_specification_says() {
    Measure<Moves, Measurement> measure = Sample.NET_RATE;
    assertThat(measure.id()).isEqualTo("moves.net");
    assertThat(measure.title()).isEqualTo("Net");
    assertThat(measure.formula()).isEqualTo("(lost − gained) ÷ some");
    assertThat(measure.source()).isEqualTo("a test");
    assertThat(measure.metric()).isEmpty();
    assertThat(Metric.published()).doesNotHaveDuplicates().contains(Metric.CUSTOMER_CHURN);
    assertThat(Metric.CUSTOMER_CHURN).hasToString("Customer churn rate");
  }

  /** A term keeps its reader, its unit and its knowledge inside a whole. */
  @Test
  void a_term_seen_through_a_whole_stays_what_it_was() {
    record Price(BigDecimal amount, boolean known) {}
    record Order(Price price) {}
    Term<Price> price =
        Term.amount("price", Price::amount, each -> Unit.text("EUR"))
            .knownIf(new Known<>(Price::known, each -> Message.text("no price")));
    Term<Order> fee = price.within(Order::price, "fee");
    Order known = new Order(new Price(new BigDecimal("2.50"), true));
    Order unknown = new Order(new Price(new BigDecimal("2.50"), false));
    assertThat(fee.name()).isEqualTo("fee");
    assertThat(fee.value(known)).map(Quantity::toString).contains("2.50 EUR");
    assertThat(fee.value(unknown)).isEmpty();
    Spec<Order> twice = Spec.of("o.fee", "Fee", fee.times(Formula.number(2)), "a test");
    assertThat(twice.exact(known)).isEqualTo(Ratio.of(5, 1));
    assertThat(twice.undefined(unknown)).contains(Message.text("no price"));
    for (String name : new String[] {"{a", "a{", "}a", "a}"}) {
      assertThatThrownBy(() -> price.within(Order::price, name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("name must not hold a brace, but was " + name);
    }
  }
}

package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.JsonRoundTrip;

class ExplanationTest {
  private static final Quantity TEN_PERCENT = new Quantity(new BigDecimal("10.0"), Unit.PERCENT);
  private static final Message NOBODY =
      Message.of("is-zero").andTerm("below", "opening").and("period", Period.ofMonth(2026, 3));

  /** Of a rate of lost, lost of opening and opening. */
  private static Explanation rate(
      @Nullable Quantity lost, @Nullable Quantity result, @Nullable Message undefined) {
    return new Explanation(
        "sample.area",
        "Sample measure",
        Period.ofMonth(2026, 3),
        "({0} + {1}) ÷ {2}",
        List.of(
            new TermValue("lost of opening", Quantity.of(7)),
            new TermValue("lost", lost),
            new TermValue("opening", Quantity.of(100))),
        result,
        result == null ? null : 0.1,
        undefined,
        result == null ? null : new ConfidenceInterval(0.05, 0.2, 0.95, "Wilson"),
        List.of(Message.text("A note.")),
        List.of());
  }

  @Test
  void all_parts_make_one_sentence_and_one_reading() {
    Explanation explanation = rate(Quantity.of(3), TEN_PERCENT, null);
    assertThat(explanation.formula()).isEqualTo("(lost of opening + lost) ÷ opening");
    assertThat(explanation.working()).isEqualTo("(lost of opening 7 + lost 3) ÷ opening 100");
    assertThat(explanation.sentence())
        .isEqualTo(
            "Sample measure, March 2026: 10.0 % = (lost of opening 7 + lost 3) ÷ opening 100."
                + " 95 % Wilson interval 5.0 % to 20.0 %. A note.");
    assertThat(explanation).hasToString(explanation.sentence());
    assertThat(explanation.sentence(Locale.forLanguageTag("lv"))).isNotBlank();
    assertThat(explanation.reading())
        .isEqualTo("Sample measure, March 2026: 10.0 % (95 %: 5.0 % to 20.0 %)");
    assertThat(explanation.term("opening")).contains(Quantity.of(100));
    assertThat(explanation.term("closing")).isEmpty();
  }

  @Test
  void what_is_not_known_is_never_shown_as_zero() {
    Explanation explanation = rate(null, null, NOBODY);
    assertThat(explanation.sentence())
        .isEqualTo(
            "Sample measure, March 2026: undefined, opening is 0 in March 2026;"
                + " (lost of opening 7 + lost not known) ÷ opening 100. A note.");
    assertThat(explanation.reading())
        .isEqualTo("Sample measure, March 2026: n/a (opening is 0 in March 2026)");
    assertThat(explanation.term("lost")).isEmpty();
    assertThat(explanation.toJson()).contains("{\"name\":\"lost\",\"value\":null}");
  }

  @Test
  void an_unknown_term_that_the_reason_names_is_not_said_twice() {
    Explanation explanation =
        rate(null, null, Message.of("text").and("text", "x").andTerm("missing", "lost"));
    assertThat(explanation.working()).isEqualTo("(lost of opening 7 + lost) ÷ opening 100");
  }

  @Test
  void json_libraries_and_our_own_writer_carry_all_of_it() throws Exception {
    ObjectMapper jackson = new ObjectMapper().registerModule(new JavaTimeModule());
    for (Explanation each :
        List.of(
            rate(Quantity.of(3), TEN_PERCENT, null),
            rate(null, null, NOBODY),
            rate(null, null, Message.of("is-zero").and("inner", NOBODY).and("n", 3))
                .madeFrom(List.of(rate(Quantity.of(3), TEN_PERCENT, null))))) {
      JsonRoundTrip.check(each, Explanation.class);
      assertThat(jackson.readValue(each.toJson(), Explanation.class)).isEqualTo(each);
    }
    assertThat(rate(Quantity.of(3), TEN_PERCENT, null).toJson())
        .startsWith(
            "{\"definition\":\"sample.area\",\"title\":\"Sample measure\",\"period\":{\"start\"")
        .contains("\"result\":{\"amount\":10.0,\"unit\":{\"key\":\"percent\"", "\"value\":0.1");
  }

  @Test
  void json_escapes_what_would_break_out() throws Exception {
    String hostile = "a\"b\\c\n\u2028\u202e<script>\ud83d\ude00\ud83d";
    Message note = Message.text(hostile);
    Explanation plain = rate(Quantity.of(3), TEN_PERCENT, null);
    Explanation explanation =
        new Explanation(
            plain.definition(),
            hostile,
            null,
            "{0}",
            plain.terms(),
            TEN_PERCENT,
            0.1,
            null,
            null,
            List.of(note),
            List.of());
    assertThat(explanation.toJson())
        .doesNotContain("<script", "\n", "\u2028", "\u202e")
        .contains("\ud83d\ude00", "\\ud83d\"");
    assertThat(
            new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .readValue(explanation.toJson(), Explanation.class))
        .isEqualTo(explanation);
  }

  @Test
  void a_result_or_a_reason_is_needed_and_not_both() {
    String rule =
        "Sample measure must be explained with either a result and its value, or a reason";
    assertThatThrownBy(() -> rate(null, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(rule);
    assertThatThrownBy(() -> rate(null, TEN_PERCENT, NOBODY)).hasMessage(rule);
    Explanation good = rate(null, null, NOBODY);
    assertThatThrownBy(
            () ->
                new Explanation(
                    "a.b",
                    "A",
                    null,
                    "{0} ÷ {3}",
                    good.terms(),
                    null,
                    null,
                    NOBODY,
                    null,
                    List.of(),
                    List.of()))
        .hasMessage("pattern must have places from {0} to {2}, but was {0} ÷ {3}");
    assertThatThrownBy(() -> new TermValue(" ", null)).hasMessage("name must not be blank");
    assertThatThrownBy(() -> new Argument("a", "x", Quantity.of(1), null, null, null))
        .hasMessage(
            "argument a must have exactly one of text, quantity, period, term, message, but was 2");
  }

  @Test
  void messages_are_patterns_with_named_places() {
    assertThat(NOBODY).hasToString("opening is 0 in March 2026");
    assertThat(NOBODY.text(Locale.ENGLISH)).isEqualTo("opening is 0 in March 2026");
    assertThatThrownBy(() -> Message.of("is-zero").toString())
        .hasMessage("message is-zero must fill the place {below}, but was []");
    assertThatThrownBy(() -> Message.of("no-such.key").toString())
        .hasMessage("key must be the key of a message, but was no-such.key");
  }

  @Test
  void numbers_carry_their_unit_and_one_minus_sign() {
    assertThat(Quantity.of(-3)).hasToString("−3");
    assertThat(new Quantity(new BigDecimal("60.0"), Unit.POINTS)).hasToString("+60.0 points");
    assertThat(new Quantity(BigDecimal.ONE, Unit.of(CalendarUnit.MONTH))).hasToString("1 month");
    assertThat(new Quantity(BigDecimal.TEN, Unit.of(CalendarUnit.DAY))).hasToString("10 days");
    assertThat(Quantity.of(Money.of("12.50", "EUR"))).hasToString("12.50 EUR");
    assertThat(new Quantity(BigDecimal.TEN, Unit.PERCENT.per(CalendarUnit.YEAR)))
        .hasToString("10 % a year");
    assertThat(new Quantity(BigDecimal.TEN, Unit.text("orders"))).hasToString("10 orders");
  }

  @Test
  void intervals_read_as_per_cent_or_as_numbers() {
    ConfidenceInterval interval = new ConfidenceInterval(0.37, 0.431, 0.95, "Wilson");
    assertThat(interval.toPercentString()).isEqualTo("95 % Wilson interval 37.0 % to 43.1 %");
    assertThat(interval).hasToString("95 % Wilson interval 0.3700 to 0.4310");
    assertThat(new ConfidenceInterval(0, 1, 0.999, "t").heading()).isEqualTo("99.9 % t");
    assertThat(new ConfidenceInterval(0, 1, 1 - 1e-13, "t").heading())
        .startsWith("99.99999999999")
        .doesNotStartWith("100");
    assertThat(new ConfidenceInterval(-0.31, 0.1, 0.95, "x").toPercentString())
        .isEqualTo("95 % x interval −31.0 % to 10.0 %");
    assertThat(interval.contains(0.37)).isTrue();
    assertThat(interval.contains(0.431)).isTrue();
    assertThat(interval.contains(0.36)).isFalse();
    assertThat(interval.contains(0.44)).isFalse();
    assertThat(interval.width()).isEqualTo(0.431 - 0.37);
    assertThat(new ConfidenceInterval(-0.0, 0, 0.5, "x").lower()).isEqualTo(0.0);
    assertThatThrownBy(() -> new ConfidenceInterval(1, 0, 0.95, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must not exceed upper, but lower was 1.0 and upper 0.0");
    assertThatThrownBy(() -> new ConfidenceInterval(0, Double.NaN, 0.95, "x"))
        .hasMessage("upper must be a finite number, but was NaN");
    for (double level : new double[] {0, 1, Double.NaN, 95}) {
      assertThatThrownBy(() -> new ConfidenceInterval(0, 1, level, "x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("confidence must lie strictly between 0 and 1, but was " + level);
    }
  }

  @Test
  void an_undefined_measure_names_measure_and_reason() {
    UndefinedMeasureException e = new UndefinedMeasureException("Churn", "opening is 0");
    assertThat(e).hasMessage("Churn is undefined: opening is 0");
    assertThat(e.measure()).isEqualTo("Churn");
    assertThat(e.reason()).isEqualTo("opening is 0");
  }

  /** Half of a pair of surrogates is no character: it is escaped wherever it stands. */
  @Test
  void json_escapes_halves_of_characters_and_keeps_whole_ones() {
    assertThat(title("\ude00x")).isEqualTo("\\ude00x");
    assertThat(title("x\ude00")).isEqualTo("x\\ude00");
    assertThat(title("x\ud83d")).isEqualTo("x\\ud83d");
    assertThat(title("\ud83dx")).isEqualTo("\\ud83dx");
    assertThat(title("\ude00\ud83d")).isEqualTo("\\ude00\\ud83d");
    assertThat(title("\ud83d\ude00\ude00")).isEqualTo("\ud83d\ude00\\ude00");
    assertThat(title("\ud83d\ud83d\ude00")).isEqualTo("\\ud83d\ud83d\ude00");
    assertThat(title("\u0001\u2029")).isEqualTo("\\u0001\\u2029");
  }

  private static String title(String title) {
    Explanation explanation =
        new Explanation(
            "a.b", title, null, "", List.of(), null, null, NOBODY, null, List.of(), List.of());
    String json = explanation.toJson();
    int from = json.indexOf("\"title\":\"") + "\"title\":\"".length();
    return json.substring(from, json.indexOf("\",\"period\"", from));
  }
}

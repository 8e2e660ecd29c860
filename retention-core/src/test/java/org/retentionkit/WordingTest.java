package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How patterns are found, taken apart and filled. */
class WordingTest {
  @Test
  void a_template_keeps_what_stands_between_and_around_its_places() {
    assertThat(filled("a {x}{y} b {x}")).isEqualTo("a <x><y> b <x>");
    assertThat(filled("")).isEmpty();
    assertThat(filled("{x}")).isEqualTo("<x>");
    assertThat(Template.of("plain").text()).isEqualTo("plain");
  }

  private static String filled(String text) {
    StringBuilder out = new StringBuilder();
    Template.of(text).fill(out, (place, into) -> into.append('<').append(place).append('>'));
    return out.toString();
  }

  @Test
  void a_pattern_of_a_formula_has_numbered_places_and_no_others() {
    StringBuilder out = new StringBuilder();
    Template.fill("({0} − {12}) ÷ {0}", out, (place, into) -> into.append(place + 1));
    assertThat(out).hasToString("(1 − 13) ÷ 1");
    assertThat(Template.isNumbered("({0} − {1}) ÷ {2}", 3)).isTrue();
    assertThat(Template.isNumbered("no place", 0)).isTrue();
    for (String bad : List.of("{3}", "{}", "{x}", "{1x}", "{1", "{-1}", "{99999999999}")) {
      assertThat(Template.isNumbered(bad, 3)).as(bad).isFalse();
    }
  }

  /** A brace that nothing closes is a brace. */
  @Test
  void an_open_brace_is_text() {
    assertThat(filled("{x} and {y")).isEqualTo("<x> and {y");
    assertThat(filled("{}")).isEqualTo("<>");
    assertThat(filled("} {x")).isEqualTo("} {x");
  }

  /** A room's own pattern first, then what all rooms say. */
  @Test
  void a_key_is_looked_for_in_its_room_and_then_in_the_root() {
    Bundle english = new Bundle("en", true, null);
    assertThat(english.find("is-zero-undated")).isNotNull();
    assertThat(english.find("sentence.title")).isNotNull();
    assertThat(english.find("no-such-room.key")).isNull();
    assertThat(english.find("no-such-key")).isNull();
    assertThat(english.find("customer.no-such-key")).isNull();
    assertThat(new Bundle("tlh", false, null).find("is-zero")).isNull();
  }

  @Test
  void one_is_singular_and_nothing_else() {
    Unit month = Unit.of(CalendarUnit.MONTH);
    assertThat(new Quantity(BigDecimal.ONE, month)).hasToString("1 month");
    assertThat(new Quantity(new BigDecimal("1.0"), month)).hasToString("1.0 months");
    assertThat(new Quantity(new BigDecimal("-1"), month)).hasToString("−1 months");
    assertThat(new Quantity(BigDecimal.ZERO, month)).hasToString("0 months");
    assertThat(month).hasToString("months");
  }

  /** Points of a score always have a sign; of 0 there is none. */
  @Test
  void points_have_a_sign_and_other_numbers_only_a_minus() {
    assertThat(new Quantity(BigDecimal.ZERO, Unit.POINTS)).hasToString("0 points");
    assertThat(new Quantity(new BigDecimal("-5"), Unit.POINTS)).hasToString("−5 points");
    assertThat(new Quantity(new BigDecimal("5"), Unit.PERCENTAGE_POINTS))
        .hasToString("5 percentage points");
  }

  @Test
  void a_unit_for_several_of_a_unit_of_time_says_how_many() {
    Unit euro = Unit.of(Money.currency("EUR"));
    assertThat(euro.per(Length.of(CalendarUnit.QUARTER))).hasToString("EUR a quarter");
    assertThat(euro.per(Length.of(2, CalendarUnit.WEEK))).hasToString("EUR in 2 weeks");
    assertThat(Unit.text("seats").per(CalendarUnit.DAY)).hasToString("seats a day");
  }

  /** Each of the five kinds of arguments stands where its place is. */
  @Test
  void an_argument_of_each_kind_fills_its_place() {
    Period march = Period.ofMonth(2026, 3);
    assertThat(Message.text("words")).hasToString("words");
    assertThat(
            Message.of("term")
                .andTerm("name", "opening")
                .and("value", new Quantity(BigDecimal.TEN, Unit.PERCENT)))
        .hasToString("opening 10 %");
    assertThat(
            Message.of("sentence.title").and("title", Message.text("inner")).and("period", march))
        .hasToString("inner, March 2026");
    assertThat(Message.of("period").and("period", 3)).hasToString("3");
    assertThat(new Message("text", List.of(Argument.of("text", "said")))).hasToString("said");
  }

  @Test
  void a_message_names_the_terms_it_speaks_of() {
    Message zero = Message.of("is-zero-undated").andTerm("below", "opening");
    assertThat(zero).hasToString("opening is 0");
    assertThat(zero.names("opening")).isTrue();
    assertThat(zero.names("below")).isFalse();
    assertThat(Message.of("text").and("text", zero).names("opening")).isTrue();
    assertThat(Message.text("opening").names("opening")).isFalse();
  }

  @Test
  void a_language_must_be_named() {
    assertThat(Quantity.of(3).text(Locale.ROOT)).isEqualTo("3");
    assertThatThrownBy(() -> Quantity.of(3).text(null)).hasMessage("locale must not be null");
    assertThatThrownBy(() -> Message.text("x").text((Locale) null))
        .hasMessage("locale must not be null");
  }
}

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
    Template template = Template.of("a {x}{y} b {x}");
    assertThat(template.places()).containsExactly("x", "y", "x");
    assertThat(template.fill(place -> "<" + place + ">")).isEqualTo("a <x><y> b <x>");
    assertThat(Template.of("").fill(place -> "no")).isEmpty();
    assertThat(Template.of("{x}").fill(place -> "all")).isEqualTo("all");
  }

  /** A brace that nothing closes is a brace. */
  @Test
  void an_open_brace_is_text() {
    assertThat(Template.of("{x} and {y").fill(place -> "1")).isEqualTo("1 and {y");
    assertThat(Template.of("{}").places()).containsExactly("");
    assertThat(Template.of("} {x").places()).isEmpty();
  }

  /** A room's own pattern first, then what all rooms say. */
  @Test
  void a_key_is_looked_for_in_its_room_and_then_in_the_root() {
    Bundle english = new Bundle("en");
    assertThat(english.find("is-zero-undated")).isNotNull();
    assertThat(english.find("sentence.title")).isNotNull();
    assertThat(english.find("no-such-room.key")).isNull();
    assertThat(english.find("no-such-key")).isNull();
    assertThat(english.find("customer.no-such-key")).isNull();
    assertThat(new Bundle("tlh").find("is-zero")).isNull();
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
  void a_message_without_a_short_form_is_said_in_full() {
    Message zero = Message.of("is-zero-undated").andTerm("below", "opening");
    assertThat(zero.brief()).isEqualTo("opening is 0");
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

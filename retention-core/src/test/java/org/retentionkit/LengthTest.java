package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.JsonRoundTrip;

class LengthTest {
  @Test
  void lengths_are_equal_by_value_and_months_never_meet_days() {
    assertThat(Length.of(12, CalendarUnit.MONTH))
        .isEqualTo(Length.of(CalendarUnit.YEAR))
        .hasSameHashCodeAs(Length.of(4, CalendarUnit.QUARTER));
    assertThat(Length.of(7, CalendarUnit.DAY)).isEqualTo(Length.of(CalendarUnit.WEEK));
    assertThat(Length.of(CalendarUnit.MONTH)).isNotEqualTo(Length.of(30, CalendarUnit.DAY));
    assertThat(Length.of(CalendarUnit.MONTH)).isNotEqualTo(Length.of(CalendarUnit.DAY));
    JsonRoundTrip.check(Length.of(14, CalendarUnit.DAY), Length.class);
  }

  @Test
  void a_period_has_the_length_a_reader_would_say() {
    assertThat(Length.of(Period.ofMonth(2026, 2))).hasToString("1 month");
    assertThat(Length.of(Period.ofQuarter(2026, 1))).hasToString("1 quarter");
    assertThat(Length.of(Period.ofYear(2026))).hasToString("1 year");
    LocalDate first = LocalDate.of(2026, 1, 1);
    assertThat(Length.of(Period.of(first, LocalDate.of(2026, 6, 1)))).hasToString("5 months");
    assertThat(Length.of(Period.of(first, first.plusDays(14)))).hasToString("2 weeks");
    assertThat(Length.of(Period.of(first, first.plusDays(10)))).hasToString("10 days");
  }

  @Test
  void a_length_counts_the_units_it_is_a_whole_number_of() {
    assertThat(Length.of(2, CalendarUnit.YEAR).countOf(CalendarUnit.MONTH)).isEqualTo(24);
    assertThat(Length.of(24, CalendarUnit.MONTH).countOf(CalendarUnit.YEAR)).isEqualTo(2);
    assertThatThrownBy(() -> Length.of(25, CalendarUnit.MONTH).countOf(CalendarUnit.YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("step must divide the length of 25 months, but was YEAR");
    assertThatThrownBy(() -> Length.of(1, CalendarUnit.MONTH).countOf(CalendarUnit.DAY))
        .hasMessage("step must divide the length of 1 month, but was DAY");
    assertThatThrownBy(() -> Length.of(0, CalendarUnit.DAY))
        .hasMessage("count must be at least 1, but was 0");
    assertThatThrownBy(() -> Length.of(1L << 40, CalendarUnit.DAY))
        .hasMessage("count must not exceed the limit 2147483647, but was 1099511627776");
  }

  /** Lengths as keys of a map: different ones are told apart, also by their hash. */
  @Test
  void different_lengths_spread_over_hashes() {
    Set<Integer> hashes = new HashSet<>();
    for (int count = 1; count <= 50; count++) {
      hashes.add(Length.of(count, CalendarUnit.DAY).hashCode());
      hashes.add(Length.of(count, CalendarUnit.MONTH).hashCode());
    }
    assertThat(hashes).hasSize(100);
    assertThat(Length.of(CalendarUnit.DAY)).isNotEqualTo("1 day");
  }
}

package org.retentionkit.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DayStartsTest {
  /** Days with clock changes at midnight, extremes, and days that share a place. */
  @Property(tries = 200)
  void a_day_begins_when_the_calendar_of_the_zone_says_so(
      @ForAll("days") List<Integer> days, @ForAll("zones") ZoneId zone) {
    DayStarts starts = new DayStarts(zone);
    ZoneDays back = new ZoneDays(zone);
    for (int day : days) {
      long expected = LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
      assertThat(starts.ofDay(day)).isEqualTo(expected);
      assertThat(starts.ofDay(day)).isEqualTo(expected);
      assertThat(back.ofMillis(expected)).isEqualTo(day);
      if (day > Integer.MIN_VALUE) {
        assertThat(back.ofMillis(expected - 1)).isLessThan(day);
      }
    }
  }

  @Provide
  Arbitrary<List<Integer>> days() {
    return Arbitraries.oneOf(
            Arbitraries.of(0, 1, 1024, 1025, -1024, Integer.MIN_VALUE, Integer.MAX_VALUE),
            Arbitraries.integers().between(-40_000, 40_000))
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Europe/Riga", "America/Sao_Paulo", "Pacific/Apia", "UTC", "+05:30")
        .map(ZoneId::of);
  }
}

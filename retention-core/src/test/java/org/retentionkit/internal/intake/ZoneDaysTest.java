package org.retentionkit.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is remembered of the last moment never changes the day of the next one. */
class ZoneDaysTest {
  private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

  /** Samoa left out 30 December 2011: at 10:00 UTC its day went from the 29th to the 31st. */
  @Test
  void the_second_of_a_clock_change_is_after_it() {
    long change = Instant.parse("2011-12-30T10:00:00Z").getEpochSecond();
    ZoneDays forward = new ZoneDays(APIA);
    assertThat(day(forward, change - 1)).isEqualTo("2011-12-29");
    assertThat(day(forward, change)).isEqualTo("2011-12-31");
    ZoneDays backward = new ZoneDays(APIA);
    assertThat(day(backward, change)).isEqualTo("2011-12-31");
    assertThat(day(backward, change - 1)).isEqualTo("2011-12-29");
  }

  private static String day(ZoneDays days, long second) {
    return LocalDate.ofEpochDay(days.of(Instant.ofEpochSecond(second))).toString();
  }

  @Property(tries = 300)
  void days_are_those_of_java_time_whatever_came_before(
      @ForAll("zones") ZoneId zone, @ForAll("choices") List<Integer> choices) {
    List<Long> changes = changes(zone);
    ZoneDays days = new ZoneDays(zone);
    for (int choice : choices) {
      long change = changes.get(Math.floorMod(choice / 8, changes.size()));
      long milli = (change * 1_000) + List.of(-1_000, -1, 0, 1, 999, 1_000, 0, 0).get(choice % 8);
      Instant instant = Instant.ofEpochMilli(milli);
      int expected = (int) LocalDate.ofInstant(instant, zone).toEpochDay();
      assertThat(days.ofMillis(milli)).isEqualTo(expected);
      assertThat(days.of(instant)).isEqualTo(expected);
      assertThat(days.ofAll(new long[] {milli})).containsExactly(expected);
    }
  }

  /** The seconds of a zone's clock changes since 1900, and one of a zone without any. */
  private static List<Long> changes(ZoneId zone) {
    List<Long> changes = new ArrayList<>();
    Instant at = Instant.parse("1900-01-01T00:00:00Z");
    changes.add(at.getEpochSecond());
    for (int i = 0; i < 400; i++) {
      ZoneOffsetTransition next = zone.getRules().nextTransition(at);
      if (next == null) {
        break;
      }
      at = next.getInstant();
      changes.add(at.getEpochSecond());
    }
    return changes;
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Pacific/Apia", "America/Sao_Paulo", "Asia/Tokyo", "Africa/Cairo", "UTC", "-11:30")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<List<Integer>> choices() {
    return Arbitraries.integers().between(0, 4_000).list().ofMaxSize(80);
  }

  @Test
  void days_from_the_least_to_the_greatest_int_are_taken_and_no_other() {
    for (ZoneId zone : List.of(ZoneOffset.ofHours(18), ZoneOffset.UTC, ZoneOffset.ofHours(-18))) {
      taken(zone, Integer.MIN_VALUE);
      taken(zone, Integer.MAX_VALUE);
      refused(zone, start(zone, Integer.MIN_VALUE) - 1);
      refused(zone, start(zone, Integer.MAX_VALUE + 1L));
    }
    refused(APIA, Instant.MAX.getEpochSecond());
    refused(APIA, Instant.MIN.getEpochSecond());
    assertThat(ZoneDays.of(LocalDate.ofEpochDay(Integer.MAX_VALUE))).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> ZoneDays.of(LocalDate.ofEpochDay(Integer.MAX_VALUE + 1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("day must have an epoch day of 32 bits, but was +5881580-07-12");
  }

  private static void taken(ZoneId zone, int day) {
    long start = start(zone, day);
    assertThat(new ZoneDays(zone).of(Instant.ofEpochSecond(start))).isEqualTo(day);
    assertThat(new ZoneDays(zone).of(Instant.ofEpochSecond(start + 86_399))).isEqualTo(day);
  }

  private static long start(ZoneId zone, long day) {
    return LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
  }

  private static void refused(ZoneId zone, long second) {
    assertThatThrownBy(() -> new ZoneDays(zone).of(Instant.ofEpochSecond(second)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("instant must have an epoch day of 32 bits, but was ");
  }
}

package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A time falls on its day in the zone, in whatever way it is written, or is refused by its rule.
 */
class TimesTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final String EXISTS = "must be a date that exists: ";

  private static Times read(ZoneId zone, String text, String... patterns) {
    Field field = new Field("time");
    field.set(text);
    TimeText texts = patterns.length == 0 ? TimeText.automatic() : TimeText.of(List.of(patterns));
    Times times = new Times(zone, zone, texts);
    times.read(field);
    return times;
  }

  private static String shown(Times times) {
    String day = LocalDate.ofEpochDay(times.day).toString();
    return times.timed ? day + " " + Instant.ofEpochMilli(times.millis) : day;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31",
    "2024-02-29, 2024-02-29",
    "2026/1/5, 2026-01-05",
    "2026.01.05, 2026-01-05",
    "31.01.2026, 2026-01-31",
    "1.2.2026, 2026-02-01",
    "20260131, 2026-01-31",
    "2026-01-31T23:30, 2026-01-31 2026-01-31T21:30:00Z",
    "2026-01-31 23:30:05, 2026-01-31 2026-01-31T21:30:05Z",
    "2026-01-31t23:30:05.123456, 2026-01-31 2026-01-31T21:30:05.123Z",
    "31.01.2026 23:30, 2026-01-31 2026-01-31T21:30:00Z",
    "2026-01-31T23:30Z, 2026-02-01 2026-01-31T23:30:00Z",
    "2026-01-31 23:30:00 +0200, 2026-01-31 2026-01-31T21:30:00Z",
    "2026-01-31T23:30:00-05:00, 2026-02-01 2026-02-01T04:30:00Z",
    "2026-01-31T23:30:00+02, 2026-01-31 2026-01-31T21:30:00Z",
    "2026-01-31 23:30:00 UTC, 2026-02-01 2026-01-31T23:30:00Z",
    "2026/01/31 23:30:00 +02:00, 2026-01-31 2026-01-31T21:30:00Z",
    "1769916600, 2026-02-01 2026-02-01T03:30:00Z",
    "1769916600123, 2026-02-01 2026-02-01T03:30:00.123Z",
    "946684800, 2000-01-01 2000-01-01T00:00:00Z",
    "1769916600.5, 2026-02-01 2026-02-01T03:30:00.500Z",
    "1769916600123456, 2026-02-01 2026-02-01T03:30:00.123Z",
    "1769916600123456789, 2026-02-01 2026-02-01T03:30:00.123Z",
    "1769916600123.0, 2026-02-01 2026-02-01T03:30:00.123Z",
    "20260131233005, 2026-01-31 2026-01-31T21:30:05Z",
    "20260131233005.5, 2026-01-31 2026-01-31T21:30:05.500Z",
    "20260131T233005Z, 2026-02-01 2026-01-31T23:30:05Z",
    "20260131T2330+0100, 2026-02-01 2026-01-31T22:30:00Z",
    "20260131 233005.25, 2026-01-31 2026-01-31T21:30:05.250Z",
    "2026-01-31 23:30:05.123 +0000 UTC, 2026-02-01 2026-01-31T23:30:05.123Z",
    "2026-01-31T23:30:00+01:00[Europe/Berlin], 2026-02-01 2026-01-31T22:30:00Z",
    "2026-01-31T23:30Z[Etc/UTC], 2026-02-01 2026-01-31T23:30:00Z",
  })
  void times_are_read_as_they_are_written(String text, String expected) {
    assertThat(shown(read(RIGA, text))).isEqualTo(expected);
  }

  /** R2: the rule that is really broken. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-30|" + EXISTS + "2026-02 has the days 1 to 28",
        "31.04.2026|" + EXISTS + "2026-04 has the days 1 to 30",
        "2026-13-01|" + EXISTS + "months are 01 to 12",
        "2026/13/01|" + EXISTS + "months are 01 to 12",
        "20260230|" + EXISTS + "2026-02 has the days 1 to 28",
        "0001-01-01|must lie in the years 1900 to 2199",
        "2200-01-01T00:00Z|must lie in the years 1900 to 2199",
        "31.12.20226|must lie in the years 1900 to 2199",
        "20226-01-31|must lie in the years 1900 to 2199",
        "2026-01-31T25:00|must be a time that exists: 00:00:00 to 23:59:59",
        "2026-01-31 11:60|must be a time that exists: 00:00:00 to 23:59:59",
        "01/02/2026|must say whether day or month comes first: name its pattern with timePattern,"
            + " such as dd/MM/yyyy or MM/dd/yyyy",
        "1-2-26|must say whether day or month comes first: name its pattern with timePattern, such as"
            + " dd/MM/yyyy or MM/dd/yyyy",
        "yesterday|" + TimeText.RULE,
        "2026-01-31T|" + TimeText.RULE,
        "2026-01-31T23:30+99:00|" + TimeText.RULE,
        "45384.5|" + TimeText.SHEET_RULE,
        "45384|" + TimeText.SHEET_RULE,
        "2345|" + TimeText.RULE,
        "1.76E9|" + TimeText.RULE,
        "20260131T2530|must be a time that exists: 00:00:00 to 23:59:59",
        "20260230T233000Z|" + EXISTS + "2026-02 has the days 1 to 28",
        "2026-01-31T23:30+18:01|" + TimeText.RULE,
        "9999999999999999999|" + TimeText.RULE,
        "20260131250000|must be a time that exists: 00:00:00 to 23:59:59",
        "2026-01-31T23:30[Europe/Berlin]|" + TimeText.RULE,
      })
  void what_is_no_time_is_refused_with_the_rule(String text, String rule) {
    assertThatThrownBy(() -> read(RIGA, text)).hasMessage(rule);
  }

  @Test
  void patterns_are_tried_in_turn() {
    String[] patterns = {"dd/MM/yyyy", "MMM d, uuuu", "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mmXXX"};
    assertThat(shown(read(RIGA, "31/01/2026", patterns))).isEqualTo("2026-01-31");
    assertThat(shown(read(RIGA, "jan 31, 2026", patterns))).isEqualTo("2026-01-31");
    assertThat(shown(read(RIGA, "31/01/2026 23:30", patterns)))
        .isEqualTo("2026-01-31 2026-01-31T21:30:00Z");
    assertThat(shown(read(RIGA, "31/01/2026 23:30Z", patterns)))
        .isEqualTo("2026-02-01 2026-01-31T23:30:00Z");
    assertThatThrownBy(() -> read(RIGA, "30/02/2026", "dd/MM/yyyy"))
        .hasMessage("must be a date that exists, written dd/MM/yyyy, such as 31/01/2026");
    assertThatThrownBy(() -> read(RIGA, "2026-01-31", "dd/MM/yyyy"))
        .hasMessage("must be a date that exists, written dd/MM/yyyy, such as 31/01/2026");
  }

  /** What a pattern would read for nothing is refused before a row is read by it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd/MM|make up a date, such as dd.MM.yyyy",
        "DD/MM/yyyy|make up a date, such as dd.MM.yyyy",
        "dd/MM/YYYY|make up a date, such as dd.MM.yyyy",
        "dd/mm/yyyy|make up a date, such as dd.MM.yyyy",
        "yyyy-MM-dd HH:mm z|make up a date, such as dd.MM.yyyy",
        "dd/MM/yyyy hh:mm|tell the hour of the day, by HH or by h with a",
        "dd/MM/yyyy mm:ss|tell the hour of the day, by HH or by h with a",
        "dd/MM/yyyy a|tell the hour of the day, by HH or by h with a",
      })
  void patterns_are_checked(String pattern, String rule) {
    assertThatThrownBy(() -> TimeText.of(List.of(pattern)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pattern must " + rule + ", but was " + pattern);
  }

  @Test
  void values_of_databases_are_times() {
    Times times = new Times(RIGA, RIGA, TimeText.automatic());
    Field field = new Field("time");
    field.setValue(LocalDate.of(2026, 1, 31));
    times.read(field);
    assertThat(shown(times)).isEqualTo("2026-01-31");
    field.setValue(LocalDateTime.parse("2026-01-31T23:30"));
    times.read(field);
    assertThat(shown(times)).isEqualTo("2026-01-31 2026-01-31T21:30:00Z");
    field.setValue(OffsetDateTime.parse("2026-01-31T23:30Z"));
    times.read(field);
    assertThat(shown(times)).isEqualTo("2026-02-01 2026-01-31T23:30:00Z");
    field.set(1769916600L);
    times.read(field);
    assertThat(shown(times)).isEqualTo("2026-02-01 2026-02-01T03:30:00Z");
    field.setValue(1.7699166E9);
    times.read(field);
    assertThat(shown(times)).isEqualTo("2026-02-01 2026-02-01T03:30:00Z");
    for (Object far :
        new Object[] {LocalDate.MAX, LocalDate.MIN, OffsetDateTime.MAX, Instant.MIN}) {
      field.setValue(far);
      assertThatThrownBy(() -> times.read(field)).hasMessage("must lie in the years 1900 to 2199");
    }
    field.clear();
    assertThatThrownBy(() -> times.read(field)).hasMessage("must not be blank");
  }

  /** Law: day and instant are those of java.time, at every change of the clock too. */
  @Property
  void instants_fall_on_the_days_of_java_time(
      @ForAll @LongRange(min = -2_208_900_000L, max = 7_258_000_000L) long second,
      @ForAll @IntRange(min = -18, max = 18) int hours,
      @ForAll @IntRange(max = 2) int zone) {
    ZoneId id = List.of(RIGA, ZoneId.of("America/Sao_Paulo"), ZoneId.of("Pacific/Apia")).get(zone);
    Instant at = Instant.ofEpochSecond(second);
    OffsetDateTime written = at.atOffset(ZoneOffset.ofHours(hours));
    if (written.getYear() < 1900 || written.getYear() > 2199) {
      return;
    }
    Times times = read(id, written.toString());
    assertThat(times.millis).isEqualTo(1_000 * second);
    assertThat((long) times.day).isEqualTo(at.atZone(id).toLocalDate().toEpochDay());
    LocalDateTime wall = at.atZone(id).toLocalDateTime();
    Times local = read(id, wall.toString());
    assertThat((long) local.day).isEqualTo(wall.toLocalDate().toEpochDay());
    assertThat(local.millis).isEqualTo(wall.atZone(id).toInstant().toEpochMilli());
  }
}

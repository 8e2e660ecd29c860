package org.retentionkit.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PeriodPositionsTest {
  @Property(tries = 500)
  void a_moment_lies_in_the_last_period_that_has_begun(
      @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1, max = 400) Integer> lengths,
      @ForAll("zones") ZoneId zone,
      @ForAll long anywhere) {
    int[] days = new int[lengths.size()];
    days[0] = 15_300 - lengths.get(0);
    for (int p = 1; p < days.length; p++) {
      days[p] = days[p - 1] + (lengths.get(p) > 300 ? lengths.get(p) : 1);
    }
    int periods = days.length - 1;
    LongToIntFunction moments = PeriodPositions.of(periods, p -> days[p], zone);
    LongToIntFunction whole = PeriodPositions.of(periods, p -> days[p], null);
    long[] starts = Arrays.stream(days).mapToLong(day -> milli(day, zone)).toArray();
    for (long start : starts) {
      long within = starts[0] + Math.floorMod(anywhere ^ start, starts[periods] - starts[0] + 9);
      for (long moment : new long[] {start, start - 1, start + 1, within, anywhere}) {
        long begun = Arrays.stream(starts).filter(s -> s <= moment).count();
        assertThat(moments.applyAsInt(moment)).isEqualTo((int) begun - 1);
      }
    }
    for (int day = days[0] - 1; day < days[0] + 50; day++) {
      int now = day;
      long begun = Arrays.stream(days).filter(d -> d <= now).count();
      assertThat(whole.applyAsInt(day)).isEqualTo((int) begun - 1);
    }
  }

  private static long milli(int day, ZoneId zone) {
    return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** Apia left 30 December 2011 out, day 15,338: it has no moment. */
  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Europe/Riga", "Pacific/Apia", "UTC").map(ZoneId::of);
  }

  @Test
  void a_day_that_a_zone_left_out_has_no_moment() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    int left = (int) LocalDate.of(2011, 12, 30).toEpochDay();
    LongToIntFunction only = PeriodPositions.of(1, p -> left + p, apia);
    LongToIntFunction three = PeriodPositions.of(3, p -> left - 1 + p, apia);
    long start = milli(left, apia);
    assertThat(milli(left + 1, apia)).isEqualTo(start);
    assertThat(only.applyAsInt(start)).isEqualTo(1);
    assertThat(only.applyAsInt(start - 1)).isEqualTo(-1);
    assertThat(three.applyAsInt(start)).isEqualTo(2);
    assertThat(three.applyAsInt(start - 1)).isZero();
  }
}

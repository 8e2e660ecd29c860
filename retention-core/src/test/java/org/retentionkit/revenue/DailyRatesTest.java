package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.Timeline;
import org.retentionkit.testing.JsonRoundTrip;

/** A rate holds from its day on. */
class DailyRatesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
  private static final DailyRates RATES =
      DailyRates.of(
          USD, EUR, Map.of(FEBRUARY, new BigDecimal("0.80"), JANUARY, new BigDecimal("0.90")));

  @Test
  void a_rate_holds_from_its_day_until_the_next_ones() {
    assertThat(RATES.firstDays()).containsExactly(JANUARY, FEBRUARY);
    assertThat(RATES.rates()).containsExactly(new BigDecimal("0.9"), new BigDecimal("0.8"));
    assertThat(RATES.on(JANUARY)).isEqualByComparingTo("0.90");
    assertThat(RATES.on(FEBRUARY.minusDays(1))).isEqualByComparingTo("0.90");
    assertThat(RATES.on(FEBRUARY)).isEqualByComparingTo("0.80");
    assertThat(RATES.on(LocalDate.MAX)).isEqualByComparingTo("0.80");
    assertThatThrownBy(() -> RATES.on(JANUARY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("day must not be before 2026-01-01, the first with a rate, but was 2025-12-31");
  }

  @Test
  void periods_end_with_the_rates_of_their_last_days() {
    DailyRates later =
        DailyRates.of(
            USD,
            EUR,
            Map.of(
                JANUARY,
                new BigDecimal("0.9"),
                FEBRUARY.plusDays(27),
                new BigDecimal("0.7"),
                FEBRUARY.plusDays(28),
                new BigDecimal("0.6")));
    assertThat(later.atEnds(Timeline.of(FEBRUARY, CalendarUnit.MONTH, 2)))
        .isEqualTo(
            new ExchangeRates(
                USD,
                EUR,
                List.of(new BigDecimal("0.9"), new BigDecimal("0.7"), new BigDecimal("0.6"))));
    assertThatThrownBy(() -> RATES.atEnds(Timeline.of(JANUARY, CalendarUnit.MONTH, 2)))
        .hasMessage("day must not be before 2026-01-01, the first with a rate, but was 2025-12-31");
  }

  @Test
  void rates_survive_json() {
    JsonRoundTrip.check(RATES, DailyRates.class);
  }

  @Test
  void errors_name_the_rule() {
    List<LocalDate> days = List.of(JANUARY, FEBRUARY);
    List<BigDecimal> two = List.of(BigDecimal.ONE, BigDecimal.TEN);
    assertThatThrownBy(() -> DailyRates.of(USD, EUR, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("firstDays must hold at least one day, but was empty");
    assertThatThrownBy(() -> new DailyRates(USD, EUR, days, List.of(BigDecimal.ONE)))
        .hasMessage("rates must be as many as firstDays 2, but was 1");
    assertThatThrownBy(() -> new DailyRates(USD, EUR, List.of(FEBRUARY, JANUARY), two))
        .hasMessage("firstDays must ascend after 2026-02-01, but was 2026-01-01");
    assertThatThrownBy(() -> new DailyRates(USD, EUR, List.of(JANUARY, JANUARY), two))
        .hasMessage("firstDays must ascend after 2026-01-01, but was 2026-01-01");
    assertThatThrownBy(() -> DailyRates.of(USD, EUR, Map.of(JANUARY, BigDecimal.ZERO)))
        .hasMessage("rate must be above 0, but was 0");
    assertThatThrownBy(() -> new DailyRates(null, EUR, days, two))
        .hasMessage("from must not be null");
    assertThatThrownBy(() -> new DailyRates(USD, null, days, two))
        .hasMessage("to must not be null");
    assertThatThrownBy(() -> RATES.on(null)).hasMessage("day must not be null");
    assertThatThrownBy(() -> RATES.atEnds(null)).hasMessage("timeline must not be null");
  }
}

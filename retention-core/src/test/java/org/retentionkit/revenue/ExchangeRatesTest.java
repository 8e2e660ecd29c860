package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.event.SubscriptionLogs;
import org.retentionkit.event.Timeline;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.JsonRoundTrip;

/** A rate holds from its day on; movements that are there are converted at the ends of periods. */
class ExchangeRatesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
  private static final ExchangeRates RATES =
      ExchangeRates.of(
          "USD", "EUR", Map.of(FEBRUARY, new BigDecimal("0.80"), JANUARY, new BigDecimal("0.90")));
  private static final List<RevenueMovements> MOVED =
      List.of(
          RevenueMovements.during(Period.ofMonth(2026, 2), "USD")
              .opening("100")
              .expansion("50")
              .build());

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
    assertThat(RATES).hasToString("USD in EUR, 2 rates from 2026-01-01");
  }

  @Test
  void an_exchange_rate_has_a_line_of_its_own() {
    RevenueMovements atEnd = RATES.convert(MOVED, ExchangeRates.Rule.PERIOD_END_RATE).get(0);
    assertThat(atEnd)
        .isEqualTo(
            RevenueMovements.during(Period.ofMonth(2026, 2), "EUR")
                .opening("90")
                .expansion("40")
                .fx("-10")
                .build());
    assertThat(atEnd.closing()).isEqualByComparingTo("120");
    RevenueMovements constant = RATES.convert(MOVED, ExchangeRates.Rule.CONSTANT_RATE).get(0);
    assertThat(constant.opening()).isEqualByComparingTo("80");
    assertThat(constant.fx()).isZero();
    assertThat(constant.closing()).isEqualByComparingTo("120");
    assertThat(RATES.convert(List.of(), ExchangeRates.Rule.CONSTANT_RATE)).isEmpty();
  }

  /** A period ends with the rate of its last day, and begins with that of the day before it. */
  @Test
  void the_days_that_count_are_the_last_of_each_period() {
    ExchangeRates rates =
        ExchangeRates.of(
            "USD",
            "EUR",
            Map.of(
                JANUARY,
                new BigDecimal("0.9"),
                FEBRUARY,
                new BigDecimal("0.5"),
                FEBRUARY.plusDays(27),
                new BigDecimal("0.7"),
                FEBRUARY.plusDays(28),
                new BigDecimal("0.6")));
    RevenueMovements atEnd = rates.convert(MOVED, ExchangeRates.Rule.PERIOD_END_RATE).get(0);
    assertThat(atEnd.opening()).isEqualByComparingTo("90");
    assertThat(atEnd.expansion()).isEqualByComparingTo("35");
    RevenueMovements january =
        RevenueMovements.during(Period.ofMonth(2026, 1), "USD").opening("1").build();
    assertThatThrownBy(() -> rates.convert(List.of(january), ExchangeRates.Rule.PERIOD_END_RATE))
        .hasMessage("day must not be before 2026-01-01, the first with a rate, but was 2025-12-31");
  }

  @Property(tries = 200)
  void converted_movements_reconcile_and_follow_each_other(
      @ForAll("changes") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll boolean constant,
      @ForAll long seed) {
    List<RevenueMovements> movements =
        RevenueLedger.of(SubscriptionLogs.of(EUR, rows), timeline).movements();
    Random random = new Random(seed);
    Map<LocalDate, BigDecimal> rates = new TreeMap<>();
    for (int p = 0; p <= timeline.periods(); p++) {
      LocalDate end = LocalDate.ofEpochDay(timeline.startDay(p) - 1L);
      rates.put(end, BigDecimal.valueOf(1 + random.nextInt(30_000), 4));
    }
    ExchangeRates daily = ExchangeRates.of("EUR", "USD", rates);

    List<RevenueMovements> converted =
        daily.convert(
            movements,
            constant ? ExchangeRates.Rule.CONSTANT_RATE : ExchangeRates.Rule.PERIOD_END_RATE);

    RevenueMovements all = converted.stream().reduce(RevenueMovements::followedBy).orElseThrow();
    BigDecimal closing = movements.get(movements.size() - 1).closing();
    BigDecimal last = daily.rates().get(timeline.periods());
    assertThat(all.closing()).isEqualByComparingTo(closing.multiply(last));
  }

  @Provide
  Arbitrary<List<Row>> changes() {
    return LedgerArbitraries.changes();
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return LedgerArbitraries.timelines();
  }

  @Test
  void rates_survive_json() {
    JsonRoundTrip.check(RATES, ExchangeRates.class);
  }

  @Test
  void errors_name_the_rule() {
    List<LocalDate> days = List.of(JANUARY, FEBRUARY);
    List<BigDecimal> two = List.of(BigDecimal.ONE, BigDecimal.TEN);
    assertThatThrownBy(() -> ExchangeRates.of("USD", "EUR", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("firstDays must hold at least one day, but was empty");
    assertThatThrownBy(() -> new ExchangeRates(USD, EUR, days, List.of(BigDecimal.ONE)))
        .hasMessage("rates must be as many as firstDays 2, but was 1");
    assertThatThrownBy(() -> new ExchangeRates(USD, EUR, List.of(FEBRUARY, JANUARY), two))
        .hasMessage("firstDays must ascend after 2026-02-01, but was 2026-01-01");
    assertThatThrownBy(() -> new ExchangeRates(USD, EUR, List.of(JANUARY, JANUARY), two))
        .hasMessage("firstDays must ascend after 2026-01-01, but was 2026-01-01");
    assertThatThrownBy(() -> ExchangeRates.of("USD", "EUR", Map.of(JANUARY, BigDecimal.ZERO)))
        .hasMessage("rate must be above 0, but was 0");
    assertThatThrownBy(() -> new ExchangeRates(null, EUR, days, two))
        .hasMessage("from must not be null");
    assertThatThrownBy(() -> new ExchangeRates(USD, null, days, two))
        .hasMessage("to must not be null");
    assertThatThrownBy(() -> RATES.on(null)).hasMessage("day must not be null");
    RevenueMovements march =
        RevenueMovements.during(Period.ofMonth(2026, 3), "EUR").opening("1").build();
    assertThatThrownBy(() -> RATES.convert(List.of(march), ExchangeRates.Rule.CONSTANT_RATE))
        .hasMessage("movements must be in USD, but was EUR");
    assertThatThrownBy(() -> RATES.convert(MOVED, ExchangeRates.Rule.SERVICE_START_RATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rule must be PERIOD_END_RATE or CONSTANT_RATE to convert movements,"
                + " but was SERVICE_START_RATE");
  }
}

package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
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

/** Movements that are there, converted at the rates of periods. */
class ExchangeRatesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final List<RevenueMovement> FEBRUARY =
      List.of(
          RevenueMovement.during(Period.ofMonth(2026, 2), USD)
              .opening("100")
              .expansion("50")
              .build());

  @Test
  void an_exchange_rate_has_a_line_of_its_own() {
    ExchangeRates rates =
        new ExchangeRates(USD, EUR, List.of(new BigDecimal("0.90"), new BigDecimal("0.80")));

    RevenueMovement atEnd = rates.convert(FEBRUARY, FxRule.PERIOD_END_RATE).get(0);
    assertThat(atEnd)
        .isEqualTo(
            RevenueMovement.during(Period.ofMonth(2026, 2), EUR)
                .opening("90")
                .expansion("40")
                .fx("-10")
                .build());
    assertThat(atEnd.closing()).isEqualByComparingTo("120");
    RevenueMovement constant = rates.convert(FEBRUARY, FxRule.CONSTANT_RATE).get(0);
    assertThat(constant.opening()).isEqualByComparingTo("80");
    assertThat(constant.fx()).isZero();
    assertThat(constant.closing()).isEqualByComparingTo("120");
  }

  @Property(tries = 200)
  void converted_movements_reconcile_and_follow_each_other(
      @ForAll("changes") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll boolean constant,
      @ForAll long seed) {
    List<RevenueMovement> movements =
        RevenueLedger.of(SubscriptionLogs.of(EUR, rows), timeline).movements();
    Random random = new Random(seed);
    List<BigDecimal> rates = new ArrayList<>();
    for (int p = 0; p <= timeline.periods(); p++) {
      rates.add(BigDecimal.valueOf(1 + random.nextInt(30_000), 4));
    }

    List<RevenueMovement> converted =
        new ExchangeRates(EUR, USD, rates)
            .convert(movements, constant ? FxRule.CONSTANT_RATE : FxRule.PERIOD_END_RATE);

    RevenueMovement all = converted.stream().reduce(RevenueMovement::followedBy).orElseThrow();
    BigDecimal closing = movements.get(movements.size() - 1).closing();
    assertThat(all.closing()).isEqualByComparingTo(closing.multiply(rates.get(timeline.periods())));
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
    JsonRoundTrip.check(
        new ExchangeRates(USD, EUR, List.of(new BigDecimal("0.9"), BigDecimal.ONE)),
        ExchangeRates.class);
  }

  @Test
  void errors_name_the_rule() {
    List<BigDecimal> two = List.of(BigDecimal.ONE, BigDecimal.TEN);
    ExchangeRates rates = new ExchangeRates(USD, EUR, two);
    RevenueMovement march =
        RevenueMovement.during(Period.ofMonth(2026, 3), EUR).opening("1").build();
    assertThatThrownBy(() -> new ExchangeRates(USD, EUR, List.of(BigDecimal.ONE)))
        .hasMessage("rates must hold one more than there are periods, but was 1");
    assertThatThrownBy(() -> new ExchangeRates(USD, EUR, List.of(BigDecimal.ONE, BigDecimal.ZERO)))
        .hasMessage("rate must be above 0, but was 0");
    assertThatThrownBy(() -> new ExchangeRates(USD, null, two)).hasMessage("to must not be null");
    assertThatThrownBy(() -> new ExchangeRates(null, EUR, two)).hasMessage("from must not be null");
    assertThatThrownBy(() -> rates.convert(List.of(), FxRule.CONSTANT_RATE))
        .hasMessage("movements must be of 1 periods, but was 0");
    assertThatThrownBy(() -> rates.convert(List.of(march), FxRule.CONSTANT_RATE))
        .hasMessage("movements must be in USD, but was EUR");
    assertThatThrownBy(() -> rates.convert(FEBRUARY, FxRule.SERVICE_START_RATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rule must be PERIOD_END_RATE or CONSTANT_RATE to convert movements,"
                + " but was SERVICE_START_RATE");
  }
}

package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.retentionkit.event.OrderAccumulator;
import org.retentionkit.event.SubscriptionAccumulator;

/** A reader fills an accumulator, and refuses rules that none can obey. */
class AccumulatorsTest {
  private static final String CSV =
      "id,customer,day,amount\n1,a,2026-01-10,5\n1,a,2026-02-10,7\n2,b,2026-01-11,x\n";

  private static CsvSource text() {
    return CsvSource.of(new StringReader(CSV));
  }

  @Test
  void orders_activity_and_changes() {
    Map<String, Long> sums = new TreeMap<>();
    LogResult<Map<String, Long>> read =
        CsvOrders.from(text())
            .customer("customer")
            .time("day")
            .amount("amount")
            .currency("EUR")
            .readInto(sums, (all, customer, day, units) -> all.merge(customer, units, Long::sum));
    assertThat(read.log()).isSameAs(sums).containsExactly(Map.entry("a", 12_00L));
    assertThat(read.rejected()).hasSize(1);
    List<String> seen = new ArrayList<>();
    CsvActivity.from(text())
        .customer("customer")
        .time("day")
        .readInto(seen, (all, customer, day) -> all.add(customer + " " + day));
    assertThat(seen).containsExactly("a 2026-01-10", "a 2026-02-10", "b 2026-01-11");
    List<String> changes = new ArrayList<>();
    CsvSubscriptions.from(text())
        .customer("customer")
        .time("day")
        .amount("amount")
        .currency("EUR")
        .zone(ZoneId.of("Europe/Riga"))
        .readInto(changes, (all, customer, at, units, why) -> all.add(customer + at + units + why));
    assertThat(changes)
        .containsExactly("a2026-01-09T22:00:00Z500UNSTATED", "a2026-02-09T22:00:00Z700UNSTATED");
  }

  @Test
  void rules_that_no_accumulator_can_obey_are_refused() {
    OrderReader orders =
        CsvOrders.from(text())
            .customer("customer")
            .time("day")
            .amount("amount")
            .currency("EUR")
            .order("id");
    assertThatThrownBy(() -> orders.readInto("", (a, customer, day, units) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("order must not be named: an accumulator keeps no order");
    SubscriptionReader spans = CsvSubscriptions.from(text()).subscription("id");
    assertThatThrownBy(() -> spans.readInto("", (a, customer, at, units, reason) -> {}))
        .hasMessage(
            "start and subscription must not be named: an accumulator cannot sum over"
                + " subscriptions");
  }

  /** Cents of one currency are not those of another, and a day of one zone not that of another. */
  @Test
  void an_accumulator_of_another_currency_or_zone_is_refused() {
    OrderAccumulator<String> euros = OrderAccumulator.create("EUR");
    OrderReader dollars =
        CsvOrders.from(text()).customer("customer").time("day").amount("amount").currency("USD");
    assertThatThrownBy(() -> dollars.readInto(euros, OrderAccumulator::addMinorUnits))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("text: accumulator must be in USD as its rows, but is in EUR");
    SubscriptionAccumulator<String> changes =
        SubscriptionAccumulator.create("EUR", ZoneId.of("Europe/Riga"));
    SubscriptionReader utc =
        CsvSubscriptions.from(text()).customer("customer").time("day").amount("amount");
    assertThatThrownBy(
            () ->
                utc.readInto(
                    changes, (all, who, at, units, why) -> all.addMinorUnits(who, at, units)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("text: accumulator must have the zone Z as its rows, but has Europe/Riga");
    utc.zone(ZoneId.of("Europe/Riga"))
        .readInto(changes, (all, who, at, units, why) -> all.addMinorUnits(who, at, units));
    assertThat(changes.log().rows()).isEqualTo(2);
  }

  /** What no step names is the accumulator's currency; rows in others are left out. */
  @Test
  void rows_in_another_currency_than_the_accumulators_are_left_out() {
    String csv = "customer,day,amount,currency\na,2026-01-10,5,USD\nb,2026-01-10,7,EUR\n";
    OrderAccumulator<String> euros = OrderAccumulator.create("EUR");
    LogResult<OrderAccumulator<String>> read =
        CsvOrders.from(CsvSource.of(new StringReader(csv)))
            .customer("customer")
            .time("day")
            .amount("amount")
            .currencyColumn("currency")
            .readInto(euros, OrderAccumulator::addMinorUnits);
    assertThat(read.log().log())
        .hasToString("OrderLog[1 order, 1 customer, 2026-01-10 to 2026-01-10, EUR]");
    assertThat(read.reasons()).containsOnlyKeys("currency: is not EUR, the currency of the log");
  }

  @Test
  void a_stream_is_read_once_and_says_so() {
    OrderReader orders =
        CsvOrders.from(text()).customer("customer").time("day").amount("amount").currency("EUR");
    orders.read();
    assertThatThrownBy(orders::read)
        .isInstanceOf(ReadException.class)
        .hasMessage("text: must be read once, but was read before");
    assertThatThrownBy(() -> orders.attribute("id").attribute("id"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attribute must be said once, but was id");
  }
}

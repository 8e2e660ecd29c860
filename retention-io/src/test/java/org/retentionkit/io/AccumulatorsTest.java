package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.CurrencyRule;
import org.retentionkit.event.KeyedActivityAccumulator;
import org.retentionkit.event.KeyedMovementAccumulator;
import org.retentionkit.event.KeyedPurchaseAccumulator;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.RefundRule;
import org.retentionkit.event.Timeline;

/** A reader fills an accumulator by name, and refuses rules that none can obey. */
class AccumulatorsTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final String CSV =
      "id,customer,day,amount\n1,a,2026-01-10,5\n1,a,2026-02-10,7\n2,b,2026-01-11,x\n";

  private static CsvSource text() {
    return CsvSource.of(new StringReader(CSV));
  }

  @Test
  void orders_activity_and_changes() {
    KeyedPurchaseAccumulator<String> purchases =
        KeyedPurchaseAccumulator.create(EUR, RefundRule.NET, ZoneOffset.UTC, CurrencyRule.REFUSE);
    LogResult<KeyedPurchaseAccumulator<String>> read =
        CsvOrders.from(text())
            .customer("customer")
            .time("day")
            .amount("amount")
            .currency("EUR")
            .readInto(purchases, KeyedPurchaseAccumulator::add);
    assertThat(read.log()).isSameAs(purchases);
    assertThat(read.rejected()).hasSize(1);
    assertThat(purchases.report().rows()).isEqualTo(2);

    Timeline months = Timeline.of(Period.ofQuarter(2026, 1), CalendarUnit.MONTH);
    KeyedActivityAccumulator<String> activity = KeyedActivityAccumulator.create(months);
    CsvActivity.from(text())
        .customer("customer")
        .time("day")
        .readInto(activity, KeyedActivityAccumulator::add);
    assertThat(activity.report().rows()).isEqualTo(3);

    KeyedMovementAccumulator<String> movements =
        KeyedMovementAccumulator.create(EUR, ZoneId.of("Europe/Riga"), months);
    CsvSubscriptions.from(text())
        .customer("customer")
        .time("day")
        .amount("amount")
        .currency("EUR")
        .zone(ZoneId.of("Europe/Riga"))
        .readInto(movements, KeyedMovementAccumulator::add);
    assertThat(movements.snapshot().columns().amount(MovementKind.EXPANSION, 1)).isEqualTo(2_00);
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
    assertThatThrownBy(() -> orders.readInto("", (a, customer, day, units, currency) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("order must not be named: an accumulator keeps no order");
    SubscriptionReader spans = CsvSubscriptions.from(text()).subscription("id");
    assertThatThrownBy(() -> spans.readInto("", (a, customer, at, units, reason) -> {}))
        .hasMessage(
            "start and subscription must not be named: an accumulator cannot sum over"
                + " subscriptions");
  }
}

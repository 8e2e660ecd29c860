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
}

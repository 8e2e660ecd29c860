package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class KeyedSubscriptionAccumulatorTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 4);

  @Property(tries = 200)
  void changes_by_day_make_the_movements_of_a_log_of_days(@ForAll("logs") List<Row> rows) {
    KeyedSubscriptionAccumulator<Long> gathered =
        rows.parallelStream()
            .collect(
                KeyedSubscriptionAccumulator.<Row, Long>collector(
                    EUR,
                    RIGA,
                    (all, r) ->
                        all.add(
                            r.customer(),
                            LocalDate.ofEpochDay(r.day()),
                            r.value(),
                            CancelReason.UNSTATED)));
    SubscriptionMovements keyed = gathered.snapshot().movements(MONTHS);
    SubscriptionMovements plain =
        SubscriptionLog.ofColumns(
                GeneratedRows.customers(rows),
                GeneratedRows.days(rows),
                GeneratedRows.values(rows),
                "EUR")
            .movements(MONTHS);
    for (int p = 0; p < 4; p++) {
      for (MovementKind kind : MovementKind.values()) {
        assertThat(keyed.amount(kind, p)).isEqualTo(plain.amount(kind, p));
        assertThat(keyed.customers(kind, p)).isEqualTo(plain.customers(kind, p));
      }
      assertThat(keyed.opening(p)).isEqualTo(plain.opening(p));
    }
    assertThat(keyed.rowsAfter()).isEqualTo(plain.rowsAfter());
    assertThat(gathered.report().zero())
        .isEqualTo(rows.stream().filter(r -> r.value() == 0).count());
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(20_400, 20_620), Arbitraries.of(0L, 900L, 1_900L), 200);
  }

  @Test
  void of_two_changes_on_a_day_the_later_one_holds_and_a_month_begins_at_midnight_of_the_zone() {
    KeyedSubscriptionAccumulator<String> changes = KeyedSubscriptionAccumulator.create(EUR, RIGA);
    changes.add("a", Instant.parse("2026-01-10T12:00:00Z"), 500, CancelReason.UNSTATED);
    changes.add("a", Instant.parse("2026-01-10T11:00:00Z"), 900, CancelReason.UNSTATED);
    changes.add("b", Instant.parse("2026-01-31T22:00:00Z"), 100, CancelReason.UNSTATED);
    changes.add("a", Instant.parse("2026-03-05T00:00:00Z"), 0, CancelReason.INVOLUNTARY);
    changes.add("b", Instant.parse("2026-03-05T00:00:00Z"), 0, CancelReason.VOLUNTARY);
    SubscriptionLog<String> log = changes.snapshot();
    SubscriptionMovements m = log.movements(MONTHS);

    assertThat(m.amount(MovementKind.NEW, 0)).isEqualTo(500);
    assertThat(m.amount(MovementKind.NEW, 1)).isEqualTo(100); // 1 February in Riga
    assertThat(m.churnedAmount(CancelReason.INVOLUNTARY, 2)).isEqualTo(500);
    assertThat(m.churnedCustomers(CancelReason.VOLUNTARY, 2)).isEqualTo(1);
    assertThat(m.amount(MovementKind.CHURNED, 2)).isEqualTo(600);
    assertThat(m.closing(2)).isZero();
    assertThat(changes.report().outOfOrder()).isZero();
    log.visit(
        () ->
            rows -> {
              assertThat(rows.minorUnits(rows.size() - 1)).isZero();
              assertThat(rows.reason(rows.size() - 1)).isNotEqualTo(CancelReason.UNSTATED);
              assertThat(rows.minorUnits(0)).isPositive();
            });
  }

  @Test
  void what_does_not_fit_is_refused() {
    KeyedSubscriptionAccumulator<String> changes = KeyedSubscriptionAccumulator.create(EUR, RIGA);
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> changes.add("a", day, -1, CancelReason.UNSTATED))
        .hasMessage("minorUnits must not be negative, but was -1");
    assertThatThrownBy(() -> changes.add("a", day, Long.MAX_VALUE, CancelReason.UNSTATED))
        .hasMessageStartingWith("minorUnits must not exceed the limit ");
    assertThatThrownBy(() -> changes.add("a", day, 5, CancelReason.VOLUNTARY))
        .hasMessage("reason must be UNSTATED for an amount above 0, but was VOLUNTARY");
    assertThatThrownBy(
            () -> changes.combine(KeyedSubscriptionAccumulator.create(EUR, ZoneId.of("UTC"))))
        .hasMessage("other must be in EUR and Europe/Riga, but was EUR and UTC");
    SubscriptionLog<String> days =
        SubscriptionLog.of(List.<String>of(), s -> s, s -> day, s -> BigDecimal.ONE, "EUR");
    assertThatThrownBy(() -> days.plus(changes.snapshot()))
        .hasMessage("both logs must have exact times in one zone, or none of them");
  }
}

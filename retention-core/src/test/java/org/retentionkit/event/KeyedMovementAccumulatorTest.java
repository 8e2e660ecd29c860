package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class KeyedMovementAccumulatorTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 4);

  @Property(tries = 200)
  void changes_by_day_make_the_movements_of_a_log_of_days(@ForAll("logs") List<Row> rows) {
    KeyedMovementAccumulator<Long> gathered =
        rows.parallelStream()
            .collect(
                KeyedMovementAccumulator.<Row, Long>collector(
                    EUR,
                    RIGA,
                    MONTHS,
                    (all, r) ->
                        all.add(
                            r.customer(),
                            LocalDate.ofEpochDay(r.day()),
                            r.value(),
                            CancelReason.UNSTATED)));
    SubscriptionMovements plain =
        SubscriptionLog.ofColumns(
                GeneratedRows.customers(rows),
                GeneratedRows.days(rows),
                GeneratedRows.values(rows),
                "EUR")
            .movements(MONTHS);
    Keyed<Long, SubscriptionMovements> keyed = gathered.snapshot();
    assertThat(keyed.columns()).isEqualTo(plain);
    assertThat(keyed.customers().size()).isEqualTo((int) plain.customers());
    assertThat(gathered.snapshot(Workspace.ofThreads(2)).columns()).isEqualTo(plain);
    assertThat(gathered.report().rows()).isEqualTo(rows.size());
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(20_400, 20_620), Arbitraries.of(0L, 900L, 1_900L), 200);
  }

  /** Numbers differ from part to part, so that what is kept is put in another order. */
  @Property(tries = 3)
  void large_parts_join_under_new_numbers(@ForAll long seed) {
    List<Row> rows =
        GeneratedRows.many(150_000, 20_000, 20_400, 220, seed).stream()
            .map(r -> new Row(r.customer(), r.day(), Math.max(0, r.value())))
            .toList();
    KeyedMovementAccumulator<Long> all = KeyedMovementAccumulator.create(EUR, RIGA, MONTHS);
    for (List<Row> part : List.of(rows.subList(0, 70_000), rows.subList(70_000, rows.size()))) {
      KeyedMovementAccumulator<Long> own = KeyedMovementAccumulator.create(EUR, RIGA, MONTHS);
      part.forEach(
          r ->
              own.add(
                  r.customer(), LocalDate.ofEpochDay(r.day()), r.value(), CancelReason.UNSTATED));
      all.combine(own);
    }
    assertThat(all.snapshot().columns())
        .isEqualTo(
            SubscriptionLog.ofColumns(
                    GeneratedRows.customers(rows),
                    GeneratedRows.days(rows),
                    GeneratedRows.values(rows),
                    "EUR")
                .movements(MONTHS));
  }

  @Test
  void of_two_changes_on_a_day_the_later_one_holds_and_churn_has_its_reason() {
    KeyedMovementAccumulator<String> changes = KeyedMovementAccumulator.create(EUR, RIGA, MONTHS);
    changes.add("a", Instant.parse("2026-01-10T12:00:00Z"), 500, CancelReason.UNSTATED);
    changes.add("a", Instant.parse("2026-01-10T11:00:00Z"), 900, CancelReason.UNSTATED);
    changes.add("b", Instant.parse("2026-01-31T22:00:00Z"), 100, CancelReason.UNSTATED);
    changes.add("a", Instant.parse("2026-03-05T00:00:00Z"), 0, CancelReason.INVOLUNTARY);
    SubscriptionMovements m = changes.snapshot().columns();
    assertThat(m.amount(MovementKind.NEW, 0)).isEqualTo(500);
    assertThat(m.amount(MovementKind.NEW, 1)).isEqualTo(100); // 1 February in Riga
    assertThat(m.churnedAmount(CancelReason.INVOLUNTARY, 2)).isEqualTo(500);
    assertThat(changes.report())
        .isEqualTo(
            new LogReport(
                4,
                LogReport.DuplicateCheck.NOT_COUNTED,
                0,
                0,
                0,
                0,
                1,
                List.of(),
                new LogReport.Days(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 3, 5), 0)));
  }

  @Test
  void what_does_not_fit_is_refused_and_makes_no_customer() {
    KeyedMovementAccumulator<String> changes = KeyedMovementAccumulator.create(EUR, RIGA, MONTHS);
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> changes.add("a", day, -1, CancelReason.UNSTATED))
        .hasMessage("minorUnits must not be negative, but was -1");
    assertThatThrownBy(() -> changes.add("a", day, 5, CancelReason.VOLUNTARY))
        .hasMessage("reason must be UNSTATED for an amount above 0, but was VOLUNTARY");
    KeyedMovementAccumulator<String> utc =
        KeyedMovementAccumulator.create(EUR, ZoneId.of("UTC"), MONTHS);
    utc.add("b", day, 5, CancelReason.UNSTATED);
    assertThatThrownBy(() -> changes.combine(utc))
        .hasMessage(
            "other must be in EUR, Europe/Riga and 4 × month from 2026-01-01,"
                + " but was EUR, UTC and 4 × month from 2026-01-01");
    assertThat(changes.snapshot().customers().size()).isZero();
  }
}

package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class KeyedPurchaseAccumulatorTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  @Property(tries = 100)
  void collecting_objects_in_any_number_of_parts_sums_up_each_key(
      @ForAll("logs") List<Row> rows, @ForAll RefundRule refunds) {
    Map<Long, PurchaseReference.Summary> expected = PurchaseReference.of(rows, refunds);
    KeyedPurchaseAccumulator<String> gathered =
        rows.parallelStream()
            .collect(
                KeyedPurchaseAccumulator.<Row, String>collector(
                    EUR,
                    refunds,
                    RIGA,
                    CurrencyRule.REFUSE,
                    (all, r) ->
                        all.add("" + r.customer(), LocalDate.ofEpochDay(r.day()), r.value(), EUR)));
    assertThat(summaries(gathered.snapshot())).isEqualTo(expected);
    assertThat(gathered.report().rows()).isEqualTo(rows.size());
    assertThat(summaries(gathered.snapshot(Workspace.ofThreads(2)))).isEqualTo(expected);
  }

  private static Map<Long, PurchaseReference.Summary> summaries(
      Keyed<String, PurchaseColumns> keyed) {
    Map<Long, PurchaseReference.Summary> summaries = new TreeMap<>();
    PurchaseReference.of(keyed.columns())
        .forEach((n, sum) -> summaries.put(Long.valueOf(keyed.customers().key(n)), sum));
    return summaries;
  }

  /** Numbers differ from part to part, so that what is kept is put in another order. */
  @Property(tries = 3)
  void large_parts_join_under_new_numbers(@ForAll long seed) {
    List<Row> rows = new ArrayList<>(GeneratedRows.many(150_000, 20_000, 0, 400, seed));
    KeyedPurchaseAccumulator<Long> all = create();
    for (List<Row> part : List.of(rows.subList(0, 70_000), rows.subList(70_000, rows.size()))) {
      KeyedPurchaseAccumulator<Long> own = create();
      part.forEach(r -> own.add(r.customer(), LocalDate.ofEpochDay(r.day()), r.value(), EUR));
      all.combine(own);
    }
    Keyed<Long, PurchaseColumns> keyed = all.snapshot();
    Map<Long, PurchaseReference.Summary> found = new TreeMap<>();
    PurchaseReference.of(keyed.columns())
        .forEach((n, sum) -> found.put(keyed.customers().key(n), sum));
    assertThat(found).isEqualTo(PurchaseReference.of(rows, RefundRule.NET));
  }

  private static KeyedPurchaseAccumulator<Long> create() {
    return KeyedPurchaseAccumulator.create(EUR, RefundRule.NET, RIGA, CurrencyRule.SET_ASIDE);
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-70, 500), Arbitraries.longs().between(-9, 30), 300);
  }

  @Test
  void an_instant_falls_on_the_day_of_the_zone_and_other_currencies_are_set_aside() {
    KeyedPurchaseAccumulator<Long> orders = create();
    orders.add(7L, Instant.parse("2026-03-28T21:59:59Z"), 500, EUR); // 23:59:59 in Riga
    orders.add(7L, Instant.parse("2026-03-28T22:00:00Z"), 700, EUR);
    orders.add(8L, LocalDate.of(2026, 3, 29), 900, USD);
    PurchaseColumns columns = orders.snapshot().columns();
    assertThat(columns.size()).isEqualTo(1);
    assertThat(LocalDate.ofEpochDay(columns.firstDay(0))).isEqualTo(LocalDate.of(2026, 3, 28));
    assertThat(columns.purchaseDays(0)).isEqualTo(2);
    assertThat(orders.report())
        .isEqualTo(
            new LogReport(
                2,
                LogReport.DuplicateCheck.NOT_COUNTED,
                0,
                0,
                0,
                0,
                0,
                List.of(new LogReport.CurrencyRows(USD, 1)),
                new LogReport.Days(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 29), 0)));
  }

  @Test
  void what_does_not_fit_is_refused() {
    KeyedPurchaseAccumulator<Long> strict =
        KeyedPurchaseAccumulator.create(EUR, RefundRule.NET, RIGA, CurrencyRule.REFUSE);
    assertThatThrownBy(() -> strict.add(1L, LocalDate.EPOCH, 1, USD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("currency must be EUR, but was USD");
    assertThatThrownBy(() -> strict.add(1L, LocalDate.MAX, 1, EUR))
        .hasMessage("day must have an epoch day of 32 bits, but was +999999999-12-31");
    assertThatThrownBy(() -> strict.add(1L, Instant.MAX, 1, EUR))
        .hasMessageStartingWith("instant must have an epoch day of 32 bits, but was ");
    KeyedPurchaseAccumulator<Long> other =
        KeyedPurchaseAccumulator.create(EUR, RefundRule.COUNT_ONLY, RIGA, CurrencyRule.REFUSE);
    other.add(5L, LocalDate.EPOCH, 1, EUR);
    assertThatThrownBy(() -> strict.combine(other))
        .hasMessage("other must be in EUR and NET, but was EUR and COUNT_ONLY");
    assertThat(strict.snapshot().customers().size()).isZero();
  }
}

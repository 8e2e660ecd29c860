package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.event.PlainHistories.Fact;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class CustomerHistoriesTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Integer> days =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-5, 5),
            Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
    return GeneratedRows.rows(days, Arbitraries.longs().between(-900, 900), 120);
  }

  @Property(tries = 300)
  void entries_equal_those_of_nested_maps(@ForAll("rows") List<Row> rows) {
    List<String> plain =
        PlainHistories.of(
                rows.stream().map(r -> new Fact(r.customer(), r.day(), 1, r.value())).toList())
            .lines();
    CustomerHistories histories = orders(rows);
    assertThat(PlainHistories.lines(histories)).isEqualTo(plain);
    assertThat(histories.entries()).isEqualTo(plain.size());
    for (int i = 0; i < histories.size(); i++) {
      assertThat(histories.indexOf(histories.customer(i))).isEqualTo(i);
      for (int e = histories.from(i); e < histories.to(i); e++) {
        assertThat(histories.epochDay(e)).isEqualTo(histories.slot(e));
      }
    }
    assertThat(histories.size()).isEqualTo(rows.stream().map(Row::customer).distinct().count());
  }

  /** 50,000 rows of 100 slots fit the memory of a few hundred. */
  @Test
  void many_rows_of_few_slots_add_up() {
    HistoryAccumulator rows = HistoryAccumulator.create(Resolution.DAY, RIGA);
    for (int i = 0; i < 50_000; i++) {
      rows.add(i % 10, DAY.plusDays(i % 100), 1, 2);
    }
    CustomerHistories histories = rows.snapshot();
    assertThat(histories.entries()).isEqualTo(100);
    assertThat(histories.orders(99)).isEqualTo(500);
    assertThat(histories.minorUnits(0)).isEqualTo(1_000);
    assertThat(histories).hasToString("10 customers, 100 entries by DAY in Europe/Riga");
  }

  @Test
  void the_reading_has_the_same_digits_whatever_the_default_locale() {
    CustomerHistories histories = accumulated(List.of(new Row(1, 2, 3))).snapshot();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(histories).hasToString("1 customers, 1 entries by DAY in Europe/Riga");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void instants_are_days_of_the_zone_or_milliseconds() {
    Instant at = Instant.parse("2026-01-04T22:30:00.123456Z");
    CustomerHistories days =
        HistoryAccumulator.create(Resolution.DAY, RIGA).add(1, at).add(1, DAY).snapshot();
    assertThat(days.entries()).isEqualTo(1);
    assertThat(days.slot(0)).isEqualTo(DAY.toEpochDay());
    assertThat(days.slotOf(DAY)).isEqualTo(DAY.toEpochDay());
    assertThat(days.orders(0)).isZero();
    CustomerHistories millis =
        HistoryAccumulator.create(Resolution.MILLISECOND, RIGA).add(1, at, 1, 5).snapshot();
    assertThat(millis.slot(0)).isEqualTo(at.toEpochMilli());
    assertThat(millis.epochDay(0)).isEqualTo(DAY.toEpochDay());
    assertThat(millis.slotOf(DAY)).isEqualTo(Instant.parse("2026-01-04T22:00:00Z").toEpochMilli());
    assertThat(millis.epochDayOf(-1)).isEqualTo(0);
    assertThat(millis.zone()).isEqualTo(RIGA);
    assertThat(millis.resolution()).isEqualTo(Resolution.MILLISECOND);
    CustomerHistories utc =
        HistoryAccumulator.create(Resolution.MILLISECOND, ZoneOffset.UTC).snapshot();
    assertThat(utc.epochDayOf(-1)).isEqualTo(-1);
    assertThat(utc.epochDayOf(86_399_999)).isZero();
  }

  @Test
  void histories_that_differ_are_not_equal() {
    CustomerHistories one = orders(List.of(new Row(1, 2, 3)));
    assertThat(one)
        .isNotEqualTo(orders(List.of(new Row(2, 2, 3))))
        .isNotEqualTo(orders(List.of(new Row(1, 3, 3))))
        .isNotEqualTo(orders(List.of(new Row(1, 2, 4))))
        .isNotEqualTo(
            HistoryAccumulator.create(Resolution.DAY, RIGA)
                .add(1, LocalDate.ofEpochDay(2))
                .snapshot())
        .isNotEqualTo(
            HistoryAccumulator.create(Resolution.DAY, RIGA)
                .add(1, LocalDate.ofEpochDay(2), 2, 3)
                .snapshot())
        .isNotEqualTo(
            HistoryAccumulator.create(Resolution.DAY, ZoneOffset.UTC)
                .add(1, LocalDate.ofEpochDay(2), 1, 3)
                .snapshot())
        .isNotEqualTo(
            HistoryAccumulator.create(Resolution.MILLISECOND, RIGA)
                .add(1, Instant.ofEpochMilli(2), 1, 3)
                .snapshot())
        .isNotEqualTo("one");
    assertThat(orders(List.of(new Row(1, 2, 3), new Row(1, 3, 3), new Row(2, 4, 3))))
        .isNotEqualTo(orders(List.of(new Row(1, 2, 3), new Row(2, 3, 3), new Row(2, 4, 3))));
    assertThat(one).doesNotHaveSameHashCodeAs(orders(List.of(new Row(1, 2, 4))));
    assertThat(one.indexOf(9)).isNegative();
  }

  @Test
  void what_cannot_be_is_refused() {
    HistoryAccumulator days = HistoryAccumulator.create(Resolution.DAY, RIGA);
    HistoryAccumulator millis = HistoryAccumulator.create(Resolution.MILLISECOND, RIGA);
    assertThatThrownBy(() -> millis.add(1, DAY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("days must be added at resolution DAY, but it is MILLISECOND");
    long[] two = new long[2];
    assertThatThrownBy(() -> days.accept(two, new int[1], 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> days.accept(two, new int[2], new long[1], 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> days.accept(two, new int[2], new long[3], 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> millis.accept(two, new int[2], 0, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("days must be added at resolution DAY, but it is MILLISECOND");
    assertThatThrownBy(() -> millis.accept(two, new int[2], two, 0, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("days must be added at resolution DAY, but it is MILLISECOND");
    assertThatThrownBy(() -> days.add(1, LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("day must have an epoch day of 32 bits, but was +999999999-12-31");
    assertThatThrownBy(() -> millis.add(1, Instant.MIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("instant must have an epoch day of 32 bits, but was -365243219528");
    assertThat(days.snapshot().size() + millis.snapshot().size()).isZero();
    assertThatThrownBy(() -> days.add(1, DAY, -1, 0))
        .hasMessage("orderCount must not be negative, but was -1");
    assertThatThrownBy(() -> days.add(1, Instant.EPOCH, -1, 0))
        .hasMessage("orderCount must not be negative, but was -1");
    days.add(1, DAY, 1, Long.MAX_VALUE).add(1, DAY, 1, 1);
    assertThatThrownBy(days::snapshot)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sum of the amounts of a customer and slot must fit a long, but was"
                + " 9223372036854775808");
    assertThat(days.add(1, DAY, 1, -1).snapshot().minorUnits(0)).isEqualTo(Long.MAX_VALUE);
    HistoryAccumulator many = HistoryAccumulator.create(Resolution.DAY, RIGA);
    many.add(2, DAY, Long.MAX_VALUE, 0).add(2, DAY, 1, 0);
    assertThatThrownBy(many::snapshot)
        .hasMessage(
            "sum of the orders of a customer and slot must fit a long, but was"
                + " 9223372036854775808");
  }

  private static HistoryAccumulator accumulated(List<Row> rows) {
    HistoryAccumulator all = HistoryAccumulator.create(Resolution.DAY, RIGA);
    all.accept(
        GeneratedRows.customers(rows),
        GeneratedRows.days(rows),
        GeneratedRows.values(rows),
        0,
        rows.size());
    return all;
  }

  private static CustomerHistories orders(List<Row> rows) {
    return accumulated(rows).snapshot();
  }
}

package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class SubscriptionLogTest {
  private static SubscriptionLog<Long> log(List<Row> rows) {
    return SubscriptionLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    Arbitrary<Integer> days =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-70, 70),
            Arbitraries.of(Integer.MIN_VALUE, -32769, 32768, Integer.MAX_VALUE));
    Arbitrary<Long> amounts =
        Arbitraries.oneOf(Arbitraries.longs().between(0, 9), Arbitraries.of(1L << 47, 1L << 60));
    return GeneratedRows.rows(days, amounts, 200);
  }

  @Property(tries = 300)
  void visitors_see_each_customer_once_with_changes_by_day_and_amount(
      @ForAll("logs") List<Row> rows) {
    Map<Long, List<Row>> expected =
        rows.stream()
            .sorted(Comparator.comparingInt(Row::day).thenComparingLong(Row::value))
            .collect(Collectors.groupingBy(Row::customer));
    int half = rows.size() / 2;
    SubscriptionLog<Long> halves =
        log(rows.subList(half, rows.size())).plus(log(rows.subList(0, half)));
    for (SubscriptionLog<Long> log : List.of(log(rows), halves)) {
      Map<Long, List<Row>> seen = new TreeMap<>();
      CustomerVisitor visitor =
          shown -> {
            List<Row> own = new java.util.ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
              own.add(
                  new Row(shown.customer(), Math.toIntExact(shown.day(i)), shown.minorUnits(i)));
            }
            assertThat(seen.put(shown.customer(), own)).isNull();
          };
      log.visit(() -> visitor);
      assertThat(seen).isEqualTo(expected);
    }
  }

  @Test
  void a_negative_amount_is_an_error_that_names_the_customer() {
    SubscriptionLog<Long> log =
        SubscriptionLog.ofColumns(new long[] {7}, new int[1], new long[] {-1}, "EUR");
    CustomerVisitor nothing = rows -> {};
    assertThatThrownBy(() -> log.visit(() -> nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recurring amount of customer 7 must not be negative, but was -1");
  }
}

package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class PurchaseAccumulatorTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final String TOO_LARGE =
      "amounts of customer \\S+ must add up to a long, but do not";

  @Property(tries = 600)
  void whatever_the_order_the_blocks_and_the_parts_purchases_are_those_of_the_log_and_of_lists(
      @ForAll("logs") List<Row> rows,
      @ForAll RefundRule refunds,
      @ForAll @IntRange(min = 1, max = 40) int due,
      @ForAll long seed) {
    Map<Long, PurchaseReference.Summary> expected = PurchaseReference.of(rows, refunds);
    PurchaseAccumulator gathered = gathered(rows, refunds, due, new Random(seed));
    OrderLog<Long> log = log(rows);

    if (!expected.values().stream().allMatch(PurchaseReference.Summary::fits)) {
      assertThatThrownBy(gathered::snapshot)
          .isInstanceOf(ArithmeticException.class)
          .hasMessageMatching(TOO_LARGE);
      assertThatThrownBy(() -> log.purchases(refunds, DuplicateRule.KEEP))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageMatching(TOO_LARGE);
      return;
    }
    PurchaseColumns columns = gathered.snapshot(Workspace.ofThreads(2));
    assertThat(PurchaseReference.of(columns)).isEqualTo(expected);
    assertThat(columns)
        .isEqualTo(log.purchases(refunds, DuplicateRule.KEEP))
        .isEqualTo(gathered.snapshot());
    assertThat(gathered.rows()).isEqualTo(rows.size());
  }

  /** The rows in any order, some one by one, some in blocks, in accumulators put together. */
  private static PurchaseAccumulator gathered(
      List<Row> rows, RefundRule refunds, int due, Random random) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    List<PurchaseAccumulator> parts = new ArrayList<>();
    for (int from = 0; from < rows.size() || parts.isEmpty(); ) {
      int to = Math.min(rows.size(), from + random.nextInt(60));
      PurchaseAccumulator part = PurchaseAccumulator.create(EUR, refunds, due);
      if (random.nextBoolean()) {
        List<Row> block = shuffled.subList(0, to);
        part.accept(
            GeneratedRows.customers(block),
            GeneratedRows.days(block),
            GeneratedRows.values(block),
            from,
            to);
      } else {
        shuffled.subList(from, to).forEach(r -> part.add(r.customer(), r.day(), r.value()));
      }
      parts.add(part);
      from = to;
    }
    while (parts.size() > 1) {
      PurchaseAccumulator other = parts.remove(random.nextInt(parts.size()));
      PurchaseAccumulator one = parts.get(random.nextInt(parts.size()));
      assertThat(one.combine(other)).isSameAs(one);
      other.add(5, 5, 5); // later rows of the other one do not count
    }
    return parts.get(0);
  }

  private static OrderLog<Long> log(List<Row> rows) {
    return OrderLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  @Provide
  @SuppressWarnings("unchecked")
  Arbitrary<List<Row>> logs() {
    Arbitrary<Integer> near = Arbitraries.integers().between(-70, 200);
    Arbitrary<Integer> far =
        Arbitraries.frequencyOf(
            Tuple.of(5, near),
            Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE, -32769, 32768)));
    Arbitrary<Long> small = Arbitraries.longs().between(-5, 20);
    Arbitrary<Long> backs = Arbitraries.longs().between(-20, 5);
    Arbitrary<Long> large =
        Arbitraries.of(1L, -1L, 0L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 62, -(1L << 62));
    return Arbitraries.oneOf(
        GeneratedRows.rows(near, small, 300),
        GeneratedRows.rows(near, backs, 300),
        GeneratedRows.rows(far, small, 100),
        few(near, backs),
        few(near, large),
        few(far, large));
  }

  private static Arbitrary<List<Row>> few(Arbitrary<Integer> days, Arbitrary<Long> values) {
    return net.jqwik.api.Combinators.combine(Arbitraries.longs().between(0, 3), days, values)
        .as(Row::new)
        .list()
        .ofMaxSize(40);
  }

  /** A sum beyond a long has an upper long, of which a customer has two at most. */
  @Property(tries = 100)
  void what_is_kept_does_not_grow_with_events_that_say_nothing_new_but_for_sums_beyond_a_long(
      @ForAll("logs") List<Row> rows,
      @ForAll RefundRule refunds,
      @ForAll @IntRange(min = 1, max = 40) int due) {
    long once = kept(rows, refunds, due, 1);
    long often = kept(rows, refunds, due, COPIES);
    long customers = rows.stream().map(Row::customer).distinct().count();
    long days = rows.stream().map(r -> new Row(r.customer(), r.day(), 0)).distinct().count();
    assertThat(once).isBetween(customers, (3 * customers) + (3 * days));
    assertThat(often).isBetween(once, once + (2 * customers));

    List<Row> small = rows.stream().map(PurchaseAccumulatorTest::small).toList();
    assertThat(kept(small, refunds, due, COPIES))
        .isEqualTo(kept(small, refunds, due, 1))
        .isBetween(customers, customers + (3 * days));
  }

  private static final int COPIES = 50;

  /** So small that the sums of all copies of the rows fit into a long. */
  private static Row small(Row row) {
    return new Row(row.customer(), row.day(), row.value() / (300 * COPIES));
  }

  private static long kept(List<Row> rows, RefundRule refunds, int due, int copies) {
    PurchaseAccumulator orders = PurchaseAccumulator.create(EUR, refunds, due);
    for (int copy = 0; copy < copies; copy++) {
      rows.forEach(row -> orders.add(row.customer(), row.day(), row.value()));
    }
    return orders.kept();
  }

  @Test
  void six_smallest_amounts_of_one_day_are_kept_in_two_longs_and_refused_as_a_total() {
    List<Row> rows = Collections.nCopies(6, new Row(1, 0, Long.MIN_VALUE));
    // The customer, the day with its sum in two longs, and the upper longs of two sums.
    assertThat(kept(rows, RefundRule.NET, 1, 1)).isEqualTo(1 + 3 + 2);
    PurchaseAccumulator orders = PurchaseAccumulator.create(EUR, RefundRule.NET, 1);
    rows.forEach(row -> orders.add(row.customer(), row.day(), row.value()));
    orders.add(1, 0, 0);
    assertThatThrownBy(orders::snapshot)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("amounts of customer 1 must add up to a long, but do not");
  }

  @Test
  void sixty_four_days_with_orders_are_one_word_and_early_refunds_go_when_an_order_comes() {
    PurchaseAccumulator orders = PurchaseAccumulator.create(EUR, RefundRule.NET, 1);
    for (int day = 0; day < 64; day++) {
      orders.add(7, day, 5);
    }
    assertThat(orders.kept()).isEqualTo(2); // the customer and the word
    orders.add(7, -3, -9);
    assertThat(orders.kept()).isEqualTo(5); // day, and sum in two longs
    orders.add(7, -3, -2);
    assertThat(orders.kept()).isEqualTo(5);
    assertThat(orders.snapshot().repeatTotal(0)).isEqualTo(63 * 5);
    orders.add(7, -4, 5);
    assertThat(orders.kept()).isEqualTo(3); // the customer and two words
    assertThat(orders.snapshot().repeatTotal(0)).isEqualTo((64 * 5) - 9 - 2);
    orders.add(7, -5, Long.MAX_VALUE);
    assertThat(orders.kept()).isEqualTo(5); // and the upper longs of two sums
    orders.add(7, -5, Long.MIN_VALUE);
    assertThat(orders.kept()).isEqualTo(3);
    assertThat(orders.snapshot().total(0)).isEqualTo((65 * 5) - 9 - 2 - 1);
  }

  @Test
  void a_refund_before_the_first_order_counts_after_it_once_an_earlier_order_comes() {
    PurchaseAccumulator orders = PurchaseAccumulator.create(EUR, RefundRule.NET, 1);
    orders.add(1, 20, 1_000);
    orders.add(1, 15, -300);
    orders.add(1, 10, -70);
    assertThat(orders.snapshot().repeatTotal(0)).isZero();
    orders.add(1, 12, 5);
    PurchaseColumns columns = orders.snapshot();
    assertThat(columns.firstDay(0)).isEqualTo(12);
    assertThat(columns.total(0)).isEqualTo(635);
    assertThat(columns.repeatTotal(0)).isEqualTo(700);
    orders.add(1, 9, 5);
    assertThat(orders.snapshot().repeatTotal(0)).isEqualTo(635);
    assertThat(columns.repeatTotal(0)).isEqualTo(700);
  }

  @Test
  void large_logs_are_right_with_one_thread_with_three_and_in_halves() {
    List<Row> rows = GeneratedRows.many(400_000, 30_000, -300, 900, 11);
    PurchaseColumns expected = log(rows).purchases();
    PurchaseAccumulator all = PurchaseAccumulator.create(EUR, RefundRule.NET);
    all.accept(
        GeneratedRows.customers(rows),
        GeneratedRows.days(rows),
        GeneratedRows.values(rows),
        0,
        rows.size());
    assertThat(all.snapshot(Workspace.ofThreads(3))).isEqualTo(expected);

    PurchaseAccumulator half = PurchaseAccumulator.create(EUR, RefundRule.NET, 1_000);
    PurchaseAccumulator rest = PurchaseAccumulator.create(EUR, RefundRule.NET);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      (i % 2 == 0 ? half : rest).add(row.customer(), row.day(), row.value());
    }
    assertThat(rest.combine(half).snapshot()).isEqualTo(expected);
  }

  @Test
  void ids_crafted_to_share_one_place_of_one_partition_are_right() {
    int n = 40_000;
    PurchaseAccumulator orders = PurchaseAccumulator.create(EUR, RefundRule.NET, 1_000);
    for (int i = 0; i < n; i++) {
      orders.add(Mix.id(i / 2), 0, i);
    }
    PurchaseColumns columns = orders.snapshot();
    assertThat(columns.size()).isEqualTo(n / 2);
    for (int i = 0; i < columns.size(); i++) {
      assertThat(columns.customer(i)).isEqualTo(Mix.id(i));
      assertThat(columns.total(i)).isEqualTo((4 * i) + 1);
    }
  }

  @Test
  void a_repeat_total_beyond_a_long_is_an_error_though_the_total_fits() {
    PurchaseAccumulator orders = PurchaseAccumulator.create(EUR, RefundRule.NET);
    orders.add(-1, 3, 0);
    orders.add(-1, 3, Long.MIN_VALUE);
    orders.add(-1, 4, Long.MAX_VALUE);
    assertThat(orders.snapshot().repeatTotal(0)).isEqualTo(Long.MAX_VALUE);
    orders.add(-1, 5, Long.MAX_VALUE);
    assertThatThrownBy(orders::snapshot)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("amounts of customer -1 must add up to a long, but do not");
  }

  @Test
  void counts_beyond_an_int_are_an_error_that_names_the_customer() {
    PurchaseAccumulator orders = PurchaseAccumulator.create(EUR, RefundRule.NET, 1);
    orders.add(-8, 3, 0);
    PurchaseAccumulator refunds = PurchaseAccumulator.create(EUR, RefundRule.COUNT_ONLY, 1);
    refunds.add(9, 4, 0);
    refunds.add(9, 4, Long.MIN_VALUE);
    refunds.add(9, 4, Long.MIN_VALUE);
    for (int twice = 0; twice < 30; twice++) {
      orders.combine(orders);
      refunds.combine(refunds);
    }
    assertThat(orders.snapshot().orders(0)).isEqualTo(1 << 30);
    for (int more = 0; more < 4; more++) {
      orders.combine(orders);
      assertThatThrownBy(orders::snapshot)
          .isInstanceOf(ArithmeticException.class)
          .hasMessage("orders and refunds of customer -8 must be at most 2147483647, but are more");
    }
    assertThatThrownBy(refunds::snapshot)
        .hasMessage("orders and refunds of customer 9 must be at most 2147483647, but are more");
    assertThat(orders.rows()).isEqualTo(1L << 34);
  }

  @Test
  void the_report_counts_all_but_duplicates() {
    PurchaseAccumulator orders = PurchaseAccumulator.create(EUR, RefundRule.NET);
    orders.add(1, 5, 2_000);
    orders.add(1, 4, 0);
    PurchaseAccumulator more = PurchaseAccumulator.create(EUR, RefundRule.NET);
    more.add(1, 4, -400);
    more.add(1, 4, -400);
    assertThat(orders.combine(more).report())
        .isEqualTo(
            new LogReport(
                4,
                LogReport.DuplicateCheck.NOT_COUNTED,
                0,
                1,
                1,
                2,
                1,
                List.of(),
                new LogReport.Days(LocalDate.ofEpochDay(4), LocalDate.ofEpochDay(5), 0)));
  }

  @Test
  void nothing_added_is_nobody() {
    PurchaseAccumulator orders = PurchaseAccumulator.create(EUR, RefundRule.NET);
    assertThat(orders.snapshot()).isEqualTo(log(List.of()).purchases());
    orders.add(3, 3, -3);
    assertThat(orders.snapshot().size()).isZero();
    assertThat(orders.snapshot().customersWithoutOrder()).isEqualTo(1);
    assertThat(orders.currency()).isEqualTo(EUR);
    assertThat(orders.refunds()).isEqualTo(RefundRule.NET);
  }

  @Test
  void what_does_not_fit_is_refused() {
    PurchaseAccumulator euros = PurchaseAccumulator.create(EUR, RefundRule.NET);
    Currency usd = Currency.getInstance("USD");
    assertThatThrownBy(() -> euros.combine(PurchaseAccumulator.create(usd, RefundRule.NET)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("other must be in EUR and NET, but was USD and NET");
    assertThatThrownBy(() -> euros.combine(PurchaseAccumulator.create(EUR, RefundRule.COUNT_ONLY)))
        .hasMessage("other must be in EUR and NET, but was EUR and COUNT_ONLY");
    assertThatThrownBy(() -> euros.accept(new long[3], new int[2], new long[3], 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> euros.accept(new long[2], new int[2], new long[1], 1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("rows must lie between 0 and 1, but were 1 to 2");
    assertThat(euros.rows()).isZero();
  }
}

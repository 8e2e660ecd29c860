package org.retentionkit.internal.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.GeneratedRows;

/** The fold against the obvious way: a sorted list of rows for each customer. */
class RowKernelTest {
  private static final long MILLIS_A_DAY = 86_400_000;

  private record Row(long customer, int day, long time, long value) {}

  /** Keeps what it is shown, and checks that every customer is shown once. */
  private static final class Kept implements RowFold {
    final Map<Long, List<Row>> customers = new TreeMap<>();
    private final boolean timed;
    private int announced;

    Kept(boolean timed) {
      this.timed = timed;
    }

    @Override
    public void begin(int part, int size) {
      announced = size;
    }

    @Override
    public void customer(long customer, Rows rows, int from, int to) {
      List<Row> own = new ArrayList<>();
      for (int i = from; i < to; i++) {
        long time = timed ? rows.millis(i) : 0;
        own.add(new Row(customer, rows.day(i), time, rows.value(i)));
        assertThat(rows.same(i, from)).isEqualTo(own.get(i - from).equals(own.get(0)));
      }
      assertThat(customers.put(customer, own)).isNull();
      announced--;
    }

    @Override
    public void end() {
      assertThat(announced).isZero();
    }
  }

  private static Map<Long, List<Row>> expected(List<Row> rows, boolean timed) {
    return rows.stream()
        .map(r -> timed ? r : new Row(r.customer, r.day, 0, r.value))
        .sorted(
            Comparator.comparingInt(Row::day)
                .thenComparingLong(Row::time)
                .thenComparingLong(Row::value))
        .collect(Collectors.groupingBy(Row::customer, TreeMap::new, Collectors.toList()));
  }

  private static Map<Long, List<Row>> folded(List<Row> rows, boolean timed, int cut, int threads) {
    Columns columns =
        Columns.of(List.of(block(rows.subList(0, cut)), block(rows.subList(cut, rows.size()))));
    Map<Long, List<Row>> all = new TreeMap<>();
    Workers workers = new Workers(threads, null);
    for (Kept kept :
        RowKernel.fold(
            columns, RowKernel.View.of(timed), workers, new Arena(), () -> new Kept(timed))) {
      kept.customers.forEach((customer, own) -> assertThat(all.put(customer, own)).isNull());
    }
    return all;
  }

  private static Columns.Block block(List<Row> rows) {
    return new Columns.Block(
        rows.stream().mapToLong(Row::customer).toArray(),
        rows.stream().mapToInt(Row::day).toArray(),
        rows.stream().mapToLong(Row::value).toArray(),
        rows.stream().mapToLong(Row::time).toArray(),
        0,
        rows.size());
  }

  /** Days of this century, of all centuries, and in between; amounts alike. */
  @Provide
  Arbitrary<List<Row>> logs() {
    Arbitrary<Integer> near = Arbitraries.integers().between(19_000, 19_010);
    Arbitrary<Integer> far =
        Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE, -(1 << 15), 0, 1 << 15);
    Arbitrary<Long> small = Arbitraries.longs().between(-3, 4);
    Arbitrary<Long> large =
        Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, (1L << 47) - 1, 1L << 47, -(1L << 47), 0L);
    return Arbitraries.oneOf(
        rows(near, small),
        rows(far, small),
        rows(near, large),
        rows(Arbitraries.integers(), large));
  }

  private static Arbitrary<List<Row>> rows(Arbitrary<Integer> days, Arbitrary<Long> values) {
    Arbitrary<Long> customers =
        Arbitraries.oneOf(GeneratedRows.ids(), Arbitraries.longs().between(-2, 5));
    Arbitrary<Long> hours = Arbitraries.longs().between(-14, 37);
    return Combinators.combine(customers, days, hours, values)
        .as((c, d, h, v) -> new Row(c, d, (d * MILLIS_A_DAY) + (h * 3_600_000), v))
        .list()
        .ofMaxSize(300);
  }

  @Property(tries = 600)
  void each_customer_is_shown_once_with_rows_by_day_time_and_value(
      @ForAll("logs") List<Row> rows,
      @ForAll boolean timed,
      @ForAll @IntRange(min = 0, max = 300) int cut,
      @ForAll @IntRange(min = 1, max = 3) int threads) {
    assertThat(folded(rows, timed, Math.min(cut, rows.size()), threads))
        .isEqualTo(expected(rows, timed));
  }

  private static List<Row> many(int n, LongSupplier customers, int days, Random random) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int day = 19_000 + random.nextInt(days);
      long time = (day * MILLIS_A_DAY) + random.nextInt(24);
      rows.add(new Row(customers.getAsLong(), day, time, random.nextInt(100) - 10));
    }
    return rows;
  }

  /** Part by part on several threads; a customer with a fifth of all rows, many of them equal. */
  @Test
  void large_logs_are_right_with_one_thread_and_with_three() {
    Random random = new Random(5);
    LongSupplier even = () -> random.nextInt(20_000);
    LongSupplier skewed = () -> random.nextInt(5) == 0 ? 7 : random.nextLong();
    for (List<Row> rows :
        List.of(many(200_000, even, 700, random), many(150_000, skewed, 40, random))) {
      for (boolean timed : new boolean[] {true, false}) {
        Map<Long, List<Row>> expected = expected(rows, timed);
        assertThat(folded(rows, timed, 100_000, 1).equals(expected)).isTrue();
        assertThat(folded(rows, timed, 70_000, 3).equals(expected)).isTrue();
      }
    }
  }

  /** Where days span too much to be counted, one customer's rows are sorted by digits. */
  @Test
  void a_customer_with_many_rows_over_all_days_is_right() {
    Random random = new Random(6);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      rows.add(new Row(random.nextInt(3), random.nextInt(), 0, random.nextInt(4)));
    }
    assertThat(folded(rows, false, 30_000, 2).equals(expected(rows, false))).isTrue();
  }

  @Test
  void what_a_negative_value_throws_is_thrown_before_anybody_is_shown() {
    Columns columns =
        Columns.of(List.of(block(List.of(new Row(1, 2, 0, 5), new Row(1, 3, 0, -1)))));
    IllegalStateException negative = new IllegalStateException("negative");
    for (boolean timed : new boolean[] {true, false}) {
      assertThatThrownBy(
              () ->
                  RowKernel.fold(
                      columns,
                      new RowKernel.View(timed, null, () -> negative),
                      new Workers(1, null),
                      new Arena(),
                      () ->
                          (RowFold)
                              (customer, rows, from, to) -> {
                                throw new AssertionError("shown");
                              }))
          .isSameAs(negative);
    }
  }
}

package org.retentionkit.testing;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.retentionkit.internal.hash.Mix;

/** Rows with all the awkward cases: extreme, zero and colliding ids, far days, any order. */
public final class GeneratedRows {
  private GeneratedRows() {}

  /** One row. */
  public record Row(long customer, int day, long value) {}

  /** Ids that collide in a table, extremes, and ordinary ones. */
  @SuppressWarnings("unchecked")
  public static Arbitrary<Long> ids() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(2, Arbitraries.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)),
        net.jqwik.api.Tuple.of(4, Arbitraries.longs().between(0, 400).map(Mix::id)),
        net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(1, 20)),
        net.jqwik.api.Tuple.of(1, Arbitraries.longs()));
  }

  /** Up to {@code most} rows with these days and values. */
  public static Arbitrary<List<Row>> rows(
      Arbitrary<Integer> days, Arbitrary<Long> values, int most) {
    return net.jqwik.api.Combinators.combine(ids(), days, values)
        .as(Row::new)
        .list()
        .ofMaxSize(most);
  }

  public static long[] customers(List<Row> rows) {
    return rows.stream().mapToLong(Row::customer).toArray();
  }

  public static int[] days(List<Row> rows) {
    return rows.stream().mapToInt(Row::day).toArray();
  }

  public static long[] values(List<Row> rows) {
    return rows.stream().mapToLong(Row::value).toArray();
  }

  /** Many rows from a seed, for what only shows in large logs; {@code bits} bits of ids. */
  public static List<Row> many(int rows, int customers, int firstDay, int days, long seed) {
    Random random = new Random(seed);
    return random
        .ints(rows, 0, customers)
        .mapToObj(
            c ->
                new Row(
                    Mix.id(c * 0x9E37_79B9_7F4A_7C15L),
                    firstDay + random.nextInt(days),
                    random.nextInt(10_000) - 1_000))
        .toList();
  }
}

package org.retentionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LongColumnTest {
  @Property(tries = 300)
  void a_column_is_a_list_of_longs(
      @ForAll("values") List<Long> first, @ForAll("values") List<Long> second) {
    LongColumn column = column(first);
    column.addAll(column(second));
    List<Long> all = new ArrayList<>(first);
    all.addAll(second);
    assertThat(column.size()).isEqualTo(all.size());
    assertThat(column.toArray()).containsExactly(all.toArray(Long[]::new));
    assertThat(column.at(column.ascending()))
        .containsExactly(all.stream().sorted().toArray(Long[]::new));
    assertThat(column.ascending()).containsExactly(stable(all));
    if (!all.isEmpty()) {
      assertThat(column.at(all.size() - 1)).isEqualTo(all.get(all.size() - 1));
    }
  }

  private static LongColumn column(List<Long> values) {
    LongColumn column = new LongColumn();
    values.forEach(column::add);
    return column;
  }

  private static int[] stable(List<Long> values) {
    return IntStream.range(0, values.size())
        .boxed()
        .sorted(Comparator.comparing(values::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Sizes around those at which the array grows; few values, so that some are equal. */
  @Provide
  Arbitrary<List<Long>> values() {
    Arbitrary<Long> value = Arbitraries.of(Long.MIN_VALUE, -2L, -1L, 0L, 1L, 2L, Long.MAX_VALUE);
    return Arbitraries.of(0, 1, 15, 16, 17, 31, 32, 33, 100)
        .flatMap(size -> value.list().ofSize(size));
  }
}

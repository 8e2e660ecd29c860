package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.retentionkit.event.StateKinds.Kind;
import org.retentionkit.event.StateKinds.Row;

/** The laws of states as bytes, for each kind of state and of keys. */
class StateBytesTest {
  @Property(tries = 60)
  void what_is_read_equals_what_was_written_and_merges_alike(
      @ForAll("rows") List<Row> first, @ForAll("rows") List<Row> second) {
    StateKinds.all().forEach(kind -> checkRead(kind, first, second));
  }

  private static <K, S extends KeyedSaveable<K>> void checkRead(
      Kind<K, S> kind, List<Row> first, List<Row> second) {
    S one = kind.of(first);
    byte[] bytes = kind.bytes(one);
    S read = kind.read(bytes);
    assertThat(read).hasToString(one.toString());
    assertThat(kind.facts().apply(read)).isEqualTo(kind.facts().apply(one));
    assertThat(kind.bytes(read)).isEqualTo(bytes);
    byte[] both = kind.bytes(kind.combining().apply(kind.of(first), kind.of(second)));
    S other = kind.read(kind.bytes(kind.of(second)));
    assertThat(kind.bytes(kind.combining().apply(read, other))).isEqualTo(both);
  }

  @Property(tries = 60)
  void equal_states_have_equal_bytes_in_whatever_order_and_parts_rows_come(
      @ForAll("rows") List<Row> first, @ForAll("rows") List<Row> second, @ForAll Random random) {
    StateKinds.all().forEach(kind -> checkOrder(kind, first, second, random));
  }

  private static <K, S extends KeyedSaveable<K>> void checkOrder(
      Kind<K, S> kind, List<Row> first, List<Row> second, Random random) {
    List<Row> all = new ArrayList<>(first);
    all.addAll(second);
    byte[] bytes = customers(kind, kind.of(all));
    S restarted = kind.read(kind.bytes(kind.of(first)));
    second.forEach(row -> kind.add(restarted, row));
    assertThat(customers(kind, restarted)).isEqualTo(bytes);
    Collections.shuffle(all, random);
    assertThat(customers(kind, kind.of(all))).isEqualTo(bytes);
    S parts = kind.of(List.of());
    for (int part : new int[] {2, 0, 1}) {
      List<Row> some = all.stream().filter(r -> Math.floorMod(r.customer(), 3) == part).toList();
      parts = kind.combining().apply(kind.of(some), parts);
    }
    assertThat(customers(kind, parts)).isEqualTo(bytes);
  }

  /** The bytes without the numbers of rows out of order, which are of the order. */
  private static <K, S extends KeyedSaveable<K>> byte[] customers(Kind<K, S> kind, S state) {
    byte[] bytes = kind.bytes(state);
    byte[] name = kind.codec().name().getBytes(StandardCharsets.US_ASCII);
    int at = 0;
    while (!Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
      at++;
    }
    return Arrays.copyOfRange(bytes, at, bytes.length - 4);
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Long> customer =
        Arbitraries.oneOf(Arbitraries.longs().between(-9, 9), Arbitraries.longs());
    Arbitrary<Integer> day =
        Arbitraries.oneOf(
            Arbitraries.integers().between(20_000, 20_400),
            Arbitraries.integers().between(20_100, 20_103),
            Arbitraries.integers().between(-900_000, 2_000_000));
    Arbitrary<Long> value =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-500, 20_000),
            Arbitraries.longs().between(Long.MIN_VALUE / 512, Long.MAX_VALUE / 512));
    return Combinators.combine(customer, day, Arbitraries.integers().between(0, 86_399_999), value)
        .as(Row::new)
        .list()
        .ofMaxSize(60);
  }
}

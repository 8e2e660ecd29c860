package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CustomerIndexTest {
  @Property(tries = 200)
  void numbers_are_those_of_a_linked_map(
      @ForAll @Size(max = 500) List<@AlphaChars @StringLength(min = 1, max = 2) String> keys) {
    Map<String, Integer> expected = new LinkedHashMap<>();
    CustomerIndex<String> index = new CustomerIndex<>();
    for (String key : keys) {
      expected.putIfAbsent(key, expected.size());
      assertThat(index.add(key)).isEqualTo(expected.get(key));
    }
    assertThat(index.size()).isEqualTo(expected.size());
    expected.forEach(
        (key, number) -> {
          assertThat(index.find(key)).isEqualTo(number);
          assertThat(index.key(number)).isEqualTo(key);
        });
    assertThat(index.find("none of these")).isEqualTo(-1);
    int[] many = new int[keys.size()];
    CustomerIndex<String> other = new CustomerIndex<>();
    other.addAll(keys.toArray(String[]::new), keys.size(), many);
    for (int i = 0; i < many.length; i++) {
      assertThat(many[i]).isEqualTo(expected.get(keys.get(i)));
    }
    CustomerIndex<String> both = new CustomerIndex<>();
    both.add("none of these");
    assertThat(both.addAll(other, numbers -> {}))
        .containsExactly(java.util.stream.IntStream.rangeClosed(1, expected.size()).toArray());
  }

  @Test
  void strings_with_one_hash_code_are_told_apart() {
    CustomerIndex<String> index = new CustomerIndex<>();
    for (int i = 0; i < 1 << 13; i++) {
      assertThat(index.add(colliding(i))).isEqualTo(i);
    }
    for (int i = 0; i < 1 << 13; i++) {
      assertThat(index.find(colliding(i))).isEqualTo(i);
    }
    assertThat(index.find(colliding(1 << 13))).isEqualTo(-1);
    index.add("another");
    assertThat(index.size()).isEqualTo((1 << 13) + 1);
  }

  @Test
  void many_keys_at_once_get_the_numbers_they_get_one_by_one_while_the_table_grows() {
    int n = 20_000;
    String[] many = new String[n];
    for (int i = 0; i < n; i++) {
      many[i] = i % 4 == 0 ? colliding(i & 1023) : "customer-" + (i % 7_000);
    }
    CustomerIndex<String> index = new CustomerIndex<>();
    CustomerIndex<String> oneByOne = new CustomerIndex<>();
    for (int round = 0; round < 2; round++) {
      int[] numbers = new int[n];
      index.addAll(many, n, numbers);
      for (int i = 0; i < n; i++) {
        assertThat(numbers[i]).isEqualTo(oneByOne.add(many[i]));
        assertThat(index.key(numbers[i])).isEqualTo(many[i]);
      }
    }
    assertThat(index.size()).isEqualTo(oneByOne.size());
  }

  /** "Aa" and "BB" have the same hash code, and so has every word made of them. */
  private static String colliding(int bits) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      word.append((bits >> i & 1) == 0 ? "Aa" : "BB");
    }
    return word.toString();
  }

  /** Nothing but equality tells such keys apart, so that each must be compared with all others. */
  private record Alike(int number) {
    @Override
    public int hashCode() {
      return 7;
    }
  }

  @Test
  @Timeout(60)
  void keys_that_share_a_hash_code_and_have_no_order_are_refused_before_they_cost_quadratic_time() {
    CustomerIndex<Alike> index = new CustomerIndex<>();
    int most = 0;
    while (most < 40_000 && added(index, new Alike(most))) {
      most++;
    }
    assertThat(most).isBetween(4_096, 4_200);
    assertThat(index.size()).isEqualTo(most);
    assertThat(index.find(new Alike(most))).isEqualTo(-1);
    assertThat(index.add(new Alike(most - 1))).isEqualTo(most - 1);
    assertThatThrownBy(() -> index.add(new Alike(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "keys of org.retentionkit.event.CustomerIndexTest$Alike must be Comparable or have"
                + " hash codes that differ, but 4096 share 7");
  }

  private static boolean added(CustomerIndex<Alike> index, Alike key) {
    try {
      index.add(key);
      return true;
    } catch (IllegalArgumentException tooMany) {
      return false;
    }
  }

  @Test
  void a_frozen_index_stays_as_it_is_and_takes_no_key() {
    CustomerIndex<String> index = new CustomerIndex<>();
    Map<Integer, CustomerIndex<String>> frozen = new LinkedHashMap<>();
    for (int i = 0; i < 3_000; i++) { // crowded keys among them
      frozen.put(i, index.frozen());
      index.add(i % 3 == 0 ? "customer-" + i : colliding(i));
    }
    frozen.forEach(
        (size, early) -> {
          assertThat(early.size()).isEqualTo(size);
          for (int i = size % 97; i < 3_000; i += 97) {
            String key = index.key(i);
            assertThat(early.find(key)).isEqualTo(i < size ? i : -1);
          }
        });
    CustomerIndex<String> last = index.frozen();
    assertThat(last.add("customer-0")).isZero(); // known, so nothing changes
    assertThatThrownBy(() -> last.add("another"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("index of a snapshot must stay as it is, and takes no key");
    assertThat(index.add("another")).isEqualTo(3_000);
    assertThat(last.find("another")).isEqualTo(-1);
    assertThatThrownBy(() -> last.key(3_000)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void customers_of_an_index_that_fails_half_way_are_not_added() {
    CustomerIndex<Moody> index = new CustomerIndex<>();
    CustomerIndex<Moody> other = new CustomerIndex<>();
    for (int i = 0; i < 2_000; i++) {
      index.add(new Moody(i));
      other.add(new Moody(i + 1_000));
    }
    Moody last = new Moody(1_500); // known here, so that it is compared
    other.key(500).fails = true;
    assertThatThrownBy(() -> index.addAll(other, all -> {})).hasMessage("moody");
    other.key(500).fails = false;
    assertThat(index.size()).isEqualTo(2_000);
    assertThat(index.find(last)).isEqualTo(1_500);
    assertThat(index.find(new Moody(2_500))).isEqualTo(-1);
    int[] numbers = index.addAll(other, all -> {});
    for (int i = 0; i < numbers.length; i++) {
      assertThat(numbers[i]).isEqualTo(i + 1_000);
    }
    assertThat(index.size()).isEqualTo(3_000);
  }

  /** A key whose comparison fails when told to. */
  private static final class Moody {
    private final int number;
    private boolean fails;

    Moody(int number) {
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      if (fails) {
        throw new IllegalStateException("moody");
      }
      return other instanceof Moody m && number == m.number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  @Test
  void a_blank_text_names_nobody() {
    CustomerIndex<String> index = new CustomerIndex<>();
    assertThatThrownBy(() -> index.add(" \t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key must not be blank, but was \" \t\"");
    assertThat(index.size()).isZero();
  }

  @Test
  void a_number_nobody_has_and_no_key_are_refused() {
    CustomerIndex<String> index = new CustomerIndex<>();
    assertThatThrownBy(() -> index.key(0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("number must name an entry, of which there are none, but was 0");
    index.add("a");
    assertThatThrownBy(() -> index.key(1L << 32))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("number must lie between 0 and 0, but was 4294967296");
    assertThatThrownBy(() -> index.add(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("key must not be null");
  }
}

package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CustomerIndexTest {
  @Property(tries = 200)
  void numbers_are_those_of_a_linked_map(
      @ForAll @Size(max = 500) List<@StringLength(max = 2) String> keys) {
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
    assertThat(both.addAll(other))
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

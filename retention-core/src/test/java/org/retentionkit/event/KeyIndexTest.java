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

class KeyIndexTest {
  private static <K> int add(KeyIndex<K> index, K key) {
    return index.add(key, KeyHash.of("key", key));
  }

  private static <K> int find(KeyIndex<K> index, K key) {
    return index.find(key, KeyHash.of("key", key));
  }

  private static void addAll(KeyIndex<String> index, String[] keys, int[] numbers) {
    int[] hashes = java.util.Arrays.stream(keys).mapToInt(k -> KeyHash.of("key", k)).toArray();
    KeyBatch.addAll(index, keys, hashes, 0, keys.length, numbers);
  }

  @Property(tries = 200)
  void numbers_are_those_of_a_linked_map(
      @ForAll @Size(max = 500) List<@AlphaChars @StringLength(min = 1, max = 2) String> keys) {
    Map<String, Integer> expected = new LinkedHashMap<>();
    KeyIndex<String> index = new KeyIndex<>();
    for (String key : keys) {
      expected.putIfAbsent(key, expected.size());
      assertThat(add(index, key)).isEqualTo(expected.get(key));
    }
    assertThat(index.size()).isEqualTo(expected.size());
    expected.forEach(
        (key, number) -> {
          assertThat(find(index, key)).isEqualTo(number);
          assertThat(index.key(number)).isEqualTo(key);
        });
    assertThat(find(index, "none of these")).isEqualTo(-1);
    int[] many = new int[keys.size()];
    KeyIndex<String> other = new KeyIndex<>();
    addAll(other, keys.toArray(String[]::new), many);
    for (int i = 0; i < many.length; i++) {
      assertThat(many[i]).isEqualTo(expected.get(keys.get(i)));
    }
    KeyIndex<String> both = new KeyIndex<>();
    add(both, "none of these");
    assertThat(both.addAll(other.frozen(), other.size()))
        .containsExactly(java.util.stream.IntStream.rangeClosed(1, expected.size()).toArray());
  }

  @Test
  void strings_with_one_hash_code_are_told_apart() {
    KeyIndex<String> index = new KeyIndex<>();
    for (int i = 0; i < 1 << 13; i++) {
      assertThat(add(index, colliding(i))).isEqualTo(i);
    }
    for (int i = 0; i < 1 << 13; i++) {
      assertThat(find(index, colliding(i))).isEqualTo(i);
    }
    assertThat(find(index, colliding(1 << 13))).isEqualTo(-1);
    add(index, "another");
    assertThat(index.size()).isEqualTo((1 << 13) + 1);
  }

  @Test
  void many_keys_at_once_get_the_numbers_they_get_one_by_one_while_the_table_grows() {
    int n = 20_000;
    String[] many = new String[n];
    for (int i = 0; i < n; i++) {
      many[i] = i % 4 == 0 ? colliding(i & 1023) : "customer-" + (i % 7_000);
    }
    KeyIndex<String> index = new KeyIndex<>();
    KeyIndex<String> oneByOne = new KeyIndex<>();
    for (int round = 0; round < 2; round++) {
      int[] numbers = new int[n];
      addAll(index, many, numbers);
      for (int i = 0; i < n; i++) {
        assertThat(numbers[i]).isEqualTo(add(oneByOne, many[i]));
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
    KeyIndex<Alike> index = new KeyIndex<>();
    int most = 0;
    while (most < 40_000 && added(index, new Alike(most))) {
      most++;
    }
    assertThat(most).isBetween(4_096, 4_200);
    assertThat(index.size()).isEqualTo(most);
    assertThat(find(index, new Alike(most))).isEqualTo(-1);
    assertThat(add(index, new Alike(most - 1))).isEqualTo(most - 1);
    assertThatThrownBy(() -> add(index, new Alike(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "keys of org.retentionkit.event.KeyIndexTest$Alike must be Comparable or have"
                + " hash codes that differ, but 4096 share 7");
  }

  private static boolean added(KeyIndex<Alike> index, Alike key) {
    try {
      add(index, key);
      return true;
    } catch (IllegalArgumentException tooMany) {
      return false;
    }
  }

  @Test
  void a_frozen_index_stays_as_it_is_and_takes_no_key() {
    KeyIndex<String> index = new KeyIndex<>();
    Map<Integer, KeyIndex<String>> frozen = new LinkedHashMap<>();
    for (int i = 0; i < 3_000; i++) { // crowded keys among them
      frozen.put(i, index.frozen());
      add(index, i % 3 == 0 ? "customer-" + i : colliding(i));
    }
    frozen.forEach(
        (size, early) -> {
          assertThat(early.size()).isEqualTo(size);
          for (int i = size % 97; i < 3_000; i += 97) {
            String key = index.key(i);
            assertThat(find(early, key)).isEqualTo(i < size ? i : -1);
          }
        });
    KeyIndex<String> last = index.frozen();
    assertThat(add(last, "customer-0")).isZero(); // known, so nothing changes
    assertThatThrownBy(() -> add(last, "another"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("index of a snapshot must stay as it is, and takes no key");
    assertThat(add(index, "another")).isEqualTo(3_000);
    assertThat(find(last, "another")).isEqualTo(-1);
    assertThatThrownBy(() -> last.key(3_000)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void what_was_added_before_a_failure_can_be_taken_away() {
    KeyIndex<Moody> index = new KeyIndex<>();
    KeyIndex<Moody> other = new KeyIndex<>();
    for (int i = 0; i < 2_000; i++) {
      add(index, new Moody(i));
      add(other, new Moody(i + 1_000));
    }
    Moody last = new Moody(1_500); // known here, so that it is compared
    other.key(500).fails = true;
    assertThatThrownBy(() -> index.addAll(other, other.size())).hasMessage("moody");
    index.cutTo(2_000);
    other.key(500).fails = false;
    assertThat(index.size()).isEqualTo(2_000);
    assertThat(find(index, last)).isEqualTo(1_500);
    assertThat(find(index, new Moody(2_500))).isEqualTo(-1);
    int[] numbers = index.addAll(other, other.size());
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
    KeyIndex<String> index = new KeyIndex<>();
    assertThatThrownBy(() -> add(index, " \t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key must not be blank, but was \" \t\"");
    assertThat(index.size()).isZero();
  }

  @Test
  void a_number_nobody_has_and_no_key_are_refused() {
    KeyIndex<String> index = new KeyIndex<>();
    assertThatThrownBy(() -> index.key(0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("number must name an entry, of which there are none, but was 0");
    add(index, "a");
    assertThatThrownBy(() -> index.key(1L << 32))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("number must lie between 0 and 0, but was 4294967296");
    assertThatThrownBy(() -> add(index, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("key must not be null");
  }
}

package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law: packed keys are equal, and come back, as the texts are; numbers are in the order met. */
class CustomerKeysTest {
  private static final List<String> PIECES =
      List.of("a", "b", "customer-", "1", "é", "ÿ", "\u0080", "Ж", "\uD83D\uDE00", "\uD800", " ");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(random.nextInt(8) == 0 ? 12 : 6); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(random.nextBoolean() ? 4 : PIECES.size())));
    }
    return text.toString();
  }

  private static final int MOST = 24;

  private static long[] packed(String text) {
    long[] packed = new long[3 + MOST];
    Arrays.fill(packed, -1); // what was there before does not matter
    int length = text.length();
    assertThat(PackedText.pack(text.toCharArray(), 0, length, packed, 3, MOST)).isTrue();
    return Arrays.copyOfRange(packed, 3, 3 + MOST);
  }

  private static int hash(String text) {
    return PackedText.hash(packed(text), 0, MOST);
  }

  @Property(tries = 2000)
  void packed_texts_come_back_and_are_equal_as_texts_are(@ForAll long seed) {
    Random random = new Random(seed);
    String a = text(random);
    String b = random.nextBoolean() ? new String(a.toCharArray()) : text(random);
    long[] one = packed(a);
    assertThat(PackedText.text(one, 0, MOST)).isEqualTo(a);
    assertThat(Arrays.equals(one, packed(b))).isEqualTo(a.equals(b));
    int longs = PackedText.longs(a.toCharArray(), 0, a.length());
    long[] least = new long[longs];
    assertThat(PackedText.pack(a.toCharArray(), 0, a.length(), least, 0, longs)).isTrue();
    assertThat(Arrays.copyOf(least, MOST)).isEqualTo(one);
    assertThat(PackedText.hash(least, 0, longs)).isEqualTo(hash(a));
    long[] less = new long[longs - 1];
    assertThat(PackedText.pack(a.toCharArray(), 0, a.length(), less, 0, longs - 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\0", "\0b", "abcdefg\0h", "12345678\0", "Ж\0", "12345678\uFFFF", "\uFFFF"})
  void what_no_text_has_is_not_packed(String text) {
    char[] all = text.toCharArray();
    assertThat(PackedText.pack(all, 0, all.length, new long[MOST], 0, MOST)).isFalse();
    assertThatThrownBy(() -> PackedText.require(all, 0, all.length)).isInstanceOf(BadValue.class);
  }

  @Property(tries = 1000)
  void a_word_is_packed_as_the_text_it_is(@ForAll long seed) {
    Random random = new Random(seed);
    String before = narrow(text(random));
    char end = ",;\t\n \"".charAt(random.nextInt(6));
    String word = narrow(text(random)).replace(" ", "");
    byte[] line = (before + word + end + "12345678").getBytes(StandardCharsets.ISO_8859_1);
    PackedKey key = new PackedKey();
    key.width = 2 + random.nextInt(4);
    key.next = random.nextInt(5);
    key.longs = new long[key.next + key.width];
    Arrays.fill(key.longs, -1);
    int from = before.length();
    int to = key.read(line, from, end == ';' || end == '\t' ? end : ',');
    if (to >= 0) {
      assertThat(to).isEqualTo(from + word.length());
      assertThat(key.text()).isEqualTo(word);
      assertThat(key.hash).isEqualTo(hash(word));
    } else {
      assertThat(
              word.length() < 5
                  || word.length() > 8 * key.width
                  || word.charAt(0) > 0x7F
                  || word.charAt(word.length() - 1) > 0x7F)
          .isTrue();
    }
  }

  private static String narrow(String text) {
    return text.replaceAll("[^\\x01-\\xFF]", "");
  }

  @Property(tries = 300)
  void numbers_are_those_of_the_first_time(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> all = Stream.generate(() -> text(random).strip() + "x").limit(3_000).toList();
    List<String> distinct = List.copyOf(new LinkedHashSet<>(all));
    CustomerKeys keys = new CustomerKeys();
    long[] numbers = new long[all.size()];
    for (int from = 0; from < all.size(); ) {
      int count = Math.min(all.size() - from, 1 + random.nextInt(500));
      numberAll(keys, all.subList(from, from + count), numbers, from);
      from += count;
    }
    for (int i = 0; i < numbers.length; i++) {
      assertThat(numbers[i]).isEqualTo(distinct.indexOf(all.get(i)));
    }
    assertThat(keys.drained()).isEqualTo(distinct);
  }

  /** As {@link StoredRows} do: together as long as they are as wide as those before. */
  private static void numberAll(CustomerKeys keys, List<String> some, long[] numbers, int at) {
    int width = keys.width();
    long[] packed = new long[some.size() * width];
    int[] hashes = new int[some.size()];
    int together = 0;
    for (; together < some.size() && width == keys.width(); together++) {
      char[] key = some.get(together).toCharArray();
      int place = together * width;
      if (!PackedText.pack(key, 0, key.length, packed, place, width)) {
        break;
      }
      hashes[together] = PackedText.hash(packed, place, width);
    }
    keys.numberAll(packed, hashes, together, numbers, at);
    if (together < some.size()) {
      char[] key = some.get(together).toCharArray();
      numbers[at + together] = keys.number(key, 0, key.length);
      numberAll(keys, some.subList(together + 1, some.size()), numbers, at + together + 1);
    }
  }

  /** Keys whose hash was computed backwards, so that all have one: twenty thousand in no time. */
  @Test
  @Timeout(20)
  void keys_made_to_collide_cost_little_more() {
    long spread = 0x9E37_79B9_7F4A_7C15L;
    long inverse = spread;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - (spread * inverse);
    }
    Set<String> made = new LinkedHashSet<>();
    for (long low = 1; made.size() < 20_000; low++) {
      long sum = ((7L << 32) | low) * inverse;
      sum ^= sum >>> 32;
      long packed = sum * inverse;
      StringBuilder key = new StringBuilder();
      for (int shift = 0; shift < 64; shift += 8) {
        key.append((char) (packed >>> shift & 0xFF));
      }
      if (key.indexOf("\0") < 0) {
        made.add(key.toString());
      }
    }
    List<String> all = new ArrayList<>(made);
    assertThat(hash(all.get(0))).isEqualTo(7);
    assertThat(hash(all.get(19_999))).isEqualTo(7);
    CustomerKeys keys = new CustomerKeys();
    long[] numbers = new long[2 * all.size()];
    numberAll(keys, all, numbers, 0);
    numberAll(keys, all, numbers, all.size());
    for (int i = 0; i < numbers.length; i++) {
      assertThat(numbers[i]).isEqualTo(i % all.size());
    }
    assertThat(keys.drained()).isEqualTo(all);
  }
}

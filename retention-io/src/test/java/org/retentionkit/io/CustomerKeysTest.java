package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Law: packed keys are equal, and come back, as the texts are; numbers are in the order met. */
class CustomerKeysTest {
  private static final List<String> PIECES =
      List.of("a", "b", "customer-", "1", "é", "ÿ", "\u0080", "Ж", "\uD83D\uDE00", "\uD800", " ");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(random.nextBoolean() ? 4 : PIECES.size())));
    }
    return text.toString();
  }

  private static long[] packed(String text) {
    long[] packed = new long[PackedText.most(text.length()) + 3];
    Arrays.fill(packed, -1); // what was there before does not matter
    assertThat(PackedText.pack(text.toCharArray(), 0, text.length(), packed, 3)).isTrue();
    return packed;
  }

  @Property(tries = 2000)
  void packed_texts_come_back_and_are_equal_as_texts_are(@ForAll long seed) {
    Random random = new Random(seed);
    String a = text(random);
    String b = random.nextBoolean() ? new String(a.toCharArray()) : text(random);
    long[] one = packed(a);
    long[] other = packed(b);
    assertThat(PackedText.text(one, 3)).isEqualTo(a);
    assertThat(PackedText.isSame(one, 3, other, 3)).isEqualTo(a.equals(b));
    assertThat(3 + PackedText.longs(one[3])).isLessThanOrEqualTo(one.length);
    assertThat(PackedText.hash(one, 3)).isEqualTo(PackedText.packedHash(one, 3));
    if (a.equals(b)) {
      assertThat(PackedText.packedHash(one, 3)).isEqualTo(PackedText.packedHash(other, 3));
    }
  }

  @Property(tries = 1000)
  void a_word_is_packed_as_the_text_it_is(@ForAll long seed) {
    Random random = new Random(seed);
    String before = text(random);
    char end = ",;\t\n \"".charAt(random.nextInt(6));
    String word = text(random).replace(" ", "");
    char[] line = (before + word + end + text(random) + "12345678").toCharArray();
    long[] packed = new long[PackedText.most(line.length)];
    int from = before.length();
    char delimiter = end == ';' || end == '\t' ? end : ',';
    int to = PackedText.packWord(line, from, line.length, delimiter, packed, 0);
    if (to >= 0) {
      assertThat(to).isEqualTo(from + word.length());
      long[] text = packed(word);
      assertThat(PackedText.isSame(packed, 0, text, 3)).isTrue();
      assertThat(PackedText.packedHash(packed, 0)).isEqualTo(PackedText.packedHash(text, 3));
    } else {
      String seen = new String(line, from, Math.min(line.length - from, word.length() + 8));
      assertThat(word.length() < 8 || seen.chars().anyMatch(c -> c > 0xFF)).isTrue();
    }
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

  private static void numberAll(CustomerKeys keys, List<String> some, long[] numbers, int at) {
    int longs = some.stream().mapToInt(key -> PackedText.most(key.length())).sum();
    long[] packed = new long[longs];
    int[] begins = new int[some.size() + 1];
    for (int i = 0; i < some.size(); i++) {
      String key = some.get(i);
      PackedText.pack(key.toCharArray(), 0, key.length(), packed, begins[i]);
      begins[i + 1] = begins[i] + PackedText.longs(packed[begins[i]]);
    }
    keys.numberAll(packed, begins, some.size(), numbers, at);
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
      long sum = (((7L << 32) | low) * inverse) ^ 16;
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
    assertThat(PackedText.hash(packed(all.get(0)), 3)).isEqualTo(7);
    assertThat(PackedText.hash(packed(all.get(19_999)), 3)).isEqualTo(7);
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

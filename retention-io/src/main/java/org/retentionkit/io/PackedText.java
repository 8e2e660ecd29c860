package org.retentionkit.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts as longs, which are compared at once: {@link Eight} characters in each, with zeros behind
 * the last; if one is beyond U+00FF, four in each, behind a U+0000 that no other text begins with.
 * So texts are equal if and only if their longs are, however many zeros follow.
 */
final class PackedText {
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final int HALF = 32;
  private static final int ONE_WIDE = 0xFFFF;

  private PackedText() {}

  /** How many longs a text takes. */
  static int longs(char[] text, int from, int end) {
    int all = 0;
    for (int i = from; i < end; i++) {
      all |= text[i];
    }
    return all <= Eight.BYTE ? (end - from + 7) >> 3 : (end - from + 4) >> 2;
  }

  /**
   * Refuses U+0000 and U+FFFF, which no text has.
   *
   * @throws BadValue if there is one
   */
  static void require(char[] text, int from, int end) {
    for (int i = from; i < end; i++) {
      if ((char) (text[i] + 1) <= 1) {
        throw BadValue.of(Role.CUSTOMER, CsvText.NOT_TEXT);
      }
    }
  }

  /**
   * Packs a text.
   *
   * @param to gets its longs, and zeros behind them
   * @param at where the first goes
   * @param most as many longs as are filled
   * @return whether it fits, and has none of the characters that no text has
   */
  static boolean pack(char[] text, int from, int end, long[] to, int at, int most) {
    return packNarrow(text, from, end, to, at, most) || packWide(text, from, end, to, at, most);
  }

  /** The same of a text without characters beyond U+00FF. */
  static boolean packNarrow(char[] text, int from, int end, long[] to, int at, int most) {
    if (end - from > 8 * most) {
      return false;
    }
    long zeros = 0;
    int next = at;
    int i = from;
    for (; i <= end - 8; i += 8) {
      long packed = Eight.of(text, i);
      zeros |= Eight.zeros(packed);
      to[next++] = packed;
    }
    if (i < end) {
      // The last eight, of which some are in the long before too.
      long packed = end - from < 8 ? few(text, from, end) : Eight.of(text, end - 8);
      zeros |= packed == 0 || i > from ? Eight.zeros(packed) : 0;
      to[next++] = i > from ? packed >>> (Eight.BITS * (8 - (end - i))) : packed;
    }
    Arrays.fill(to, next, at + most, 0);
    return zeros == 0;
  }

  /** Less than eight characters; 0 if one is none of those. */
  private static long few(char[] text, int from, int end) {
    long packed = 0;
    for (int i = end - 1; i >= from; i--) {
      if (text[i] == 0 || text[i] > Eight.BYTE) {
        return 0;
      }
      packed = (packed << Eight.BITS) | text[i];
    }
    return packed;
  }

  private static boolean packWide(char[] text, int from, int end, long[] to, int at, int most) {
    if (end - from + 1 > 4 * most) {
      return false;
    }
    Arrays.fill(to, at, at + most, 0);
    for (int i = from; i < end; i++) {
      if (text[i] == 0 || text[i] == CsvText.UNDECODABLE) {
        return false;
      }
      int place = i - from + 1;
      to[at + (place >> 2)] |= (long) text[i] << (16 * (place & 3));
    }
    return true;
  }

  /** The hash of a text so far, with one long more. */
  static long mixed(long hash, long packed) {
    long mixed = (hash ^ packed) * SPREAD;
    return mixed ^ (mixed >>> HALF);
  }

  /** The hash of a text that ends there. */
  static int hash(long mixed) {
    return (int) ((mixed * SPREAD) >>> HALF);
  }

  /** The hash of a text that takes at most so many longs. */
  static int hash(long[] packed, int at, int most) {
    long hash = 0;
    for (int i = at; i < at + most && packed[i] != 0; i++) {
      hash = mixed(hash, packed[i]);
    }
    return hash(hash);
  }

  /** The text that takes at most so many longs. */
  static String text(long[] packed, int at, int most) {
    int longs = most;
    while (longs > 0 && packed[at + longs - 1] == 0) {
      longs--;
    }
    boolean wide = longs > 0 && (packed[at] & ONE_WIDE) == 0;
    return wide ? wide(packed, at, longs) : narrow(packed, at, longs);
  }

  private static String narrow(long[] packed, int at, int longs) {
    byte[] text = new byte[8 * longs];
    for (int i = 0; i < longs; i++) {
      Eight.put(text, 8 * i, packed[at + i]);
    }
    int free = longs == 0 ? 0 : Long.numberOfLeadingZeros(packed[at + longs - 1]) / Eight.BITS;
    return new String(text, 0, text.length - free, StandardCharsets.ISO_8859_1);
  }

  private static String wide(long[] packed, int at, int longs) {
    char[] text = new char[4 * longs]; // no encoding has all of them, such as halves of pairs
    int length = 0;
    for (int place = 1; place < text.length; place++) {
      char c = (char) (packed[at + (place >> 2)] >>> (16 * (place & 3)));
      if (c != 0) {
        text[length++] = c;
      }
    }
    return new String(text, 0, length);
  }
}

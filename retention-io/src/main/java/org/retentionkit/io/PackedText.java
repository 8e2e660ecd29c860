package org.retentionkit.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Texts as longs, which are compared at once: eight characters in each, or four if one is beyond
 * U+00FF. The first long says in its lower half how many there are and in which way; its upper half
 * is the hash as long as nobody else takes it. Texts are equal if and only if the other bits are.
 */
final class PackedText {
  private static final long LOW = 0xFFFF_FFFFL;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;
  private static final int BYTE = 0xFF;
  private static final int HALF = 32;

  private PackedText() {}

  /** How many longs a text of so many characters takes at most. */
  static int most(int length) {
    return 1 + ((length + 3) >> 2);
  }

  /** How many longs the text takes that begins so. */
  static int longs(long first) {
    int length = length(first);
    return 1 + ((first & 1) == 0 ? (length + 7) >> 3 : (length + 3) >> 2);
  }

  private static int length(long first) {
    return (int) first >>> 1;
  }

  /**
   * Packs a text.
   *
   * @param to has room for {@link #most} longs
   * @param at where the first goes
   * @return false if a character is U+0000 or U+FFFF, which no text has
   */
  static boolean pack(char[] text, int from, int end, long[] to, int at) {
    return packNarrow(text, from, end, to, at) || packWide(text, from, end, to, at);
  }

  /** Packs a text of characters from U+0001 to U+00FF; false if it has others. */
  static boolean packNarrow(char[] text, int from, int end, long[] to, int at) {
    if (end - from < 8) {
      return packFew(text, from, end, to, at);
    }
    int next = at + 1;
    long hash = 0;
    int all = 0;
    long zeros = 0;
    for (int i = from; i < end; i += 8) {
      int c = Math.min(i, end - 8); // the last eight, of which some are in the long before too
      all |=
          text[c]
              | text[c + 1]
              | text[c + 2]
              | text[c + 3]
              | text[c + 4]
              | text[c + 5]
              | text[c + 6]
              | text[c + 7];
      long packed =
          (four(text[c], text[c + 1], text[c + 2], text[c + 3]) & LOW)
              | ((long) four(text[c + 4], text[c + 5], text[c + 6], text[c + 7]) << 32);
      zeros |= (packed - ONES) & ~packed;
      hash = mixed(hash, packed);
      to[next++] = packed;
    }
    to[at] = first(hash, 2 * (end - from));
    return all <= BYTE && (zeros & TOPS) == 0;
  }

  /**
   * Packs the text that ends before a blank, quote, control character or delimiter, all in one.
   *
   * @param behind where the characters end that may be looked at
   * @return where it ends; −1 if that is not seen, or it has fewer than eight characters or others
   *     than those from U+0001 to U+00FF
   */
  static int packWord(char[] text, int from, int behind, char delimiter, long[] to, int at) {
    if (delimiter > BYTE) {
      return -1;
    }
    long delimiters = ONES * delimiter;
    int next = at + 1;
    long hash = 0;
    long before = 0;
    for (int i = from; i + 8 <= behind; i += 8) {
      long low = four(text[i], text[i + 1], text[i + 2], text[i + 3]) & LOW;
      long packed = low | ((long) four(text[i + 4], text[i + 5], text[i + 6], text[i + 7]) << 32);
      int all =
          text[i]
              | text[i + 1]
              | text[i + 2]
              | text[i + 3]
              | text[i + 4]
              | text[i + 5]
              | text[i + 6]
              | text[i + 7];
      if (all > BYTE) {
        return -1;
      }
      long same = packed ^ delimiters;
      long stops = (((packed - (ONES * ('"' + 1))) & ~packed) | ((same - ONES) & ~same)) & TOPS;
      if (stops == 0) {
        to[next++] = packed;
        hash = mixed(hash, packed);
        before = packed;
        continue;
      }
      int bits = Long.numberOfTrailingZeros(stops) - 7; // of the characters before the first
      int end = i + (bits >> 3);
      if (end - from < 8) {
        return -1;
      }
      if (bits > 0) {
        long last = (before >>> bits) | (packed << (64 - bits));
        to[next] = last;
        hash = mixed(hash, last);
      }
      to[at] = first(hash, 2 * (end - from));
      return end;
    }
    return -1;
  }

  private static int four(int a, int b, int c, int d) {
    return a | (b << 8) | (c << 16) | (d << 24);
  }

  private static boolean packFew(char[] text, int from, int end, long[] to, int at) {
    int all = 0;
    int below = 0;
    long packed = 0;
    for (int i = end - 1; i >= from; i--) {
      all |= text[i];
      below |= text[i] - 1;
      packed = (packed << 8) | text[i];
    }
    to[at + 1] = packed;
    to[at] = first(from == end ? 0 : mixed(0, packed), 2 * (end - from));
    return all <= BYTE && below >= 0;
  }

  private static boolean packWide(char[] text, int from, int end, long[] to, int at) {
    int next = at;
    for (int i = from; i < end; i++) {
      int shift = 16 * ((i - from) & 3);
      if (shift == 0) {
        to[++next] = 0;
      }
      to[next] |= (long) text[i] << shift;
      if (text[i] == 0 || text[i] == CsvText.UNDECODABLE) {
        return false;
      }
    }
    to[at] = (2L * (end - from)) | 1;
    to[at] |= (long) hash(to, at) << HALF;
    return true;
  }

  private static long mixed(long hash, long packed) {
    long mixed = (hash ^ packed) * SPREAD;
    return mixed ^ (mixed >>> HALF);
  }

  /** The first long of a text, with its hash. */
  private static long first(long mixed, int length) {
    return length | (((mixed ^ length) * SPREAD) & ~LOW);
  }

  /** The hash of the text that was packed from a long on, as long as nobody else took its half. */
  static int packedHash(long[] packed, int at) {
    return (int) (packed[at] >>> HALF);
  }

  /** The same of a text whose hash is lost. */
  static int hash(long[] packed, int at) {
    int length = (int) packed[at];
    int end = at + longs(length);
    long hash = 0;
    for (int i = at + 1; i < end; i++) {
      hash = mixed(hash, packed[i]);
    }
    return (int) (first(hash, length) >>> HALF);
  }

  /** Whether two texts are equal, whatever the upper halves of their first longs say. */
  static boolean isSame(long[] a, int at, long[] b, int other) {
    long first = a[at];
    long differ = (first ^ b[other]) & LOW;
    if (differ != 0) {
      return false;
    }
    for (int i = longs(first) - 1; i > 0; i--) {
      differ |= a[at + i] ^ b[other + i];
    }
    return differ == 0;
  }

  /** The text that begins at a long. */
  static String text(long[] packed, int at) {
    int length = length(packed[at]);
    return (packed[at] & 1) == 0 ? narrow(packed, at, length) : wide(packed, at, length);
  }

  private static String narrow(long[] packed, int at, int length) {
    int longs = longs(packed[at]) - 1;
    ByteBuffer bytes = ByteBuffer.allocate(8 * longs).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 1; i <= longs; i++) {
      bytes.putLong(i == longs ? Math.max(0, length - 8) : 8 * (i - 1), packed[at + i]);
    }
    return new String(bytes.array(), 0, length, StandardCharsets.ISO_8859_1);
  }

  private static String wide(long[] packed, int at, int length) {
    char[] text = new char[length]; // no encoding has all of them, such as halves of pairs
    for (int i = 0; i < length; i++) {
      text[i] = (char) (packed[at + 1 + (i >> 2)] >>> (16 * (i & 3)));
    }
    return new String(text);
  }
}

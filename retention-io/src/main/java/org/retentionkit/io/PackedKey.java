package org.retentionkit.io;

/**
 * A customer's key, packed where it is to wait: of five characters or more, none beyond U+00FF. The
 * same object for all rows.
 */
final class PackedKey {
  /** Longer than each word for nothing. */
  private static final int SHORTEST = 5;

  /** What holds the key, from {@link #at} on. */
  long[] longs = {};

  int at;

  /** The hash of the key. */
  int hash;

  /** Where the next key goes. */
  int next;

  /** How many longs each key has. */
  int width;

  /**
   * Reads a key where it stands, up to a blank, quote, control character or delimiter.
   *
   * @param source has one of these behind it, and seven bytes more
   * @return where it ends; -1 if it is none of these, or there is no room
   */
  int read(byte[] source, int from, char delimiter) {
    long delimiters = Eight.ONES * (delimiter & Eight.BYTE);
    at = next;
    int to = at;
    int behind = at + width;
    long mixed = 0;
    for (int i = from; ; i += 8) {
      long packed = Eight.of(source, i);
      long stops = Eight.stops(packed, delimiters);
      int last = Eight.before(stops);
      if (to == behind) {
        return last == 0 ? end(source, from, i, mixed) : -1;
      }
      if (stops != 0) {
        if (last > 0) {
          longs[to] = packed & ((1L << (Eight.BITS * last)) - 1);
          mixed = PackedText.mixed(mixed, longs[to++]);
        }
        while (to < behind) {
          longs[to++] = 0;
        }
        return end(source, from, i + last, mixed);
      }
      longs[to++] = packed;
      mixed = PackedText.mixed(mixed, packed);
    }
  }

  private int end(byte[] source, int from, int end, long mixed) {
    hash = PackedText.hash(mixed);
    return end - from >= SHORTEST && isPlain(source[from]) && isPlain(source[end - 1]) ? end : -1;
  }

  /** Reads a key of these characters; false if it is none of these, or there is no room. */
  boolean set(char[] source, int from, int behind) {
    at = next;
    boolean packed =
        behind - from >= SHORTEST
            && isPlain(source[from])
            && isPlain(source[behind - 1])
            && PackedText.packNarrow(source, from, behind, longs, at, width);
    hash = packed ? PackedText.hash(longs, at, width) : 0;
    return packed;
  }

  /** Whether a character is certainly no blank. */
  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x80;
  }

  String text() {
    return PackedText.text(longs, at, width);
  }
}

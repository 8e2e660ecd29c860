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

  /** Where the next key goes. */
  int next;

  /**
   * Reads a key where it stands.
   *
   * @return where it ends; -1 if it is none of these, or there is no room
   */
  int read(char[] source, int from, int behind, char delimiter) {
    at = next;
    int last = Math.min(behind, from + 4 * (longs.length - at - 1));
    return PackedText.packWord(source, from, last, delimiter, longs, at);
  }

  /** Reads a key of these characters; false if it is none of these, or there is no room. */
  boolean set(char[] source, int from, int behind) {
    at = next;
    return behind - from >= SHORTEST
        && isPlain(source[from])
        && isPlain(source[behind - 1])
        && at + PackedText.most(behind - from) <= longs.length
        && PackedText.packNarrow(source, from, behind, longs, at);
  }

  /** Whether a character is certainly no blank. */
  private static boolean isPlain(char c) {
    return c > ' ' && c < '\u0080';
  }

  String text() {
    return PackedText.text(longs, at);
  }
}

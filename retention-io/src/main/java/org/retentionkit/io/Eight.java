package org.retentionkit.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight characters up to U+00FF in one long, the first in its lowest byte, so that all are looked
 * at together.
 */
final class Eight {
  /** How many bits a character takes. */
  static final int BITS = 8;

  static final int BYTE = 0xFF;

  /** A one in each byte. */
  static final long ONES = 0x0101_0101_0101_0101L;

  /** The upper bit of each byte. */
  static final long TOPS = 0x8080_8080_8080_8080L;

  /** What makes digits out of their characters, if it is taken off bit by bit. */
  static final long ZEROS = ONES * '0';

  /** Reaches the upper bit of a byte if it is added to more than nine. */
  private static final long PAST_NINE = ONES * (0x80 - 10);

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Eight() {}

  static long of(byte[] text, int at) {
    return (long) LONGS.get(text, at);
  }

  static void put(byte[] text, int at, long eight) {
    LONGS.set(text, at, eight);
  }

  /** The same of characters; 0, which no text has, if one is beyond U+00FF. */
  static long of(char[] text, int at) {
    int all =
        text[at]
            | text[at + 1]
            | text[at + 2]
            | text[at + 3]
            | text[at + 4]
            | text[at + 5]
            | text[at + 6]
            | text[at + 7];
    if (all > BYTE) {
      return 0;
    }
    int low = four(text[at], text[at + 1], text[at + 2], text[at + 3]);
    int high = four(text[at + 4], text[at + 5], text[at + 6], text[at + 7]);
    return Integer.toUnsignedLong(low) | ((long) high << Integer.SIZE);
  }

  private static int four(int a, int b, int c, int d) {
    return a | (b << 8) | (c << 16) | (d << 24);
  }

  /** Makes bytes of characters, 0 of those beyond U+00FF. */
  static void narrow(char[] source, int from, int end, byte[] to, int at) {
    for (int i = from; i < end; i++) {
      to[at + i - from] = source[i] > BYTE ? 0 : (byte) source[i];
    }
  }

  /** Marks the first byte that is 0, with nothing below it. */
  static long zeros(long eight) {
    return (eight - ONES) & ~eight & TOPS;
  }

  /**
   * Marks the first character that is a blank, quote, control character or delimiter, with nothing
   * below it.
   *
   * @param delimiters the delimiter in each byte
   */
  static long stops(long eight, long delimiters) {
    return (((eight - (ONES * ('"' + 1))) & ~eight) & TOPS) | zeros(eight ^ delimiters);
  }

  /** Marks each byte that is more than nine. */
  static long pastNine(long digits) {
    return past(digits, PAST_NINE);
  }

  /** Marks each byte whose sum with another reaches the upper bit. */
  static long past(long eight, long others) {
    return (((eight & ~TOPS) + others) | eight) & TOPS;
  }

  /** How many characters stand before the first that is marked; eight if none is. */
  static int before(long marks) {
    return Long.numberOfTrailingZeros(marks) / BITS;
  }

  /** The number whose digits are the bytes, the first of them in the lowest. */
  static int number(long digits) {
    long pairs = (digits * 10) + (digits >>> 8);
    long hundreds = pairs & 0x00FF_00FF_00FF_00FFL;
    long fours = (hundreds * 100) + (hundreds >>> 16);
    long halves = fours & 0x0000_FFFF_0000_FFFFL;
    return (int) ((halves * 10_000) + (halves >>> 32));
  }
}

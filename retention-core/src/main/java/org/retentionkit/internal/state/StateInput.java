package org.retentionkit.internal.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import org.retentionkit.internal.Checks;

/**
 * Bytes of a state while they are read. Whatever they hold, nothing is read behind their end, and
 * what cannot be is an {@link IllegalArgumentException} that says so.
 */
public final class StateInput {
  /** Bytes of a number of the most digits that a decimal may have. */
  private static final int MOST_DIGITS = 4_153;

  final byte[] bytes;
  final int end;
  int at;

  StateInput(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.end = end;
    this.at = start;
  }

  /** What is said of bytes that no state has. */
  public static IllegalArgumentException broken(String rule, Object was) {
    return Checks.broken("state", "must " + rule, was);
  }

  /** Up to eight bytes near the end of all, the low ones first. */
  long rest(int from) {
    long rest = 0;
    for (int i = Math.min(bytes.length, from + Long.BYTES) - 1; i >= from; i--) {
      rest = (rest << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    return rest;
  }

  /** The bytes not read yet. */
  public int left() {
    return end - at;
  }

  /** A number, as {@link StateOutput#number(long)} writes it. */
  public long number() {
    if (at < end && bytes[at] >= 0) {
      return bytes[at++];
    }
    return longer();
  }

  private long longer() {
    byte[] from = bytes;
    int i = at;
    long value = 0;
    for (int shift = 0; shift < Long.SIZE && i < end; shift += 7) {
      long next = from[i++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        if ((next == 0 && shift > 0) || (shift == 63 && next > 1)) {
          break;
        }
        at = i;
        return value;
      }
    }
    throw broken("have numbers in their shortest form", "another one at byte " + at);
  }

  /** A number after so many low bytes. */
  public long number(int raw) {
    if (raw == 0) {
      return number();
    }
    if (raw > end - at) {
      throw broken("have " + raw + " bytes of a number at byte " + at, end - at);
    }
    int shift = Byte.SIZE * raw;
    long word =
        at + Long.BYTES <= bytes.length ? (long) StateOutput.LONGS.get(bytes, at) : rest(at);
    long low = word & ((1L << shift) - 1);
    at += raw;
    long high = number();
    if (high >>> (Long.SIZE - shift) != 0) {
      throw broken("have numbers of 64 bits", high);
    }
    return low | (high << shift);
  }

  /** A number of either sign after so many low bytes. */
  public long signed(int raw) {
    return ofZigzag(number(raw));
  }

  /** The number of either sign that a zigzag stands for. */
  public static long ofZigzag(long zigzag) {
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  /** A number from {@code least} to {@code most}. */
  public long number(String name, long least, long most) {
    return within(name, number(), least, most);
  }

  /** How many of something. */
  public long count(String name) {
    return number(name, 0, Long.MAX_VALUE);
  }

  /** A number of either sign from {@code least} to {@code most}. */
  public long signed(String name, long least, long most) {
    return within(name, signed(0), least, most);
  }

  /** A number of eight bytes from {@code least} to {@code most}. */
  public long fixed(String name, long least, long most) {
    if (left() < Long.BYTES) {
      throw broken("have eight bytes of " + name, left());
    }
    long value = (long) StateOutput.LONGS.get(bytes, at);
    at += Long.BYTES;
    return within(name, value, least, most);
  }

  private static long within(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw broken("have " + name + " from " + least + " to " + most, value);
    }
    return value;
  }

  /** A text, as {@link StateOutput#text} writes it. */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** A day, as {@link StateOutput#day} writes it. */
  public LocalDate day() {
    return LocalDate.ofEpochDay(signed(0));
  }

  /** A decimal, as {@link StateOutput#decimal} writes it. */
  public BigDecimal decimal() {
    int scale = (int) signed("a scale", -Checks.MAX_DIGITS, Checks.MAX_DIGITS);
    int length = (int) number("a number of bytes", 1, Math.min(left(), MOST_DIGITS));
    BigInteger digits = new BigInteger(bytes, at, length);
    at += length;
    BigDecimal value = new BigDecimal(digits, scale);
    boolean shortest = length == digits.bitLength() / Byte.SIZE + 1;
    if (!shortest || value.stripTrailingZeros().scale() != scale) {
      throw broken("have decimals in their shortest form", "another one at byte " + at);
    }
    return value;
  }

  /** A currency, by its code. */
  public Currency currency() {
    String code = text();
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          broken("have currencies that are known here", "of " + code).getMessage(), e);
    }
  }

  /** Bytes with their length. */
  public byte[] bytes() {
    int length = (int) number("a length", 0, left());
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** A column, whose bytes are skipped here. */
  public StateInput column() {
    int length = (int) number("the length of a column", 0, left());
    at += length;
    return new StateInput(bytes, at - length, at);
  }

  /** Says that all has been read. */
  public void finish(String name) {
    if (at != end) {
      throw broken("end with " + name, left() + " bytes more");
    }
  }
}

package org.retentionkit.internal.state;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes of a state while it is written; {@link StateInput} reads them. */
public final class StateOutput {
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int SMALLEST = 64;
  private static final int MOST = Integer.MAX_VALUE - 8;

  /** Room that any number needs: eight bytes are written at once, and a varint has at most ten. */
  private static final int NUMBER = 20;

  byte[] bytes;
  int size;

  /** An output that may be small. */
  public StateOutput() {
    this(0);
  }

  /** An output of about so many bytes. */
  public StateOutput(long expected) {
    this.bytes = new byte[(int) Math.min(MOST, SMALLEST + expected)];
  }

  /** The number of bytes so far. */
  public int size() {
    return size;
  }

  void room(int more) {
    if (more > bytes.length - size) {
      long wanted = (long) size + more;
      if (wanted > MOST) {
        throw new IllegalStateException("state must be at most " + MOST + " bytes, but is more");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(MOST, wanted + (wanted >> 1)));
    }
  }

  /** A number of 0 or more, or all 64 bits: seven a byte, the low ones first (varint). */
  public void number(long value) {
    number(value, 0);
  }

  /** The same after so many low bytes as they are, 0 to 4. */
  public void number(long value, int raw) {
    room(NUMBER);
    byte[] to = bytes;
    int at = size;
    LONGS.set(to, at, value);
    at += raw;
    long rest = value >>> (Byte.SIZE * raw);
    while (rest >>> 7 != 0) {
      to[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    to[at++] = (byte) rest;
    size = at;
  }

  /**
   * Numbers that rise from {@code last} on, by their distances, each after so many low bytes;
   * returns the last of them.
   */
  public long rising(long[] numbers, long last, int raw) {
    long before = last;
    for (long number : numbers) {
      number(number - before, raw);
      before = number;
    }
    return before;
  }

  /** A number of either sign (zigzag) after so many low bytes. */
  public void signed(long value, int raw) {
    number(zigzag(value), raw);
  }

  /** What stands for a number of either sign: 0, 1, 2, 3, … for 0, −1, 1, −2, … */
  public static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  /** A text, with its length. */
  public void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    bytes(utf8, 0, utf8.length);
  }

  /** A number as eight bytes, the low ones first. */
  public void fixed(long value) {
    room(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  /** A day, by its number since 1970. */
  public void day(LocalDate day) {
    signed(day.toEpochDay(), 0);
  }

  /** A decimal without zeros at its end: its scale, and its digits as a number, high byte first. */
  public void decimal(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    byte[] digits = shortest.unscaledValue().toByteArray();
    signed(shortest.scale(), 0);
    number(digits.length);
    bytes(digits, 0, digits.length);
  }

  /** Bytes as they are. */
  public void bytes(byte[] from, int start, int end) {
    room(end - start);
    System.arraycopy(from, start, bytes, size, end - start);
    size += end - start;
  }

  /** The bytes from {@code start} on of another output as they are. */
  public void bytes(StateOutput from, int start, int end) {
    bytes(from.bytes, start, end);
  }

  /** The hash of some of these bytes; part of the form, and never changes. */
  public long hash(int start, int end) {
    return StateHash.of(bytes, start, end);
  }

  /** Compares some bytes with others, as unsigned numbers. */
  public int compare(int start, int end, int otherStart, int otherEnd) {
    return Arrays.compareUnsigned(bytes, start, end, bytes, otherStart, otherEnd);
  }

  void writeTo(OutputStream out, CRC32C check) throws IOException {
    check.update(bytes, 0, size);
    out.write(bytes, 0, size);
  }
}

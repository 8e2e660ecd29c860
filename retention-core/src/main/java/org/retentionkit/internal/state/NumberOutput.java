package org.retentionkit.internal.state;

/**
 * A column of numbers, most of them small, as two columns of bytes: how many bytes each number has,
 * two bits a number, and the bytes themselves, the low ones first. Nothing depends on what cannot
 * be foreseen while they are written and {@linkplain NumberInput read}.
 */
public final class NumberOutput {
  private final StateOutput lengths;
  private final StateOutput data;

  /** A column of about so many numbers of so many bytes each. */
  public NumberOutput(long numbers, int bytes) {
    this.lengths = new StateOutput(numbers / 4);
    this.data = new StateOutput(numbers * bytes);
  }

  /** Writes the first {@code size} numbers: four and four, but for the last ones of all. */
  public void write(long[] numbers, int size) {
    data.room(size * Long.BYTES);
    lengths.room(size);
    byte[] to = data.bytes;
    byte[] codes = lengths.bytes;
    int at = data.size;
    int next = lengths.size;
    int four = 0;
    for (int i = 0; i < size; i++) {
      long value = numbers[i];
      int code = Math.min(3, (Long.SIZE - 1 - Long.numberOfLeadingZeros(value | 1)) >>> 3);
      StateOutput.LONGS.set(to, at, value);
      at += length(code);
      four = four >>> 2 | code << 6;
      codes[next + (i >> 2)] = (byte) four; // not whole before the last of four
    }
    next += (size + 3) >> 2;
    if ((size & 3) != 0) {
      codes[next - 1] = (byte) (four >>> (8 - 2 * (size & 3)));
    }
    data.size = at;
    lengths.size = next;
  }

  /** The number of bytes: 1, 2, 3 or 8. */
  static int length(int code) {
    return code + 1 + ((code + 1) & 4);
  }

  /** The column of lengths. */
  public StateOutput lengths() {
    return lengths;
  }

  /** The column of bytes. */
  public StateOutput data() {
    return data;
  }
}

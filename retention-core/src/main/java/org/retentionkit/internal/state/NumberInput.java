package org.retentionkit.internal.state;

/** A column of numbers, as {@link NumberOutput} writes them. */
public final class NumberInput {
  private static final long[] MASKS = {0xFF, 0xFFFF, 0xFF_FFFF, -1};

  private final String name;
  private final StateInput lengths;
  private final StateInput data;
  private int index;

  /**
   * The next column of a state.
   *
   * @param name what it holds, for errors
   */
  public NumberInput(String name, StateInput in, long numbers) {
    this.name = name;
    this.lengths = in.column();
    this.data = in.column();
    if (lengths.left() != (numbers + 3) / 4) {
      throw StateInput.broken("have a length of each of " + name, lengths.left() + " bytes");
    }
  }

  /** Reads the next numbers. */
  public void read(long[] to, int from, int until) {
    byte[] bytes = data.bytes;
    int codes = lengths.at;
    int safe = bytes.length - Long.BYTES;
    int next = data.at;
    long wrong = 0;
    int n = index - from;
    for (int i = from; i < until; i++) {
      int code = bytes[codes + ((i + n) >> 2)] >> (2 * ((i + n) & 3)) & 3;
      long value = next <= safe ? (long) StateOutput.LONGS.get(bytes, next) : data.rest(next);
      value &= MASKS[code];
      wrong |= ((value >>> (Byte.SIZE * code)) - 1) & -code; // below 0 if fewer bytes would do
      to[i] = value;
      next += NumberOutput.length(code);
    }
    index += until - from;
    data.at = next;
    if (wrong < 0 || next > data.end) {
      throw StateInput.broken("have " + name + " in as few bytes as they need", "others");
    }
  }

  /** Says that all have been read. */
  public void finish() {
    data.finish(name);
    if ((index & 3) != 0 && (lengths.bytes[lengths.end - 1] & 0xFF) >> (2 * (index & 3)) != 0) {
      throw StateInput.broken("have lengths of " + name + " only", "more");
    }
  }
}

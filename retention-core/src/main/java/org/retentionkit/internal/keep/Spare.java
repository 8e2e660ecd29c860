package org.retentionkit.internal.keep;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Columns to be written over, which nobody else has. */
public final class Spare {
  @Nullable Batch batch;
  private byte[] part = {};
  private long[] keys = {};
  private int[] slots = {};
  private final int[] sizes;

  Spare(int parts) {
    this.sizes = new int[parts];
  }

  /** Room for the number of rows of each part, and of none, which is 0 so far. */
  public int[] sizes() {
    Arrays.fill(sizes, 0);
    return sizes;
  }

  /** Room for the parts of so many rows. */
  public byte[] part(int rows) {
    part = part.length < rows ? new byte[rows] : part;
    return part;
  }

  /** Room for the keys of so many rows. */
  public long[] keys(int rows) {
    keys = keys.length < rows ? new long[rows] : keys;
    return keys;
  }

  /** Room for the slots of so many rows. */
  public int[] slots(int rows) {
    slots = slots.length < rows ? new int[rows] : slots;
    return slots;
  }
}

package org.retentionkit.internal.keep;

import org.jspecify.annotations.Nullable;

/** Columns to be written over, which nobody else has. */
public final class Spare {
  @Nullable Batch batch;
  private byte[] part = {};
  private int[] slots = {};

  Spare() {}

  /** Room for the parts of so many rows. */
  public byte[] part(int rows) {
    part = part.length < rows ? new byte[rows] : part;
    return part;
  }

  /** Room for the slots of so many rows. */
  public int[] slots(int rows) {
    slots = slots.length < rows ? new int[rows] : slots;
    return slots;
  }
}

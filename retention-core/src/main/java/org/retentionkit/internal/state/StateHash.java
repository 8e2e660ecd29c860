package org.retentionkit.internal.state;

import org.retentionkit.internal.hash.Mix;

/** The hash that puts keys in order; part of the form, and never changes. */
public final class StateHash {
  private StateHash() {}

  /** The hash of a key's bytes, by eight at a time, the low ones first. */
  public static long of(byte[] bytes, int start, int end) {
    long hash = Mix.hash(end - start);
    int at = start;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = Mix.hash(hash ^ (long) StateOutput.LONGS.get(bytes, at));
    }
    long rest = 0;
    for (int i = end - 1; i >= at; i--) {
      rest = (rest << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    return Mix.hash(hash ^ rest);
  }
}

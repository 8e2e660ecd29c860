package org.retentionkit.internal.keep;

import org.retentionkit.internal.hash.Mix;

/**
 * What is kept of some customers, by rising hash: columns with one entry a customer, and columns of
 * items, of which a customer has any number. Never changes.
 */
public final class Kept {
  private final int size;
  private final long[] hashes;
  private final int[] ends;
  private final long[][] longs;
  private final int[][] ints;
  private final long[][] itemLongs;
  private final int[][] itemInts;

  Kept(
      int size,
      long[] hashes,
      int[] ends,
      long[][] longs,
      int[][] ints,
      long[][] itemLongs,
      int[][] itemInts) {
    this.size = size;
    this.hashes = hashes;
    this.ends = ends;
    this.longs = longs;
    this.ints = ints;
    this.itemLongs = itemLongs;
    this.itemInts = itemInts;
  }

  /** The number of customers. */
  public int size() {
    return size;
  }

  /** The number of items of all customers. */
  public int items() {
    return size == 0 ? 0 : ends[size - 1];
  }

  /** The id of a customer. */
  public long customer(int i) {
    return Mix.id(hashes[i]);
  }

  /** A customer's first item. */
  public int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  /** The end of a customer's items. */
  public int end(int i) {
    return ends[i];
  }

  /** A column of longs by customer. */
  public long[] longs(int column) {
    return longs[column];
  }

  /** A column of ints by customer. */
  public int[] ints(int column) {
    return ints[column];
  }

  /** A column of longs by item. */
  public long[] itemLongs(int column) {
    return itemLongs[column];
  }

  /** A column of ints by item. */
  public int[] itemInts(int column) {
    return itemInts[column];
  }

  /** The hashes of the customers, rising. */
  public long[] hashes() {
    return hashes;
  }

  /** The first customer whose hash is not below {@code hash}, as unsigned numbers. */
  int lowerBound(long hash) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(hashes[middle], hash) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

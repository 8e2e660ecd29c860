package org.retentionkit.examples.figures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers customers 0, 1, 2, … by name. Names lie as UTF-8 bytes in one array, because an object
 * per customer costs several times as much memory.
 */
public final class CustomerIndex {
  private byte[] names = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] slots = new int[1 << 10];
  private int size;

  /** How many different names there were. */
  public int size() {
    return size;
  }

  /** The number of the customer, a new one if the name is new. */
  public int indexOf(String customer) {
    byte[] name = customer.getBytes(StandardCharsets.UTF_8);
    int slot = slotOf(name, 0, name.length);
    for (; slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
      int known = slots[slot] - 1;
      if (Arrays.equals(names, start(known), ends[known], name, 0, name.length)) {
        return known;
      }
    }
    slots[slot] = size + 1;
    append(name);
    if (size > slots.length / 2) {
      rehash();
    }
    return size - 1;
  }

  private void append(byte[] name) {
    int from = start(size);
    int until = Math.addExact(from, name.length);
    if (until > names.length) {
      names = Arrays.copyOf(names, Columns.grown(names.length, until));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, Columns.grown(size, size + 1));
    }
    System.arraycopy(name, 0, names, from, name.length);
    ends[size++] = until;
  }

  private void rehash() {
    slots = new int[Math.multiplyExact(slots.length, 2)];
    for (int customer = 0; customer < size; customer++) {
      int slot = slotOf(names, start(customer), ends[customer]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = customer + 1;
    }
  }

  private int start(int customer) {
    return customer == 0 ? 0 : ends[customer - 1];
  }

  /** FNV-1a over 64 bits, folded: names that collide as {@code String.hashCode} do not here. */
  private int slotOf(byte[] bytes, int from, int until) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < until; i++) {
      hash = (hash ^ (bytes[i] & 0xff)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return (int) ((hash ^ (hash >>> 15)) & (slots.length - 1));
  }
}

package org.retentionkit.event.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.retentionkit.internal.hash.PairSort;

/** Customers, each with its entries in the order of their slots, in pieces of columns. */
final class Entries {
  private static final int CUSTOMERS_A_PIECE = 1 << 14;

  /** Columns of customers and the ends of their entries, and columns of the entries. */
  @SuppressWarnings("ArrayRecordComponent") // columns; never compared
  record Piece(long[] customers, int[] ends, long[] slots, long[] orders, long[] minorUnits) {
    static final Piece NONE =
        new Piece(new long[0], new int[0], new long[0], new long[0], new long[0]);

    int start(int at) {
      return at == 0 ? 0 : ends[at - 1];
    }
  }

  private final List<Piece> pieces;

  private Entries(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** No customers. */
  static Entries none() {
    return new Entries(List.of());
  }

  List<Piece> pieces() {
    return pieces;
  }

  long size() {
    return pieces.stream().mapToLong(p -> p.slots.length).sum();
  }

  long customers() {
    return pieces.stream().mapToLong(p -> p.customers.length).sum();
  }

  /** Where customers stand, piece above and place below, by rising key as unsigned numbers. */
  long[] order(LongUnaryOperator key) {
    int size = Math.toIntExact(customers());
    long[] keys = new long[size];
    long[] places = new long[size];
    int n = 0;
    for (int p = 0; p < pieces.size(); p++) {
      long[] customers = pieces.get(p).customers;
      for (int at = 0; at < customers.length; at++) {
        keys[n] = key.applyAsLong(customers[at]);
        places[n++] = ((long) p << 32) | at;
      }
    }
    PairSort.sort(keys, places, 0, size);
    return places;
  }

  /** Takes customers one by one, and cuts what it is given into pieces. */
  static final class Writer {
    private final List<Piece> pieces = new ArrayList<>();
    private final long[] customers = new long[CUSTOMERS_A_PIECE];
    private final int[] ends = new int[CUSTOMERS_A_PIECE];
    private long[] slots = {};
    private long[] orders = {};
    private long[] minorUnits = {};
    private int n;
    private int size;

    /** Makes room for {@code more} entries. */
    private void room(int more) {
      if (slots.length - size < more) {
        int room = (int) Math.min(Integer.MAX_VALUE - 8L, (size + (long) more) * 3 / 2);
        slots = Arrays.copyOf(slots, room);
        orders = Arrays.copyOf(orders, room);
        minorUnits = Arrays.copyOf(minorUnits, room);
      }
    }

    /** Adds an entry of the customer who ends next. */
    void add(long slot, long orderCount, long amount) {
      if (size == slots.length) {
        room(16);
      }
      slots[size] = slot;
      orders[size] = orderCount;
      minorUnits[size++] = amount;
    }

    /** Adds entries of the customer who ends next. */
    void addAll(Piece from, int start, int end) {
      int length = end - start;
      room(length);
      System.arraycopy(from.slots, start, slots, size, length);
      System.arraycopy(from.orders, start, orders, size, length);
      System.arraycopy(from.minorUnits, start, minorUnits, size, length);
      size += length;
    }

    /** Ends a customer. */
    void end(long customer) {
      customers[n] = customer;
      ends[n++] = size;
      if (n == CUSTOMERS_A_PIECE) {
        seal();
      }
    }

    private void seal() {
      pieces.add(
          new Piece(
              Arrays.copyOf(customers, n),
              Arrays.copyOf(ends, n),
              Arrays.copyOf(slots, size),
              Arrays.copyOf(orders, size),
              Arrays.copyOf(minorUnits, size)));
      n = 0;
      size = 0;
    }

    /** All customers taken. */
    Entries entries() {
      if (n > 0) {
        seal();
      }
      return new Entries(pieces);
    }
  }
}

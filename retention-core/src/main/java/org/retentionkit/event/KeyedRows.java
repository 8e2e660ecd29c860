package org.retentionkit.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Workers;

/**
 * Reads rows that are objects into columns, and numbers the customers by their keys: in large logs
 * in 64 parts by the key's hash, each of which stays in a cache, on two threads.
 */
final class KeyedRows<T, K> {
  private static final int SMALLEST = 64;

  /** Rows of one block, whose keys are numbered together. */
  private static final int BLOCK = 1 << 20;

  /** So many rows are numbered faster at once. */
  private static final int FEW = 1 << 16;

  private static final Workers WORKERS =
      new Workers(Math.min(2, Runtime.getRuntime().availableProcessors()), null);

  private final Iterable<? extends T> rows;
  private final Function<? super T, ? extends K> customer;
  private final RowTimes.Time<T> times;
  private final boolean timed;
  private final RowMarks<? super T> marks;
  private final GuestRule guests;
  private KeyParts<K> keys = KeyParts.empty(0);
  private final List<Columns.Block> blocks = new ArrayList<>();
  private @Nullable Object[] waiting = {};

  /** Of a key its hash, of a guest which one it is. */
  private int[] hashes = {};

  private int[] days = {};
  private long[] values = {};
  private long[] millis = {};
  private int size;
  private final Guests strangers = new Guests();
  private long blank;

  KeyedRows(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      RowTimes.Time<T> times,
      boolean timed,
      RowMarks<? super T> marks,
      GuestRule guests) {
    this.rows = rows;
    this.customer = customer;
    this.times = times;
    this.timed = timed;
    this.marks = marks;
    this.guests = guests;
  }

  /** The value of a row, whose number is for its errors. */
  interface Value<T> {
    long of(T row, long number);
  }

  /** All rows, with their customers' numbers. */
  Columns columns(Value<T> value) {
    long number = 0;
    for (T row : rows) {
      if (size == days.length) {
        grow();
      }
      LogRows.named("row", row, ++number);
      K key = customer.apply(row);
      boolean guest = guests != GuestRule.REFUSE && isBlank(key, number);
      if (guest && guests == GuestRule.LEAVE_OUT) {
        blank++;
        continue;
      }
      values[size] = value.of(row, number);
      if (!guest) {
        hashes[size] = KeyHash.of(LogRows.named("customer", key, number), number);
      }
      waiting[size] = guest ? null : key;
      marks.set(size, row, number);
      if (guest) {
        hashes[size] = strangers.number(marks.groupOf(size), marks.rowOf(size));
      }
      days[size] = times.day(row, number);
      if (timed) {
        millis[size] = times.millis(row, number);
      }
      size++;
    }
    seal();
    return Columns.of(blocks);
  }

  private boolean isBlank(@Nullable K key, long number) {
    if (key == null && guests == GuestRule.EACH_A_CUSTOMER) {
      throw new NullPointerException(
          LogRows.name("customer", number)
              + " must not be null, as a guest's key is the blank text: \"\"");
    }
    return key == null || (key instanceof String text && text.isBlank());
  }

  private void grow() {
    if (size == BLOCK) {
      seal();
    }
    int room =
        size == 0 && !blocks.isEmpty() ? BLOCK : Math.max(SMALLEST, Math.min(BLOCK, 4 * size));
    waiting = Arrays.copyOf(waiting, room);
    hashes = Arrays.copyOf(hashes, room);
    days = Arrays.copyOf(days, room);
    values = Arrays.copyOf(values, room);
    millis = timed ? Arrays.copyOf(millis, room) : millis;
    marks.grow(room);
  }

  private void seal() {
    if (blocks.isEmpty() && size > FEW) {
      keys = KeyParts.empty(KeyParts.BITS);
    }
    long[] customers = numbered();
    blocks.add(
        marks.of(
            customers,
            Arrays.copyOf(days, size),
            Arrays.copyOf(values, size),
            timed ? Arrays.copyOf(millis, size) : millis));
    size = 0;
  }

  /** The numbers of the customers of the rows that wait. */
  private long[] numbered() {
    int bits = keys.bits();
    int[] ends = new int[keys.parts().size() + 1];
    for (int i = 0; i < size; i++) {
      ends[KeyParts.part(hashes[i], bits) + 1] += waiting[i] == null ? 0 : 1;
    }
    for (int p = 1; p < ends.length; p++) {
      ends[p] += ends[p - 1];
    }
    @SuppressWarnings("unchecked") // filled with keys only
    K[] byPart = (K[]) new Object[size];
    int[] hashByPart = new int[size];
    int[] place = new int[size];
    int[] at = ends.clone();
    long[] customers = new long[size];
    for (int i = 0; i < size; i++) {
      if (waiting[i] == null) {
        customers[i] = Customers.guest(hashes[i]);
        continue;
      }
      int to = at[KeyParts.part(hashes[i], bits)]++;
      place[to] = i;
      hashByPart[to] = hashes[i];
      @SuppressWarnings("unchecked") // nothing but keys waits
      K key = (K) waiting[i];
      byPart[to] = key;
    }
    try {
      WORKERS.run(
          keys.parts().size(),
          () -> new int[0],
          (none, p) -> {
            int[] own = new int[ends[p + 1] - ends[p]];
            keys.parts().get(p).addAll(byPart, hashByPart, ends[p], ends[p + 1], own);
            for (int i = 0; i < own.length; i++) {
              customers[place[ends[p] + i]] = KeyParts.number(own[i], p, bits);
            }
          });
    } catch (IllegalArgumentException e) {
      nameBlank();
      throw e;
    }
    return customers;
  }

  /** Refuses a blank key with the number of its row, if it was one. */
  private void nameBlank() {
    long before = blocks.stream().mapToLong(Columns.Block::to).sum();
    for (int i = 0; i < size; i++) {
      Object key = waiting[i];
      if (key != null) {
        KeyHash.checkNamed(LogRows.name("customer", before + i + 1), key);
      }
    }
  }

  /** The customers of the rows read. */
  Customers<K> customers() {
    return Customers.of(keys.frozen(), strangers.count());
  }

  /** The rows left out, as they name no customer. */
  long blank() {
    return blank;
  }
}

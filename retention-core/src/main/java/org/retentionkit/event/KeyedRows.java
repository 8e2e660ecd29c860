package org.retentionkit.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Columns;

/** Reads rows that are objects into columns, and has the customers numbered by their keys. */
final class KeyedRows<T, K> {
  private static final int SMALLEST = 64;

  /** Rows of one block, whose keys are numbered together. */
  private static final int BLOCK = 1 << 20;

  private final Iterable<? extends T> rows;
  private final Function<? super T, ? extends K> customer;
  private final RowTimes.Time<T> times;
  private final boolean timed;
  private final RowMarks<? super T> marks;
  private final GuestRule guests;
  private final KeyNumbers<K> keys = new KeyNumbers<>();
  private final Guests strangers = new Guests();
  private final List<Columns.Block> blocks = new ArrayList<>();
  private @Nullable Object[] waiting = {};

  /** Which guest a row without a key is of. */
  private int[] guestNumbers = {};

  private int[] days = {};
  private long[] values = {};
  private long[] millis = {};
  private int size;
  private boolean valued;
  private long blank;

  /** The first row without a key, or 0, and whether there are keys that are no texts. */
  private long missing;

  private boolean noTexts;

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

  /** All rows, with their customers' numbers; without values if there is nothing to read. */
  Columns columns(@Nullable Value<T> value) {
    valued = value != null;
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
      if (value != null) {
        values[size] = value.of(row, number);
      }
      waiting[size] = guest ? null : LogRows.named("customer", key, number);
      marks.set(size, row, number);
      if (guest) {
        guestNumbers[size] = strangers.number(marks.groupOf(size), marks.rowOf(size));
      }
      days[size] = times.day(row, number);
      if (timed) {
        millis[size] = times.millis(row, number);
      }
      size++;
    }
    seal(true);
    return Columns.of(blocks);
  }

  /** Whether a row is a guest's, whose key is the blank text: where keys are others, none is. */
  private boolean isBlank(@Nullable K key, long number) {
    missing = key == null && missing == 0 ? number : missing;
    noTexts |= key != null && !(key instanceof String);
    if (noTexts && missing != 0 && guests == GuestRule.EACH_A_CUSTOMER) {
      throw new NullPointerException(
          LogRows.name("customer", missing)
              + " must not be null where keys are no texts, as a guest's key is the blank text: \"\"");
    }
    return key == null || (key instanceof String text && text.isBlank());
  }

  private void grow() {
    if (size == BLOCK) {
      seal(false);
    }
    int room =
        size == 0 && !blocks.isEmpty() ? BLOCK : Math.max(SMALLEST, Math.min(BLOCK, 4 * size));
    waiting = Arrays.copyOf(waiting, room);
    guestNumbers = guests == GuestRule.REFUSE ? guestNumbers : Arrays.copyOf(guestNumbers, room);
    days = Arrays.copyOf(days, room);
    values = valued ? Arrays.copyOf(values, room) : values;
    millis = timed ? Arrays.copyOf(millis, room) : millis;
    marks.grow(room);
  }

  /** Hands the rows read over; {@code last} if no more are to come. */
  private void seal(boolean last) {
    long[] customers = new long[size]; // filled while the next rows are read
    keys.number(new KeyNumbers.Block(waiting, guestNumbers, size), customers, last);
    blocks.add(
        marks.of(
            customers, cut(days), valued ? cut(values) : values, timed ? cut(millis) : millis));
    size = 0;
    waiting = new Object[0];
    guestNumbers = new int[0];
    days = new int[0];
    values = new long[0];
    millis = new long[0];
  }

  private int[] cut(int[] column) {
    return column.length == size ? column : Arrays.copyOf(column, size);
  }

  private long[] cut(long[] column) {
    return column.length == size ? column : Arrays.copyOf(column, size);
  }

  /** The customers of the rows read. */
  Customers<K> customers() {
    return keys.customers(strangers.count());
  }

  /** The rows left out, as they name no customer. */
  long blank() {
    return blank;
  }
}

package org.retentionkit.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a result, as the driver gave their values. Days and numbers are kept without their
 * objects, which another thread would wait for.
 */
final class JdbcBlock {
  /** A listener is told at the end of a block, as this divides how often it is. */
  static final int ROWS = 1 << 10;

  /** So many rows are looked at before they are handed over, as they fit a cache. */
  private static final int AHEAD = 1 << 7;

  /**
   * How a value lies here: as an object, a day, a whole number, or digits and this more a scale.
   */
  private static final byte OBJECT = 0;

  private static final byte DAY = 1;
  private static final byte WHOLE = 2;
  private static final byte DECIMAL = 3;

  private final int columns;
  private final byte[] kinds;
  private final @Nullable Object[] values;
  private final long[] numbers;
  private long first = 1;
  private int rows;

  /** What was only looked at, so that looking is not left out. */
  @SuppressWarnings("UnusedVariable")
  private int touched;

  /** Room for rows of so many columns. */
  JdbcBlock(int columns) {
    this.columns = columns;
    kinds = new byte[columns * ROWS];
    values = new @Nullable Object[columns * ROWS];
    numbers = new long[columns * ROWS];
  }

  /** Begins again behind so many rows. */
  void begin(long before) {
    first = before + 1;
    rows = 0;
  }

  void set(int column, @Nullable Object value) {
    int at = (rows * columns) + column;
    kinds[at] = OBJECT;
    values[at] = value;
  }

  void set(int column, long number) {
    set(column, WHOLE, number);
  }

  void setDay(int column, @Nullable LocalDate date) {
    int day = date == null ? Days.NONE : Days.of(date);
    if (day == Days.NONE) {
      set(column, date);
    } else {
      set(column, DAY, day);
    }
  }

  void setDecimal(int column, @Nullable BigDecimal number) {
    if (number == null || !PlainDecimal.isPlain(number)) {
      set(column, number);
    } else {
      set(column, (byte) (DECIMAL + number.scale()), PlainDecimal.digits(number));
    }
  }

  private void set(int column, byte kind, long number) {
    int at = (rows * columns) + column;
    kinds[at] = kind;
    numbers[at] = number;
  }

  /** Ends the row whose values were set. */
  void endRow() {
    rows++;
  }

  boolean isFull() {
    return rows == ROWS;
  }

  /** How many rows there are up to its end. */
  long last() {
    return first - 1 + rows;
  }

  /** Hands its rows over, one after the other. */
  void handTo(RowHandler handler, Field[] fields) {
    for (int row = 0; row < rows; row++) {
      if (row % AHEAD == 0) {
        touched += letters(row * columns, Math.min(rows, row + AHEAD) * columns);
      }
      for (int i = 0; i < fields.length; i++) {
        fill(fields[i], (row * columns) + i);
      }
      handler.take(first + row);
    }
  }

  /** Looks at texts and does nothing else: many are waited for at once, as they lie anywhere. */
  private int letters(int from, int end) {
    int sum = 0;
    for (int i = from; i < end; i++) {
      if (kinds[i] == OBJECT && values[i] instanceof String text) {
        sum += text.length();
      }
    }
    return sum;
  }

  private void fill(Field field, int at) {
    int kind = kinds[at];
    if (kind >= DECIMAL) {
      field.setDecimal(numbers[at], kind - DECIMAL);
    } else if (kind == DAY) {
      field.setDay((int) numbers[at]);
    } else if (kind == WHOLE) {
      field.set(numbers[at]);
    } else if (values[at] instanceof String text) {
      field.set(text);
    } else {
      field.setValue(values[at]);
    }
  }
}

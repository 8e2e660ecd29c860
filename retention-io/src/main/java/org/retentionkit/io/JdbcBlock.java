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

  /** What stands for a value that lies beside as a number. */
  private enum Beside {
    WHOLE,
    DAY,
    DECIMAL
  }

  private final @Nullable Object[][] values;
  private final long[][] numbers;
  private final int[][] scales;
  private long first = 1;
  private int rows;

  /** What was only looked at, so that looking is not left out. */
  @SuppressWarnings("UnusedVariable")
  private int touched;

  /** Room for rows of so many columns. */
  JdbcBlock(int columns) {
    values = new @Nullable Object[columns][ROWS];
    numbers = new long[columns][ROWS];
    scales = new int[columns][ROWS];
  }

  /** Begins again behind so many rows. */
  void begin(long before) {
    first = before + 1;
    rows = 0;
  }

  void set(int column, @Nullable Object value) {
    values[column][rows] = value;
  }

  void set(int column, long number) {
    values[column][rows] = Beside.WHOLE;
    numbers[column][rows] = number;
  }

  void setDay(int column, @Nullable LocalDate date) {
    int day = date == null ? Days.NONE : Days.of(date);
    values[column][rows] = day == Days.NONE ? date : Beside.DAY;
    numbers[column][rows] = day;
  }

  void setDecimal(int column, @Nullable BigDecimal number) {
    if (number == null || !PlainDecimal.isPlain(number)) {
      set(column, number);
      return;
    }
    values[column][rows] = Beside.DECIMAL;
    numbers[column][rows] = PlainDecimal.digits(number);
    scales[column][rows] = number.scale();
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
    for (@Nullable Object[] column : values) {
      touched += letters(column);
    }
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < fields.length; i++) {
        fill(fields[i], i, row);
      }
      handler.take(first + row);
    }
  }

  /** Looks at texts and does nothing else: many are waited for at once, as they lie anywhere. */
  private int letters(@Nullable Object[] column) {
    int sum = 0;
    for (int row = 0; row < rows; row++) {
      if (column[row] instanceof String text) {
        sum += text.length();
      }
    }
    return sum;
  }

  private void fill(Field field, int column, int row) {
    Object value = values[column][row];
    if (value instanceof String text) {
      field.set(text);
    } else if (value == Beside.DAY) {
      field.setDay((int) numbers[column][row]);
    } else if (value == Beside.DECIMAL) {
      field.setDecimal(numbers[column][row], scales[column][row]);
    } else if (value == Beside.WHOLE) {
      field.set(numbers[column][row]);
    } else {
      field.setValue(value);
    }
  }
}

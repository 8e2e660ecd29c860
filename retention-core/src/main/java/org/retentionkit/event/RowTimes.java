package org.retentionkit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.retentionkit.internal.intake.ZoneDays;

/** The ways in which rows that are objects tell when they happened. */
final class RowTimes {
  private RowTimes() {}

  /** When a row happened; the number of a row is for its errors. */
  interface Time<T> {
    int day(T row, long number);

    long millis(T row, long number);
  }

  /** By their day. */
  record OfDays<T>(Function<? super T, LocalDate> day) implements Time<T> {
    @Override
    public int day(T row, long number) {
      return ZoneDays.of(LogRows.named("day", day.apply(row), number));
    }

    @Override
    public long millis(T row, long number) {
      return 0;
    }
  }

  /** By an instant, which falls on a day of a zone. */
  record OfInstants<T>(Function<? super T, Instant> at, ZoneDays days) implements Time<T> {
    @Override
    public int day(T row, long number) {
      return days.of(LogRows.named("at", at.apply(row), number));
    }

    @Override
    public long millis(T row, long number) {
      return LogRows.named("at", at.apply(row), number).toEpochMilli();
    }
  }

  /** By milliseconds since 1970. */
  record OfMillis<T>(ToLongFunction<? super T> at, ZoneDays days) implements Time<T> {
    @Override
    public int day(T row, long number) {
      return days.ofMillis(at.applyAsLong(row));
    }

    @Override
    public long millis(T row, long number) {
      return at.applyAsLong(row);
    }
  }
}

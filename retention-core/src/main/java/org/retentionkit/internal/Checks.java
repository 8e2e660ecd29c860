package org.retentionkit.internal;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Argument checks that return the checked value and name argument, value and rule when they fail.
 */
public final class Checks {
  /**
   * More digits than any count, price or rate needs; keeps a hostile exponent from eating memory.
   */
  public static final int MAX_DIGITS = 10_000;

  /** More entries than anybody reads or draws; keeps one short argument from eating memory. */
  public static final int MAX_RESULTS = 100_000;

  private static final int MAX_YEAR = 9_999;

  private Checks() {}

  /** Returns {@code value}, which must not be null. */
  public static <T> T notNull(String name, T value) {
    return Objects.requireNonNull(value, () -> name + " must not be null");
  }

  /** Returns {@code value}, which must be 0 or more. */
  public static long notNegative(String name, long value) {
    if (value < 0) {
      throw broken(name, "must not be negative", value);
    }
    return value;
  }

  /** Returns {@code value}, which must be 1 or more. */
  public static long positive(String name, long value) {
    if (value < 1) {
      throw broken(name, "must be at least 1", value);
    }
    return value;
  }

  /** Returns {@code index}, which must be that of one of {@code size} entries. */
  public static int index(String name, long index, int size) {
    if (index < 0 || index >= size) {
      String rule =
          size == 0 ? "name an entry, of which there are none" : "lie between 0 and " + (size - 1);
      throw new IndexOutOfBoundsException(name + " must " + rule + ", but was " + index);
    }
    return (int) index;
  }

  /** Checks that rows {@code from} to {@code to}, exclusive, are some of {@code rows}. */
  public static void rows(int from, int to, int rows) {
    if (from < 0 || to < from || to > rows) {
      throw new IndexOutOfBoundsException(
          "rows must lie between 0 and " + rows + ", but were " + from + " to " + to);
    }
  }

  /** Returns {@code value}, which must not be above {@code limit}. */
  public static long atMost(String name, long value, String limitName, long limit) {
    if (value > limit) {
      throw broken(name, "must not exceed " + limitName + " " + limit, value);
    }
    return value;
  }

  /** Returns {@code value}, which must be 0 or more. */
  public static BigDecimal notNegative(String name, BigDecimal value) {
    if (decimal(name, value).signum() < 0) {
      throw broken(name, "must not be negative", value);
    }
    return decimal(name, value);
  }

  /** Returns {@code value}, which must be above 0. */
  public static BigDecimal positive(String name, BigDecimal value) {
    if (decimal(name, value).signum() <= 0) {
      throw broken(name, "must be above 0", value);
    }
    return decimal(name, value);
  }

  /** Returns a true {@code BigDecimal}, never a subclass, of a sane scale. */
  public static BigDecimal decimal(String name, BigDecimal value) {
    notNull(name, value);
    if (Math.abs((long) value.scale()) > MAX_DIGITS) {
      throw tooLong(name, "scale " + value.scale());
    }
    if (value.precision() > MAX_DIGITS) {
      throw tooLong(name, Integer.toString(value.precision()));
    }
    return value.getClass() == BigDecimal.class
        ? value
        : new BigDecimal(value.unscaledValue(), value.scale());
  }

  /** Returns {@code value}, which must be a finite number; negative zero becomes zero. */
  public static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw broken(name, "must be a finite number", value);
    }
    return value + 0.0;
  }

  /** Returns {@code value}, which must be finite and 0 or more. */
  public static double notNegative(String name, double value) {
    if (!(finite(name, value) >= 0)) {
      throw broken(name, "must not be negative", value);
    }
    return value + 0.0;
  }

  /** Returns {@code value}, which must be finite and above 0. */
  public static double positive(String name, double value) {
    if (!(finite(name, value) > 0)) {
      throw broken(name, "must be above 0", value);
    }
    return value;
  }

  /** Returns {@code value}, which must lie strictly between 0 and 1. */
  public static double openUnit(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw broken(name, "must lie strictly between 0 and 1", value);
    }
    return value;
  }

  /** Returns {@code decimals}, which must be 0 or more. */
  public static int decimals(int decimals) {
    if (decimals < 0 || decimals > MAX_DIGITS) {
      throw broken("decimals", "must lie between 0 and " + MAX_DIGITS, decimals);
    }
    return decimals;
  }

  /**
   * The sum of two counts, refused where it would wrap.
   *
   * @throws ArithmeticException that names the sum and both counts
   */
  public static long sum(String name, long first, long second) {
    long sum = first + second;
    if (((first ^ sum) & (second ^ sum)) < 0) {
      throw beyondLong(name, first + " + " + second);
    }
    return sum;
  }

  /**
   * The product of two counts, refused where it would wrap.
   *
   * @throws ArithmeticException that names the product and both counts
   */
  public static long product(String name, long first, long second) {
    long product = first * second;
    if (Math.multiplyHigh(first, second) != product >> (Long.SIZE - 1)) {
      throw beyondLong(name, first + " × " + second);
    }
    return product;
  }

  /**
   * The same size with the other sign, refused for −2⁶³, which has none.
   *
   * @throws ArithmeticException that names the value
   */
  public static long negated(String name, long value) {
    if (value == Long.MIN_VALUE) {
      throw beyondLong(name, "−(" + value + ")");
    }
    return -value;
  }

  /** Returns {@code count}, a number of results that an argument asks for. */
  public static int results(String name, long count) {
    if (count > MAX_RESULTS) {
      throw broken(name, "must ask for at most " + MAX_RESULTS + " results", count);
    }
    return (int) count;
  }

  /** Returns {@code year}, which must have up to four digits, as dates are written. */
  public static int year(String name, int year) {
    if (year < 1 || year > MAX_YEAR) {
      throw broken(name, "must lie between 1 and " + MAX_YEAR, year);
    }
    return year;
  }

  /** Returns {@code text}, which must be short enough to be read as a number at once. */
  public static String digits(String name, String text) {
    if (notNull(name, text).length() > MAX_DIGITS) {
      throw tooLong(name, text.length() + " characters");
    }
    return text;
  }

  private static IllegalArgumentException tooLong(String name, String size) {
    return new IllegalArgumentException(
        name + " must have at most " + MAX_DIGITS + " digits, but has " + size);
  }

  /** The error of a sum or product, whose terms or value are told, that no long holds. */
  static ArithmeticException beyondLong(String name, String terms) {
    return new ArithmeticException(
        name
            + " must lie between "
            + Long.MIN_VALUE
            + " and "
            + Long.MAX_VALUE
            + ", but was "
            + terms);
  }

  /** The exception for a broken rule: {@code name rule, but was value}. */
  public static IllegalArgumentException broken(String name, String rule, Object value) {
    return new IllegalArgumentException(name + " " + rule + ", but was " + value);
  }
}

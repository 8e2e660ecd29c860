package org.retentionkit;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The plural forms of numbers as they are shown: the categories of Unicode's CLDR 48 for the
 * languages of the library. A number shown with decimals is another than the whole one: 1.0 months.
 */
final class Plural {
  private static final String ZERO = "zero";
  private static final String ONE = "one";
  private static final String FEW = "few";
  private static final String MANY = "many";
  private static final String OTHER = "other";

  private Plural() {}

  /** The category of a number in a language: the ending of the key of its form. */
  static String of(String language, BigDecimal shown) {
    return switch (language) {
      case "zh" -> OTHER;
      case "lv" -> latvian(shown.abs());
      case "ru" -> slavic(shown.abs(), false);
      case "pl" -> slavic(shown.abs(), true);
      default -> shown.scale() <= 0 && shown.compareTo(BigDecimal.ONE) == 0 ? ONE : OTHER;
    };
  }

  private static String slavic(BigDecimal shown, boolean onlyOneIsOne) {
    if (shown.scale() > 0) {
      return OTHER;
    }
    int hundreds = lastTwo(shown.toBigInteger());
    int last = hundreds % 10;
    boolean teens = hundreds / 10 == 1;
    if (onlyOneIsOne ? shown.compareTo(BigDecimal.ONE) == 0 : last == 1 && !teens) {
      return ONE;
    }
    return last >= 2 && last <= 4 && !teens ? FEW : MANY;
  }

  /** By the last digits of the whole number, or else of its decimals. */
  private static String latvian(BigDecimal shown) {
    int scale = Math.max(0, shown.scale());
    int decimals = lastTwo(shown.remainder(BigDecimal.ONE).movePointRight(scale).toBigInteger());
    int whole = lastTwo(shown.toBigInteger());
    boolean isWhole = shown.remainder(BigDecimal.ONE).signum() == 0;
    if ((isWhole && (whole % 10 == 0 || whole / 10 == 1)) || (scale == 2 && decimals / 10 == 1)) {
      return ZERO;
    }
    boolean one = isWhole ? whole % 10 == 1 : decimals % 10 == 1 && (scale != 2 || decimals != 11);
    return one ? ONE : OTHER;
  }

  private static int lastTwo(BigInteger number) {
    return number.mod(BigInteger.valueOf(100)).intValue();
  }
}

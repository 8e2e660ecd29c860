package org.retentionkit.io;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** An amount with all that people write around a number: signs, currencies, thousands. */
final class AmountText {
  private static final int LONGEST = 80;
  static final String NOT_A_NUMBER = "must be a number such as 12.50";

  /** Thousands in threes, or the Indian way in twos before the last three. */
  private static final Pattern GROUPS = Pattern.compile("[0-9]{1,3}(?:'[0-9]{2,3})*'[0-9]{3}");

  private static final Pattern CODE = Pattern.compile(".*(?<![A-Za-z])[A-Za-z]{3}");
  private static final Pattern NUMBER = Pattern.compile("[0-9.,']*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]*");

  private final String currency;
  private final char mark;

  AmountText(Currency currency, char mark) {
    this.currency = currency.getCurrencyCode();
    this.mark = mark;
  }

  /**
   * The decimal of a text.
   *
   * @throws BadValue if it is none
   */
  BigDecimal decimal(String text) {
    if (text.length() > LONGEST) {
      throw BadValue.of(NOT_A_NUMBER);
    }
    int from = begin(text);
    int to = end(text);
    if (from >= to) {
      throw BadValue.of(NOT_A_NUMBER);
    }
    Sides sides = new Sides();
    String before = sides.without(text.substring(0, from), '(');
    String behind = sides.without(text.substring(to), ')');
    sides.check();
    CurrencySigns.require(before, currency);
    CurrencySigns.require(behind, currency);
    BigDecimal number = number(withoutSpaces(text.substring(from, to)));
    return sides.minus ? number.negate() : number;
  }

  /** Where the number begins: at its first digit, or the mark of decimals before it. */
  private static int begin(String text) {
    int at = 0;
    while (at < text.length() && !isDigit(text.charAt(at))) {
      at++;
    }
    char last = at == 0 ? 0 : text.charAt(at - 1);
    boolean mark = last == ',' || (last == '.' && !isAbbreviation(text.substring(0, at - 1)));
    return mark ? at - 1 : at;
  }

  /** Whether a point stands behind letters, as in Rs.500; codes such as EUR have none. */
  private static boolean isAbbreviation(String before) {
    return !before.isEmpty()
        && Character.isLetter(before.charAt(before.length() - 1))
        && !CODE.matcher(before).matches();
  }

  private static int end(String text) {
    int at = text.length();
    while (at > 0 && !isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The signs on both sides of a number: at most one, or a pair of brackets, which are a minus. */
  private static final class Sides {
    private int signs;
    private int brackets;
    private boolean minus;

    /** What stands on a side beside signs, which is to be a currency. */
    private String without(String side, char bracket) {
      StringBuilder rest = new StringBuilder();
      for (int i = 0; i < side.length(); i++) {
        char c = side.charAt(i);
        if (isMinus(c) || c == '+') {
          signs++;
          minus |= c != '+';
        } else if (c == bracket) {
          brackets++;
        } else if (!Spaces.contain(c)) {
          rest.append(c);
        }
      }
      return rest.toString();
    }

    private void check() {
      if (signs > 1 || (brackets != 0 && (brackets != 2 || signs != 0))) {
        throw BadValue.of(NOT_A_NUMBER);
      }
      minus |= brackets == 2;
    }
  }

  /** Blanks of all kinds between digits group them; elsewhere they are nothing. */
  private static String withoutSpaces(String text) {
    StringBuilder kept = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Spaces.contain(c)) {
        space = true;
        continue;
      }
      if (space && isDigit(c) && !kept.isEmpty() && isDigit(kept.charAt(kept.length() - 1))) {
        kept.append('\'');
      }
      kept.append(c == '\u2019' ? '\'' : c);
      space = false;
    }
    return kept.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212' || c == '\u2013';
  }

  /** Digits with a decimal mark and thousands, each perhaps. */
  private BigDecimal number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw BadValue.of(NOT_A_NUMBER);
    }
    int comma = text.lastIndexOf(',');
    int point = text.lastIndexOf('.');
    char decimal = mark != 0 ? mark : found(text, comma, point);
    int at = decimal == 0 ? -1 : text.lastIndexOf(decimal);
    String whole = at < 0 ? text : text.substring(0, at);
    String fraction = at < 0 ? "" : text.substring(at + 1);
    if (decimal != 0 && whole.indexOf(decimal) >= 0) {
      throw BadValue.of(NOT_A_NUMBER); // two decimal marks
    }
    whole = ungrouped(whole);
    if (!DIGITS.matcher(whole).matches()
        || !DIGITS.matcher(fraction).matches()
        || (whole.isEmpty() && fraction.isEmpty())
        || (at >= 0 && fraction.isEmpty())) {
      throw BadValue.of(NOT_A_NUMBER);
    }
    return new BigDecimal((whole.isEmpty() ? "0" : whole) + (at < 0 ? "" : "." + fraction));
  }

  /** The decimal mark of a text that has one; 0 if it has none. */
  private static char found(String text, int comma, int point) {
    if (comma >= 0 && point >= 0) {
      return comma > point ? ',' : '.';
    }
    int last = Math.max(comma, point);
    if (last < 0) {
      return 0;
    }
    char only = text.charAt(last);
    if (text.indexOf(only) != last) {
      return 0; // twice: thousands
    }
    boolean three = text.length() - last - 1 == 3;
    boolean grouping = last >= 1 && last <= 3 && text.charAt(0) != '0';
    if (three && grouping) {
      throw BadValue.of(
          "must say whether its mark is that of decimals or of thousands:"
              + " name it with decimalMark('.') or decimalMark(',')");
    }
    return only;
  }

  /** The digits without the marks of thousands, all of which must be the same. */
  private static String ungrouped(String whole) {
    char group = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == ',' || c == '.' || c == '\'') {
        if (group != 0 && group != c) {
          return "x";
        }
        group = c;
      }
    }
    if (group == 0) {
      return whole;
    }
    String same = whole.replace(group, '\'');
    return GROUPS.matcher(same).matches() ? same.replace("'", "") : "x";
  }
}

package org.retentionkit.io;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount with all that people write around a number: signs, currencies, thousands. */
final class AmountText {
  private static final int LONGEST = 80;
  private static final String NOT_A_NUMBER = "must be a number such as 12.50";

  /** Currencies of a sign that many use; any other sign is not known. */
  private static final Map<Character, Set<String>> SIGNS =
      Map.of(
          '€', Set.of("EUR"),
          '₽', Set.of("RUB"),
          '₹', Set.of("INR"),
          '₩', Set.of("KRW", "KPW"),
          '₺', Set.of("TRY"),
          '₴', Set.of("UAH"),
          '£', Set.of("GBP", "EGP", "GIP", "FKP", "SHP", "LBP", "SSP", "SYP"),
          '¥', Set.of("JPY", "CNY"));

  /** Currencies that are written with a dollar sign end so, but for the pesos. */
  private static final Set<String> PESOS = Set.of("MXN", "ARS", "CLP", "COP", "UYU", "DOP");

  private static final Pattern CODE_BEFORE = Pattern.compile("([A-Za-z]{2,3})(?=[^A-Za-z])(.*)");
  private static final Pattern CODE_BEHIND = Pattern.compile("(.*[^A-Za-z])([A-Za-z]{2,3})");

  /** Thousands in threes, or the Indian way in twos before the last three. */
  private static final Pattern GROUPS = Pattern.compile("[0-9]{1,3}(?:'[0-9]{2,3})*'[0-9]{3}");

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
    String rest = withoutSpaces(text);
    boolean minus = false;
    if (rest.startsWith("(") && rest.endsWith(")") && rest.length() > 2) {
      minus = true;
      rest = rest.substring(1, rest.length() - 1);
    }
    boolean signed = minus;
    for (int i = 0; i < 3 && !rest.isEmpty(); i++) { // a sign, a currency, a sign behind it
      char first = rest.charAt(0);
      char last = rest.charAt(rest.length() - 1);
      if (isMinus(first) || first == '+' || isMinus(last)) {
        if (signed) {
          throw BadValue.of(NOT_A_NUMBER);
        }
        signed = true;
        minus = isMinus(first) || (isMinus(last) && first != '+');
        rest =
            isMinus(first) || first == '+'
                ? rest.substring(1)
                : rest.substring(0, rest.length() - 1);
      }
      rest = withoutCurrency(rest);
    }
    BigDecimal number = number(rest);
    return minus ? number.negate() : number;
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
    return c == '-' || c == '\u2212';
  }

  private String withoutCurrency(String text) {
    if (text.isEmpty()) {
      return text;
    }
    if (isSign(text.charAt(0))) {
      requireCurrency(text.charAt(0));
      return text.substring(1);
    }
    if (isSign(text.charAt(text.length() - 1))) {
      requireCurrency(text.charAt(text.length() - 1));
      return text.substring(0, text.length() - 1);
    }
    Matcher before = CODE_BEFORE.matcher(text);
    if (before.matches()) {
      return withoutCode(before.group(1), before.group(2), text);
    }
    Matcher behind = CODE_BEHIND.matcher(text);
    return behind.matches() ? withoutCode(behind.group(2), behind.group(1), text) : text;
  }

  /** The rest of {@code US$5} and {@code 5 EUR}; other letters stay. */
  private String withoutCode(String letters, String rest, String text) {
    String code = letters.toUpperCase(Locale.ROOT);
    if (letters.length() == 3) {
      if (!code.equals(currency)) {
        throw BadValue.of("must be in " + currency);
      }
      return rest;
    }
    return currency.startsWith(code) && rest.startsWith("$") ? rest : text;
  }

  private static boolean isSign(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private void requireCurrency(char sign) {
    boolean known =
        sign == '$'
            ? currency.endsWith("D") || PESOS.contains(currency)
            : SIGNS.getOrDefault(sign, Set.of()).contains(currency);
    if (!known) {
      throw BadValue.of("must be in " + currency);
    }
  }

  /** Digits with a decimal mark and thousands, each perhaps. */
  private BigDecimal number(String text) {
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

package org.retentionkit.examples.cli;

import java.nio.charset.Charset;
import java.util.Currency;
import java.util.function.Function;
import org.retentionkit.examples.log.AmountForm;
import org.retentionkit.examples.log.BadInputException;
import org.retentionkit.examples.log.DateForm;
import org.retentionkit.examples.log.LogFormat;

/**
 * The checked values of the options.
 *
 * @param format how the log is written
 * @param charset the encoding of the file
 * @param currency the currency of the amounts
 * @param activeDays a customer is active while the last order is at most this many days old
 */
public record Settings(LogFormat format, Charset charset, Currency currency, int activeDays) {
  private static final int MOST_DAYS = 36_500;

  /**
   * Checks the values of a command line.
   *
   * @throws BadInputException if one is malformed
   */
  public static Settings of(CommandLine line) {
    Currency currency =
        checked(
            line,
            Option.CURRENCY,
            "an ISO 4217 code with decimals such as EUR",
            Settings::currency);
    char mark = checked(line, Option.DECIMAL_MARK, "a point or a comma", text -> oneOf(text, ".,"));
    char delimiter =
        checked(line, Option.DELIMITER, "one character or the word tab", Settings::delimiter);
    if (delimiter == mark) {
      throw new BadInputException(
          "option --delimiter must differ from --decimal-mark, but both are '" + mark + "'");
    }
    return new Settings(
        new LogFormat(
            line.value(Option.CUSTOMER_COLUMN),
            line.value(Option.DATE_COLUMN),
            line.value(Option.AMOUNT_COLUMN),
            delimiter,
            checked(line, Option.DATE_FORMAT, "a date pattern such as dd.MM.yyyy", DateForm::of),
            AmountForm.of(currency, mark)),
        checked(
            line, Option.CHARSET, "an encoding such as UTF-8 or windows-1252", Charset::forName),
        currency,
        checked(line, Option.ACTIVE_DAYS, "a whole number from 1 to " + MOST_DAYS, Settings::days));
  }

  private static <T> T checked(
      CommandLine line, Option option, String rule, Function<String, T> parser) {
    String text = line.value(option);
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "option " + option.flag() + " must be " + rule + ", but was '" + text + "'", e);
    }
  }

  private static Currency currency(String code) {
    Currency currency = Currency.getInstance(code);
    AmountForm.of(currency, '.');
    return currency;
  }

  private static char delimiter(String text) {
    char delimiter = text.equals("tab") ? '\t' : oneOf(text, text);
    if (delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
      throw new IllegalArgumentException("delimiter must not be a quote or a line end");
    }
    return delimiter;
  }

  private static char oneOf(String text, String allowed) {
    if (text.length() != 1 || allowed.indexOf(text.charAt(0)) < 0) {
      throw new IllegalArgumentException("text must be one of the characters " + allowed);
    }
    return text.charAt(0);
  }

  private static int days(String text) {
    int days = Integer.parseInt(text);
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("days must lie between 1 and " + MOST_DAYS);
    }
    return days;
  }
}

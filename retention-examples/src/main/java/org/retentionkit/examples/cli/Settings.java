package org.retentionkit.examples.cli;

import java.nio.charset.Charset;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;
import org.retentionkit.examples.answers.SurveyFormat;
import org.retentionkit.examples.csv.BadInputException;
import org.retentionkit.examples.csv.DateForm;
import org.retentionkit.examples.log.AmountForm;
import org.retentionkit.examples.log.LogFormat;
import org.retentionkit.examples.page.PageChoice;
import org.retentionkit.examples.report.base.Choices;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.survey.NpsScale;

/**
 * The checked values of the options.
 *
 * @param format how the log is written
 * @param charset the encoding of the file
 * @param currency the currency of the amounts
 * @param activeDays a customer is active while the last order is at most this many days old
 * @param survey how a survey is written
 * @param choices what the user knows beside the log
 * @param page which page is to be written
 */
public record Settings(
    LogFormat format,
    Charset charset,
    Currency currency,
    int activeDays,
    SurveyFormat survey,
    Choices choices,
    PageChoice page) {
  private static final String PAGE = "retention-report.html";
  private static final int MOST_DAYS = 36_500;
  private static final int MOST_ROWS = 1_000_000;
  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}([.][0-9]{1,9})?%?");

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
    DateForm dates =
        checked(line, Option.DATE_FORMAT, "a date pattern such as dd.MM.yyyy", DateForm::of);
    return new Settings(
        new LogFormat(
            line.value(Option.CUSTOMER_COLUMN),
            line.value(Option.DATE_COLUMN),
            line.value(Option.AMOUNT_COLUMN),
            delimiter,
            dates,
            AmountForm.of(currency, mark)),
        checked(
            line, Option.CHARSET, "an encoding such as UTF-8 or windows-1252", Charset::forName),
        currency,
        checked(
            line,
            Option.ACTIVE_DAYS,
            "a whole number from 1 to " + MOST_DAYS,
            text -> number(text, 1, MOST_DAYS)),
        new SurveyFormat(
            line.value(Option.SURVEY_CUSTOMER_COLUMN),
            line.value(Option.SURVEY_DATE_COLUMN),
            line.value(Option.SCORE_COLUMN),
            delimiter,
            dates,
            checked(line, Option.SCALE, "0-10 or 1-10", Settings::scale)),
        choices(line),
        new PageChoice(
            line.isEmpty() ? PAGE : line.value(Option.HTML),
            checked(
                line, Option.LANGUAGE, "one of en, lv, zh-Hans, ru, pl, fi", PageChoice::language),
            line.has(Option.AT_RISK)));
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

  private static Choices choices(CommandLine line) {
    return new Choices(
        given(line, Option.MARGIN, "per cent from 1 to 100, such as 40", text -> percent(text, 1)),
        given(
            line,
            Option.DISCOUNT,
            "per cent a year from 0 to 100, such as 10",
            text -> new DiscountRate(percent(text, 0), CalendarUnit.YEAR)),
        line.has(Option.INDUSTRY)
            ? List.of(Industries.named(line.value(Option.INDUSTRY)))
            : List.of(),
        checked(
            line,
            Option.AT_RISK,
            "a whole number from 0 to " + MOST_ROWS,
            text -> number(text, 0, MOST_ROWS)));
  }

  private static <T> List<T> given(
      CommandLine line, Option option, String rule, Function<String, T> parser) {
    return line.has(option) ? List.of(checked(line, option, rule, parser)) : List.of();
  }

  private static Ratio percent(String text, int least) {
    if (!PERCENT.matcher(text).matches()) {
      throw new IllegalArgumentException("text must be a number");
    }
    Ratio percent = Ratio.of(text.replace("%", ""));
    if (percent.compareTo(Ratio.of(least, 1)) < 0 || percent.compareTo(Ratio.of(100, 1)) > 0) {
      throw new IllegalArgumentException("per cent must lie between " + least + " and 100");
    }
    return percent.times(Ratio.of(1, 100));
  }

  private static NpsScale scale(String text) {
    return switch (text) {
      case "0-10" -> NpsScale.ZERO_TO_TEN;
      case "1-10" -> NpsScale.ONE_TO_TEN;
      default -> throw new IllegalArgumentException("scale must be 0-10 or 1-10");
    };
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

  private static int number(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException("number must lie between " + least + " and " + most);
    }
    return number;
  }
}

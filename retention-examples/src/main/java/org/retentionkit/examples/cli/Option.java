package org.retentionkit.examples.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The options of the report, in the order of its help. */
public enum Option {
  /** Header of the customer column. */
  CUSTOMER_COLUMN("NAME", "customer", "header of the column that names the customer"),
  /** Header of the date column. */
  DATE_COLUMN("NAME", "date", "header of the column with the date of the order"),
  /** Header of the amount column. */
  AMOUNT_COLUMN("NAME", "amount", "header of the column with the amount of the order"),
  /** How dates are written. */
  DATE_FORMAT("PATTERN", "yyyy-MM-dd", "how dates are written; a time in it is left aside"),
  /** What stands between fields. */
  DELIMITER("CHAR", ",", "what stands between fields: one character, or the word tab"),
  /** What stands before decimals. */
  DECIMAL_MARK("CHAR", ".", "what stands before decimals: a point or a comma"),
  /** The currency. */
  CURRENCY("CODE", "USD", "currency of the amounts (ISO 4217); sets their decimals"),
  /** The encoding. */
  CHARSET("NAME", "UTF-8", "encoding of the file"),
  /** What happens with bad rows. */
  SKIP_BAD_ROWS("", "", "leave out rows that cannot be used, count them, list the first 10"),
  /** The survey. */
  SURVEY("FILE", "", "survey of the customers (CSV): Net Promoter Score by month"),
  /** Header of the survey's customer column. */
  SURVEY_CUSTOMER_COLUMN("NAME", "customer", "header of the survey's customer column"),
  /** Header of the survey's date column. */
  SURVEY_DATE_COLUMN("NAME", "date", "header of the survey's date column"),
  /** Header of the survey's score column. */
  SCORE_COLUMN("NAME", "score", "header of the survey's score column"),
  /** The scale of the scores. */
  SCALE("SCALE", "0-10", "scale of the scores: 0-10 or 1-10"),
  /** How long an order keeps its customer. */
  ACTIVE_DAYS("N", "90", "a customer is active until N days after the last order"),
  /** The gross margin. */
  MARGIN("PERCENT", "", "gross margin in per cent of revenue, for lifetime values"),
  /** The discount rate. */
  DISCOUNT("PERCENT", "", "discount rate a year in per cent, for lifetime values with a margin"),
  /** The industry. */
  INDUSTRY("NAME", "", "compare retention with this industry, such as Retail"),
  /** How many customers at risk are listed. */
  AT_RISK("N", "10", "customers at risk listed, by revenue; names them in a page"),
  /** The page. */
  HTML("FILE", "", "write the report as a page too, and say its address"),
  /** The language of the page. */
  LANGUAGE("TAG", "en", "language of the page: en, lv, zh-Hans, ru, pl or fi"),
  /** JSON instead of text. */
  JSON("", "", "write the report as JSON"),
  /** The help. */
  HELP("", "", "print this and stop");

  private final String argument;
  private final String standard;
  private final String help;

  Option(String argument, String standard, String help) {
    this.argument = argument;
    this.standard = standard;
    this.help = help;
  }

  /** As it is written: {@code --active-days}. */
  public String flag() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands behind it, in the help; empty if nothing does. */
  public String argument() {
    return argument;
  }

  /** Whether a value stands behind it. */
  public boolean takesValue() {
    return !argument.isEmpty();
  }

  /** The value without the option; empty if there is none. */
  public String standard() {
    return standard;
  }

  /** What it does, in a few words. */
  public String help() {
    return help;
  }

  /** Whether it says how a file is read, and so needs one. */
  public boolean needsFile() {
    return compareTo(ACTIVE_DAYS) < 0;
  }

  /** Whether it says how a survey is read, and so needs one. */
  public boolean needsSurvey() {
    return compareTo(SURVEY) > 0 && compareTo(SCALE) <= 0;
  }

  static Optional<Option> of(String flag) {
    return Arrays.stream(values()).filter(option -> option.flag().equals(flag)).findFirst();
  }
}

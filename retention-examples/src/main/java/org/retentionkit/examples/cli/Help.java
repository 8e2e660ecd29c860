package org.retentionkit.examples.cli;

import java.util.Locale;

/** The usage text, made of the options themselves so that none is left out. */
public final class Help {
  private static final String HEAD =
      """
      Usage: retention-report [OPTION]... [FILE]

      Reads an order log (CSV with a header; customer, date and amount of each order, in any order)
      and prints customer retention and churn, cohorts, lifecycle, repeat purchase and revenue month
      by month, segments, the customers at risk, and what a customer is worth. Without FILE it runs
      on a synthetic sample; without anything it also writes the page of that, retention-report.html.

      Options:
      """;
  private static final String FOOT =
      """

      A survey has the customer, the date and the score of each answer, and the encoding, delimiter
      and form of dates of the log. A page replaces a page of this report, and no other file.

      Results go to standard output, progress and errors to standard error. Exit status: 0 if there
      is a report; 2 if options, log or survey cannot be used, with one line that says why; 1 if the
      report or its page could not be written.
      """;

  private Help() {}

  /** The text. */
  public static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (Option option : Option.values()) {
      String usage = (option.flag() + " " + option.argument()).strip();
      text.append(String.format(Locale.ROOT, "  %-31s%s", usage, option.help()));
      text.append(option.standard().isEmpty() ? "\n" : " [" + option.standard() + "]\n");
    }
    return text.append(FOOT).toString();
  }
}

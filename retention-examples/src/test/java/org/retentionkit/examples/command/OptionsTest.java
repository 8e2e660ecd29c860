package org.retentionkit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.examples.Run;

/** Options that cannot be: one line that names the option, its value and the rule, and status 2. */
class OptionsTest {
  private static final String LOG = "customer,date,amount\nAnn,2026-01-05,12.50\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --jsno             | Unknown option: '--jsno'; --help lists all options
          --html             | Missing required parameter for option '--html' (FILE); --help lists all options
          a b                | only one file must be given, but there are [a, b]
          a --orders b       | only one file of orders must be given, but there are a and b
          --orders - --survey -        | only one file must be -, the standard input
          --json --json      | option --json must be given only once
          --delimiter ;      | option --delimiter must come with a file
          --order-column x   | option --order-column must come with a file of orders
          --end-column x LOG | option --end-column must come with --subscriptions
          --subscriptions LOG --end-column x | options --end-column and --interval-column must come with --start-column
          --scale 1-10 LOG   | option --scale must come with --survey
          --active-days x    | Invalid value for option '--active-days': must be a whole number, but was 'x'; --help lists all options
          --active-days 0    | option --active-days: must lie between 1 and 36500, but was 0
          --at-risk=-1       | option --at-risk: must lie between 0 and 1000000, but was -1
          --margin 0.4       | Invalid value for option '--margin': must be per cent from 1 to 100, such as 40, but was '0.4'; --help lists all options
          --discount 101     | Invalid value for option '--discount': must be per cent a year from 0 to 100, such as 10, but was '101'; --help lists all options
          --language zh-TW   | Invalid value for option '--language': must be one of en, lv, zh-Hans, ru, pl, fi, but was 'zh-TW'; --help lists all options
          --known-through 1  | Invalid value for option '--known-through': must be a day such as 2026-03-31, but was '1'; --help lists all options
          --known-through 2025-01-01 LOG | --known-through must not be before the last day of the log, 2026-01-05, but was 2025-01-01
          --known-through 9999-12-31 | Invalid value for option '--known-through': must be a day such as 2026-03-31, but was '9999-12-31'; --help lists all options
          --duplicates x LOG | Invalid value for option '--duplicates': must be keep or once, but was 'x'; --help lists all options
          --leave-out status LOG | option --leave-out: must be a column and values, such as status=cancelled,void, but was 'status'
          --zone Mars LOG    | Invalid value for option '--zone': must be a zone such as Europe/Riga, but was 'Mars'; --help lists all options
          --charset X-1 LOG  | Invalid value for option '--charset': must be an encoding such as windows-1252, but was 'X-1'; --help lists all options
          --delimiter ;; LOG | Invalid value for option '--delimiter': must be one character, or the word tab, but was ';;'; --help lists all options
          --decimal-mark x LOG | option --decimal-mark: decimalMark must be '.' or ',', but was 'x'
          --currency EURO LOG  | option --currency: currencyCode must be an ISO 4217 code such as EUR, but was 'EURO'
          --date-format [[ LOG | option --date-format: pattern must make up a date, such as dd.MM.yyyy, but was [[
          --export x LOG       | option --export must be one of shopify, woocommerce, stripe-invoices for this file, but was 'x'
          --subscriptions LOG --start-column date --date-column date | time must not be named beside start: a row is a change or a subscription
          """)
  void what_cannot_be_is_told_in_a_line(String words, String message) throws IOException {
    String log = Files.writeString(folder.resolve("orders.csv"), LOG).toString();
    String[] args =
        Arrays.stream(words.split(" ", -1))
            .map(word -> word.equals("LOG") ? log : word)
            .toArray(String[]::new);
    assertThat(Run.of(args)).isEqualTo(new Run(2, "", "error: " + message + "\n"));
  }

  @Test
  void an_unknown_industry_names_those_that_are_known() {
    assertThat(Run.of("--industry=Foo").err())
        .startsWith("error: Invalid value for option '--industry': must be one of: Automotive; ")
        .contains("; Retail; ")
        .hasLineCount(1);
    assertThat(Run.of("--industry=retail").out()).contains("How do we compare?");
  }

  /** R22, R23: one line, whatever is in it. */
  @Test
  void what_is_shown_of_the_command_line_is_on_one_line_with_nothing_hidden() {
    assertThat(Run.of("--zone=a\n\u202Eb\u009B\u2028", "x").err())
        .contains("but was 'a\uFFFD\uFFFDb\uFFFD\uFFFD'")
        .hasLineCount(1);
    assertThat(Run.of("a\0b").err()).contains("the name of a file, but was 'a\uFFFDb'");
    assertThat(Run.of("--date-format=" + "[".repeat(5_000), "x").err())
        .isEqualTo(
            "error: option --date-format: pattern must have at most 100 characters, but has"
                + " 5000\n");
  }

  @Test
  void margin_discount_and_active_days_are_those_of_the_report() {
    String values = Run.of("--margin=40%", "--discount=10", "--active-days=30").out();
    assertThat(values).contains("Gross margin  ", "Discounted, first margin now  ");
    assertThat(Run.of().out()).doesNotContain("Gross margin  ");
    assertThat(values.lines().filter(line -> line.startsWith("Active for")))
        .singleElement()
        .asString()
        .endsWith(" 30 days");
  }
}

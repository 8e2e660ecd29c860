package org.retentionkit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retentionkit.examples.Run;

/** Files as they come, read by the command with the options that they need. */
class InputsTest {
  private static final String PLAIN =
      "customer,date,amount\nAnn,2026-01-05,12.50\nBob,2026-01-31,1007\n";

  @TempDir private Path folder;

  /** All these are the same two orders: found out (R1, R8, R19) or told. */
  @Test
  void a_log_is_the_same_however_it_is_written() throws IOException {
    same(PLAIN);
    same("sep=;\n" + PLAIN.replace(",", ";").replace("customer", "Customer"));
    same(PLAIN.replace("12.50", "\"12,50\""));
    same(PLAIN.replace("2026-01-31", "31.01.2026"));
    same(PLAIN.replace("customer", "who"), "--customer-column", "who");
    same(
        PLAIN.replace("date", "at").replace("amount", "paid"),
        "--date-column=at",
        "--amount-column=paid");
    same(PLAIN.replace(",", "~"), "--delimiter=~");
    same(
        PLAIN.replace("2026-01-05", "05/01/2026"),
        "--date-format=dd/MM/yyyy",
        "--currency=USD",
        "--date-format=yyyy-MM-dd");
    same(PLAIN.replace("2026-01-31", "2026-01-30T23:00Z"), "--zone=Europe/Riga");
    same(PLAIN.replace("1007", "\"1,007\""), "--decimal-mark=.");
    same(PLAIN.replace("12.50", "1250").replace("1007", "100700"), "--minor-units");
    same(
        "customer,date,amount,cur\nAnn,2026-01-05,12.50,USD\nBob,2026-01-31,1007,usd\n",
        "--currency-column=cur");
    same(
        "id,customer,date,amount\n1,Ann,2026-01-05,10\n1,,2026-01-05,2.50\n2,Bob,2026-01-31,1007\n",
        "--order-column=id");
    same(
        "customer,date,amount,back\nAnn,2026-01-05,13.50,1\nBob,2026-01-31,1007,\n",
        "--refund-column=back");
    same(
        "Name,Email,Created at,Total,Currency\n#1,Ann,2026-01-05,12.50,USD\n#2,Bob,2026-01-31,1007,USD\n",
        "--export=shopify");
    same(
        "Name,Mail,Created at,Total,Currency\n#1,Ann,05/01/2026,12.50,USD\n#2,Bob,31/01/2026,1007,USD\n",
        "--date-format=dd/MM/yyyy",
        "--export=shopify",
        "--customer-column=Mail");
  }

  private void same(String csv, String... options) throws IOException {
    String text = text(csv.getBytes(StandardCharsets.UTF_8), options);
    assertThat(text)
        .contains("Customers ", "1,019.50\u00A0USD", "5 January 2026 – 31 January 2026");
    assertThat(text.lines().filter(line -> line.startsWith("Customers  ")))
        .singleElement()
        .asString()
        .endsWith(" 2");
  }

  private String text(byte[] csv, String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of(options));
    args.add(Files.write(folder.resolve("orders.csv"), csv).toString());
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @Test
  void other_encodings_can_be_named() throws IOException {
    byte[] csv = PLAIN.replace("Ann", "Žanis").getBytes(Charset.forName("windows-1257"));
    assertThat(text(csv, "--charset=windows-1257", "--at-risk=5")).contains("1,019.50\u00A0USD");
  }

  @Test
  void customers_who_differ_in_case_are_one_by_choice() throws IOException {
    byte[] csv = (PLAIN + "ANN,2026-01-06,1\n").getBytes(StandardCharsets.UTF_8);
    assertThat(facts(text(csv), "Customers")).isEqualTo("3");
    assertThat(facts(text(csv, "--ignore-case"), "Customers")).isEqualTo("2");
  }

  /** F12 of the trials: guests are customers of their own, or left out knowingly. */
  @Test
  void guests_are_customers_of_their_own_or_left_out_by_choice() throws IOException {
    byte[] csv = (PLAIN + ",2026-01-06,1\n,2026-01-07,1\n").getBytes(StandardCharsets.UTF_8);
    assertThat(facts(text(csv, "--guests=each"), "Customers")).isEqualTo("4");
    assertThat(facts(text(csv, "--guests=leave-out"), "Customers")).isEqualTo("2");
  }

  /** F14: an export that was joined twice counts once; orders that were cancelled are left out. */
  @Test
  void repeated_rows_count_once_and_rows_are_left_out_by_choice() throws IOException {
    byte[] csv =
        ("line,customer,date,amount,status\n1,a,2026-01-05,5,paid\n2,a,2026-01-05,5,paid\n"
                + "2,a,2026-01-05,5,paid\n3,b,2026-01-06,7,Cancelled\n")
            .getBytes(StandardCharsets.UTF_8);
    String plain = text(csv, "--skip-bad-rows");
    assertThat(facts(plain, "Customers")).isEqualTo("2");
    assertThat(facts(plain, "Orders")).isEqualTo("4");
    String lines = text(csv, "--duplicates=once", "--row-column=line");
    assertThat(facts(lines, "Orders")).isEqualTo("3");
    String once = text(csv, "--duplicates=once", "--leave-out=status=cancelled,void");
    assertThat(facts(once, "Orders")).isEqualTo("1");
    assertThat(facts(once, "Customers")).isEqualTo("1");
    assertThat(once).contains("status: is left out");
  }

  private static String facts(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + "  "))
        .findFirst()
        .orElseThrow()
        .substring(name.length())
        .strip();
  }

  @Test
  void a_bad_row_stops_with_its_place_or_is_left_out_and_listed() throws IOException {
    Path file =
        Files.writeString(folder.resolve("orders.csv"), PLAIN + "Eve,2026-02-30,1\n".repeat(12));
    String rule = "must be a date that exists: 2026-02 has the days 1 to 28";
    assertThat(Run.of(file.toString()))
        .isEqualTo(
            new Run(
                2,
                "",
                "error: " + file + ", line 4, column 'date', value '2026-02-30': " + rule + "\n"));
    assertThat(Run.of(file.toString(), "--skip-bad-rows").out())
        .contains("Rows left out: 12.\nThe first 10 are listed.", "13", rule)
        .containsPattern("\nReason +Rows\ndate: " + rule + " +12\n")
        .doesNotContain("14  ");
    assertThat(Run.of(file.toString(), "--skip-bad-rows", "--language=lv").out())
        .contains("12")
        .doesNotContain("must be");
  }

  @Test
  void files_that_cannot_be_read_are_named() {
    Path missing = folder.resolve("missing.csv");
    assertThat(Run.of(missing.toString()))
        .isEqualTo(new Run(2, "", "error: " + missing + ": must be a file that can be opened\n"));
    assertThat(Run.of(folder.toString()))
        .isEqualTo(new Run(2, "", "error: " + folder + ": must be a file, but is a directory\n"));
  }

  /** R1, R4, R13: what the readers ask for is an option here. */
  @Test
  void what_is_not_sure_names_the_option_that_decides() throws IOException {
    assertThat(error("Name,Email,Created at,Total,Currency\n#1,a@x,2026-01-05,5,USD\n"))
        .endsWith("'Currency'; it looks like --export shopify\n");
    assertThat(error(PLAIN.replace("1007", "\"1,007\"")))
        .endsWith("or of thousands: name it with --decimal-mark . or --decimal-mark ,\n");
    assertThat(error(PLAIN.replace("2026-01-05", "01/02/2026")))
        .endsWith("name its pattern with --date-format, such as dd/MM/yyyy or MM/dd/yyyy\n");
    assertThat(error(PLAIN.replace("Ann", "Jos\uFFFF"))) // as bytes that are no UTF-8 read
        .endsWith("name it with --charset, such as ISO_8859_1\n");
    assertThat(error(PLAIN.replace(",", "^"))).endsWith("or named with --delimiter\n");
    assertThat(error(PLAIN.replace("Ann", "")))
        .endsWith("must not be blank, unless --guests says whose such rows are\n");
  }

  private String error(String csv) throws IOException {
    Run run = Run.of(Files.writeString(folder.resolve("orders.csv"), csv).toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1);
    return run.err();
  }

  @Test
  void a_file_without_rows_is_named() throws IOException {
    String empty = Files.writeString(folder.resolve("e.csv"), "").toString();
    String head = Files.writeString(folder.resolve("h.csv"), "customer,date,amount\n").toString();
    String no =
        Files.writeString(folder.resolve("no.csv"), "date,score\n2026-01-01,N/A\n").toString();
    assertThat(Run.of(empty).err())
        .isEqualTo("error: " + empty + ": must have a header, but is empty\n");
    String rule = ": must have a row that is not left out\n";
    assertThat(Run.of(head)).isEqualTo(new Run(2, "", "error: " + head + rule));
    assertThat(Run.of("--no-amounts", head).err()).isEqualTo("error: " + head + rule);
    assertThat(Run.of("--subscriptions", head).err()).isEqualTo("error: " + head + rule);
    assertThat(Run.of("--survey", no))
        .isEqualTo(new Run(2, "", "error: " + no + ": must have an answer\n"));
  }

  /** R11: customers, cohorts and lifecycle without money. */
  @Test
  void a_log_without_amounts_has_cohorts_and_lifecycle() throws IOException {
    byte[] csv = "customer,date\nAnn,2026-01-05\nAnn,2026-02-05\n".getBytes(StandardCharsets.UTF_8);
    assertThat(text(csv, "--no-amounts")).contains("Do cohorts hold up?").doesNotContain("USD");
  }

  /** R12: a year that can only be a slip is said in a line, and does not make thousands of them. */
  @Test
  void a_wrong_year_is_a_word() throws IOException {
    Path file = Files.writeString(folder.resolve("orders.csv"), PLAIN + "Ann,2098-01-05,1\n");
    Run run = Run.of(file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "note: rows that lie years apart from the others: 1 of 3; is a date wrong? The first"
                + " day is 2026-01-05, the last 2098-01-05\n");
    assertThat(run.out().lines().count()).isLessThan(1_000);
  }

  @Test
  void subscriptions_are_changes_or_have_a_start_and_an_end() throws IOException {
    String changes =
        "customer,date,amount\nann,2026-01-10,100\nann,2026-03-10,0\nbob,2026-01-01,50\n";
    String spans =
        "id,customer,start,end,amount,term\n1,ann,2026-01-10,2026-03-10,100,month\n"
            + "2,bob,2026-01-01,,600,year\n";
    Path first = Files.writeString(folder.resolve("changes.csv"), changes);
    Path second = Files.writeString(folder.resolve("spans.csv"), spans);
    String known = "--known-through=2026-04-30";
    String text = Run.of("--subscriptions", first.toString(), known).out();
    assertThat(text)
        .contains("Does their revenue stay?", "March 2026", "Monthly recurring revenue")
        .doesNotContain("Who is at risk?");
    assertThat(
            Run.of(
                    "--subscriptions",
                    second.toString(),
                    known,
                    "--subscription-column=id",
                    "--start-column=start",
                    "--end-column=end",
                    "--interval-column=term")
                .out())
        .isEqualTo(text.replace("changes.csv", "spans.csv"));
  }

  @Test
  void orders_and_subscriptions_are_one_report() throws IOException {
    Path orders = Files.writeString(folder.resolve("orders.csv"), PLAIN);
    Path changes =
        Files.writeString(
            folder.resolve("changes.csv"), "customer,date,amount\nAnn,2026-01-05,12\n");
    assertThat(Run.of(orders.toString(), "--subscriptions", changes.toString()).out())
        .contains("Orders: Do customers stay?", "Subscriptions: Do customers stay?");
  }

  /** The last month of the answers is in progress, unless it is known further. */
  @Test
  void a_survey_is_a_report_alone_or_beside_a_log() throws IOException {
    Path survey =
        Files.writeString(
            folder.resolve("answers.csv"),
            "who,date,score\na,2026-01-03,9\nb,2026-01-04,10\nc,2026-01-05,3\nd,2026-02-07,\n"
                + "e,2026-02-08,7\n");
    String alone = Run.of("--survey", survey.toString()).out();
    assertThat(alone)
        .contains("answers.csv\n", "January 2026: +33.3.", "Feb 2026*", "Rows left out: 1.")
        .doesNotContain("Do customers stay?", "Did NPS change?");
    String known = Run.of("--survey", survey.toString(), "--known-through=2026-02-28").out();
    assertThat(known)
        .contains("February 2026: 0.0.", "NPS fell by 33.3 points")
        .doesNotContain("Feb 2026*");
    Path log = Files.writeString(folder.resolve("orders.csv"), PLAIN);
    String both = Run.of(log.toString(), "--survey", survey.toString()).out();
    assertThat(both).contains("Do customers stay?", "What do they say?", "Feb 2026*");
    assertThat(Run.of("--survey", survey.toString(), "--scale=1-10", "--score-column=who").err())
        .isEqualTo(
            "error: "
                + survey
                + ", line 2, column 'who', value 'a': must be a whole number from 1 to 10\n");
  }
}

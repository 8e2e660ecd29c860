package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report with a survey beside the log. */
class SurveyReportTest {
  private static final String HEADER = "customer,date,score\n";

  @TempDir private Path folder;
  private Path log = Path.of("");

  @BeforeEach
  void write() throws IOException {
    log =
        Files.writeString(
            folder.resolve("orders.csv"), "customer,date,amount\na,2026-01-05,1\na,2026-03-20,1\n");
  }

  /** The worked example of the survey page: 20, 25, 55 and then 10, 20, 70. */
  private static String example() {
    return HEADER
        + "a,2026-01-10,0\n".repeat(20)
        + "b,2026-01-31,7\n".repeat(25)
        + "c,2026-01-01,10\n".repeat(55)
        + "a,2026-02-01,6\n".repeat(10)
        + "b,2026-02-10,8\n".repeat(20)
        + "d,2026-02-20,9\n".repeat(70)
        + "d,2026-03-02,3\n";
  }

  @Test
  void each_month_has_its_score_and_the_last_change_is_tested() throws IOException {
    Run run = report(example());
    assertThat(run.err()).isEmpty();
    assertThat(section(run))
        .isEqualTo(
            """
            Net Promoter Score by month
              Source                  FILE
              Scale                   0 to 10
              First day               2026-01-01
              Last day                2026-03-02
              Answers                 201
              Customers who answered  4
              NPS of all answers      +46.8
              95 % of that score      +35.8 to +56.4
              Last change             2026-02 against 2026-01
              Change in points        +25.0
              95 % of the change      +4.4 to +44.9
              More than chance        yes
              Month     Answers  Promoters  Passives  Detractors     NPS             95 %
              2026-01       100         55        25          20   +35.0   +18.6 to +49.3
              2026-02       100         70        20          10   +60.0   +45.2 to +71.3
              2026-03*        1          0         0           1  −100.0  −100.0 to +58.7
              * In progress: through 2026-03-20, the last day of log and survey.
              Change of Net Promoter Score, February 2026: +25.0 points = after +60.0 points − before +35.0
                points. 95 % MOVER score interval +4.4 to +44.9 points. Before is January 2026. It rose by 25.0
                points: the change exceeds sampling error at 95 % (Pooled z test p = 0.017). The two groups are
                taken as independent, which the same customers asked twice are not.
              NPS = promoters (9 and 10) less detractors (6 and below), in points of all who answered. 95 %: the
                score interval. Each row is one answer, also several of one customer.

            """);
  }

  @Test
  void json_keeps_the_counts_and_the_full_numbers() throws IOException {
    JsonNode survey = new ObjectMapper().readTree(report(example(), "--json").out()).get("survey");
    assertThat(survey.get("answers").asLong()).isEqualTo(201);
    assertThat(survey.get("customers").asLong()).isEqualTo(4);
    assertThat(survey.get("change").asDouble()).isEqualTo(0.25);
    assertThat(survey.get("exceedsSamplingError").asBoolean()).isTrue();
    assertThat(survey.get("changeMonths").toString()).isEqualTo("[\"2026-01\",\"2026-02\"]");
    assertThat(survey.get("months")).hasSize(3);
    JsonNode february = survey.at("/months/1");
    assertThat(february.get("month").asText()).isEqualTo("2026-02");
    assertThat(february.get("through").asText()).isEqualTo("2026-02-28");
    assertThat(february.get("status").asText()).isEqualTo("complete");
    assertThat(february.get("promoters").asLong()).isEqualTo(70);
    assertThat(february.get("passives").asLong()).isEqualTo(20);
    assertThat(february.get("detractors").asLong()).isEqualTo(10);
    assertThat(february.get("nps").asDouble()).isEqualTo(0.6);
    assertThat(february.at("/npsInterval/method").asText()).isEqualTo("score");
    JsonNode march = survey.at("/months/2");
    assertThat(march.get("status").asText()).isEqualTo("in progress");
    assertThat(march.get("through").asText()).isEqualTo("2026-03-20");
  }

  @Test
  void a_month_without_answers_has_no_score_and_is_passed_over_in_the_change() throws IOException {
    Run run = report(HEADER + "a,2025-11-30,10\nb,2026-01-01,9\nc,2026-01-02,0\n");
    assertThat(section(run))
        .contains("Last change             2026-01 against 2025-11\n")
        .contains("  2025-12        0          0         0           0       –                –\n")
        .contains("More than chance        no\n")
        .doesNotContain("In progress");
    JsonNode json =
        new ObjectMapper()
            .readTree(report(HEADER + "a,2025-11-30,10\nb,2026-01-01,9\n", "--json").out());
    assertThat(json.at("/survey/months/1/nps/undefined").asText())
        .isEqualTo("nobody answered in December 2025 (responses 0)");
  }

  @Test
  void one_whole_month_is_too_little_to_speak_of_a_change() throws IOException {
    assertThat(section(report(HEADER + "a,2026-02-28,10\nb,2026-03-01,9\n")))
        .contains("  Whether it changed cannot be said: it takes two whole months with answers.\n")
        .doesNotContain("Last change");
  }

  @Test
  void a_month_is_in_progress_until_log_or_survey_reach_its_end() throws IOException {
    assertThat(section(report(HEADER + "a,2026-03-25,10\n")))
        .contains("2026-03*        1")
        .contains("* In progress: through 2026-03-25,");
    assertThat(section(report(HEADER + "a,2026-03-31,10\n"))).contains("  2026-03        1 ");
    assertThat(section(report(HEADER + "a,2026-03-31,10\n"))).doesNotContain("*");
    assertThat(section(report(HEADER + "a,2026-04-02,10\na,2026-03-02,10\n")))
        .contains("2026-04*")
        .doesNotContain("2026-03*");
  }

  @Test
  void columns_scale_and_form_can_be_named() throws IOException {
    Path orders =
        Files.writeString(
            folder.resolve("orders.csv"), "customer;date;amount\na;05.01.2026;1\na;20.03.2026;1\n");
    assertThat(orders).isEqualTo(log);
    Run run =
        report(
            "wer;wann;wie\na;31.01.2026;1\nb;31.01.2026; 10 \n",
            "--delimiter=;",
            "--date-format=dd.MM.yyyy",
            "--survey-customer-column=wer",
            "--survey-date-column=wann",
            "--score-column=wie",
            "--scale=1-10");
    assertThat(section(run))
        .contains("  Scale                   1 to 10\n")
        .contains("  NPS of all answers      0.0\n");
  }

  @ParameterizedTest
  @CsvSource({"11", "-1", "9.5", "ten", "''", "1e9"})
  void a_score_off_the_scale_is_refused(String score) throws IOException {
    refused(
        HEADER + "a,2026-01-31,9\nb,2026-01-31," + score + "\n",
        "FILE, line 3, column 'score', value '"
            + score
            + "': must be a whole number on the scale 0 to 10, or the other scale be named with"
            + " --scale");
  }

  @Test
  void zero_is_off_the_scale_from_one() throws IOException {
    refused(
        HEADER + "a,2026-01-31,0\n",
        "FILE, line 2, column 'score', value '0': must be a whole number on the scale 1 to 10, or"
            + " the other scale be named with --scale",
        "--scale=1-10");
  }

  @Test
  void what_is_wrong_with_a_survey_is_said_like_that_of_a_log() throws IOException {
    refused(
        HEADER + ",2026-01-31,9\n", "FILE, line 2, column 'customer', value '': must not be blank");
    refused(
        HEADER + "a,2026-02-30,9\n",
        "FILE, line 2, column 'date', value '2026-02-30': must be a date written yyyy-MM-dd, such"
            + " as 2026-01-31");
    refused(
        HEADER + "a,2026-01-31\n",
        "FILE, line 2, column 'score', value '': must be there: the row has 2 fields and the header"
            + " 3");
    refused(HEADER, "FILE: must hold answers, but has only a header");
    refused("", "FILE, line 1: must hold a header, but the file is empty");
    refused(
        "wer,date,score\n",
        "FILE, line 1, column 'customer', value 'wer, date, score': must be in the header, or"
            + " another be named with --survey-customer-column");
    refused(
        "customer,day,score\n",
        "FILE, line 1, column 'date', value 'customer, day, score': must be in the header, or"
            + " another be named with --survey-date-column");
    refused(
        "customer,date,nps\n",
        "FILE, line 1, column 'score', value 'customer, date, nps': must be in the header, or"
            + " another be named with --score-column");
    refused(
        HEADER + "a,x,9\n",
        "FILE: must hold answers, but each row is bad; first line 2, column 'date', value 'x': must"
            + " be a date written yyyy-MM-dd, such as 2026-01-31",
        "--skip-bad-rows");
  }

  @Test
  void a_missing_survey_is_named() {
    Path missing = folder.resolve("missing.csv");
    assertThat(Run.of("--survey", missing.toString(), log.toString()))
        .isEqualTo(
            new Run(
                2,
                "",
                "error: "
                    + missing
                    + ": must be a readable file, but there is none of that name\n"));
  }

  @Test
  void bad_rows_of_log_and_survey_are_counted_apart() throws IOException {
    Run run = report(HEADER + "a,2026-01-31,9\nb,2026-01-31,12\n", "--skip-bad-rows");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("  Answers                 1\n")
        .contains("\nRows left out\n  Rows  0\n")
        .contains(
            """

            Survey rows left out
              Rows  1
              Line  Column  Value  Rule
                 3  score   12     must be a whole number on the scale 0 to 10, or the other scale be named with --scale
              All are listed.
            """);
  }

  @Test
  void without_a_survey_there_is_no_section() {
    assertThat(Run.of(log.toString()).out()).doesNotContain("Net Promoter Score");
  }

  private void refused(String survey, String message, String... options) throws IOException {
    assertThat(report(survey, options))
        .isEqualTo(new Run(2, "", "error: " + message.replace("FILE", file()) + "\n"));
  }

  private Run report(String survey, String... options) throws IOException {
    Files.writeString(Path.of(file()), survey);
    List<String> args = new ArrayList<>(Arrays.asList(options));
    args.addAll(List.of("--survey", file(), log.toString()));
    return Run.of(args.toArray(String[]::new));
  }

  private String section(Run run) {
    assertThat(run.err()).isEmpty();
    String out = run.out().replace(file(), "FILE");
    return out.substring(out.indexOf("Net Promoter"), out.indexOf("Definitions\n"));
  }

  private String file() {
    return folder.resolve("survey.csv").toString();
  }
}

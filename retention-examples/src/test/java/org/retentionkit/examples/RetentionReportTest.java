package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command does before it is told anything about a file. */
class RetentionReportTest {
  private static final Path PAGE = Path.of("retention-report.html");

  @Test
  void without_arguments_it_reports_on_the_synthetic_sample_and_ends_with_its_page()
      throws IOException {
    Run run = Run.of();
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            """
            Customer retention report
            =========================
            synthetic sample, generated from seed 2026
            Period                     1 January 2025 – 18 March 2026
            Customers                                             453
            Orders                                              1,761
            Revenue                                    100,088.21\u00A0USD
            """)
        .endsWith("\n\nThe page: " + PAGE.toAbsolutePath().toUri() + "\n");
    assertThat(Files.readString(PAGE)).contains("453", "synthetic sample");
  }

  /** R15: no line of text or help is wider than a terminal. */
  @ParameterizedTest
  @ValueSource(strings = {"--help", "--language=en", "--language=lv", "--language=fi"})
  void lines_have_at_most_80_columns(String option) {
    assertThat(Run.of(option).out().lines().filter(line -> line.length() > 80)).isEmpty();
  }

  @Test
  void the_sample_has_an_english_name_only() {
    assertThat(Run.of("--language=pl").out()).contains("453").doesNotContain("synthetic");
  }

  @Test
  void help_and_version_are_printed_whatever_stands_beside_them() {
    Run help = Run.of("--help");
    assertThat(help.status()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("Usage: retention-report [OPTION]... [FILE]", "--subscriptions=FILE");
    assertThat(Run.of("-h")).isEqualTo(help);
    assertThat(Run.of("--json", "--delimiter=;", "-h")).isEqualTo(help);
    assertThat(Run.of("--version").out()).matches("retention-report \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void a_report_that_cannot_be_written_is_status_1() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    int status =
        RetentionReport.run(
            new String[0],
            new PrintStream(full, false, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(1);
  }

  /** What the numbers of the text are rounded from. */
  @Test
  void json_has_the_facts_and_the_charts_of_the_text() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Run.of("--json").out());
    assertThat(json.at("/facts/1/value").asText()).isEqualTo("453");
    JsonNode retention = json.at("/sections/0/charts/0/spec/data/values/13");
    assertThat(retention.get("period").asText()).isEqualTo("2026-02-01");
    assertThat(retention.get("value").asDouble()).isEqualTo(196.0 / 233); // of 233, 37 were lost
    assertThat(Run.of().out()).contains("February 2026: 84.1\u00A0% of the customers at the start");
  }
}

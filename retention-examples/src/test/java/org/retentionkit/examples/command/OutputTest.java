package org.retentionkit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.examples.Run;

/** The command writes files in six languages, and replaces nothing but its own. */
class OutputTest {
  private static final String LOG =
      """
      customer,date,amount
      Ann,2026-01-05,10.00
      Ben,2026-01-07,20.00
      Ann,2026-01-20,10.00
      Ann,2026-02-04,x
      Ann,2026-02-05,10.00
      Ben,2026-03-05,20.00
      """;

  @TempDir private Path folder;

  private Path log() throws IOException {
    return Files.writeString(folder.resolve("orders.csv"), LOG);
  }

  private Run run(Path page, String... more) throws IOException {
    return Run.of(
        Stream.concat(
                Stream.of(log().toString(), "--skip-bad-rows", "--html", page.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "lv", "zh-Hans", "ru", "pl", "fi"})
  void a_page_is_in_its_language_and_names_the_file_and_no_customer(String tag) throws IOException {
    Path page = folder.resolve("page.html");
    Run run = run(page, "--language", tag);
    assertThat(run.status()).isZero();
    assertThat(run.out()).endsWith("\n\nThe page: " + page.toUri() + "\n");
    assertThat(Files.readString(page))
        .contains("lang=\"" + tag + "\"", ">orders.csv<")
        .doesNotContain(folder.toString())
        .doesNotContain("Ann");
    assertThat(Files.readString(page).contains("must be a number")).isEqualTo(tag.equals("en"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void customers_at_risk_are_named_where_they_are_asked_for() throws IOException {
    Path page = folder.resolve("page.html");
    run(page, "--at-risk=5");
    assertThat(Files.readString(page)).contains("Ann");
  }

  @Test
  void json_stays_json_and_the_address_goes_beside_it() throws IOException {
    Path page = folder.resolve("page.html");
    Run run = run(page, "--json");
    assertThat(run.out()).startsWith("{").endsWith("}\n");
    assertThat(run.err()).isEqualTo("The page: " + page.toUri() + "\n");
  }

  /** {@code --json orders.csv} reads the file: only {@code --json=FILE} writes one. */
  @Test
  void json_goes_to_a_file_where_one_is_named_and_never_to_the_log() throws IOException {
    Path json = folder.resolve("report.json");
    Run run = Run.of("--skip-bad-rows", "--json=" + json, log().toString());
    assertThat(run.out()).startsWith("Customer retention report").endsWith(json.toUri() + "\n");
    Run printed = Run.of("--skip-bad-rows", "--json", log().toString());
    assertThat(printed.out()).isEqualTo(Files.readString(json)).startsWith("{\"report\":1,");
    assertThat(Run.of("--json=" + log(), log().toString()))
        .isEqualTo(
            new Run(
                2,
                "",
                "error: '"
                    + log()
                    + "' is not replaced, as it is no JSON of this report; name another\n"));
    assertThat(log()).hasContent(LOG);
  }

  @Test
  void a_page_is_replaced_by_the_next() throws IOException {
    Path page = folder.resolve("page.html");
    run(page);
    String english = Files.readString(page);
    run(page, "--language=fi");
    assertThat(Files.readString(page)).isNotEqualTo(english).contains("lang=\"fi\"");
  }

  @Test
  void another_file_or_a_folder_is_not_replaced() throws IOException {
    Path page = Files.writeString(folder.resolve("thesis.html"), "<p>RetentionKit</p>");
    assertThat(run(page))
        .isEqualTo(
            new Run(
                2,
                "",
                "error: '"
                    + page
                    + "' is not replaced, as it is no page of this report; name another\n"));
    assertThat(page).hasContent("<p>RetentionKit</p>");
    assertThat(run(folder).err()).endsWith("it is no page of this report; name another\n");
  }

  @Test
  void a_page_that_cannot_be_written_is_status_1() throws IOException {
    Path page = folder.resolve("none").resolve("page.html");
    Run run = run(page);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("error: the report could not be written to '" + page + "'\n");
  }
}

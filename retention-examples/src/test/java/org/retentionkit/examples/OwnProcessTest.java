package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as its own process, as a user starts it. */
class OwnProcessTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 1_096;

  @TempDir private Path folder;

  /** R17: each order is of another customer. */
  @Test
  void a_million_orders_of_a_million_customers_fit_a_heap_of_256_megabytes() throws Exception {
    Run run = process(List.of("-Xmx256m"), "/dev/null", log(1_000_000).toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).containsPattern("Customers +1,000,000\nOrders +1,000,000\n");
  }

  /** R14: the line says how much would do, and so much does. */
  @Test
  void too_little_memory_is_said_in_a_line_with_how_much_is_enough() throws Exception {
    String log = log(250_000).toString();
    Run run = process(List.of("-Xmx40m"), "/dev/null", log);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "error: memory of 40 MB is too little for this report, 100 MB are enough: java"
                + " -Xmx100m -jar …\n");
    assertThat(process(List.of("-Xmx100m"), "/dev/null", log).status()).isZero();
  }

  private Path log(int rows) throws IOException {
    Path file = folder.resolve("orders.csv");
    SplittableRandom random = new SplittableRandom(7);
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write("customer,date,amount\n");
      for (int i = 0; i < rows; i++) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        csv.write("c" + i + "," + day + "," + random.nextInt(200) + ".50\n");
      }
    }
    return file;
  }

  @Test
  void standard_input_is_read_where_it_is_asked_for() throws Exception {
    Path log =
        Files.writeString(folder.resolve("in.csv"), "customer,date,amount\nAnn,2026-01-05,1.25\n");
    assertThat(process(List.of(), log.toString(), "-").out()).contains("1.25 USD");
    assertThat(process(List.of(), log.toString(), "-", "--date-column=at").err())
        .isEqualTo(
            "error: standard input, line 1: column 'at' must be there, but the columns are"
                + " 'customer', 'date', 'amount'; the nearest is 'date'\n");
  }

  @Test
  void bad_input_ends_the_process_with_status_2_and_a_line_on_standard_error() throws Exception {
    assertThat(process(List.of(), "/dev/null", "--jsno"))
        .isEqualTo(new Run(2, "", "error: Unknown option: '--jsno'; --help lists all options\n"));
  }

  @Test
  void text_is_utf_8_whatever_the_platform_prefers() throws Exception {
    List<String> platform = List.of("-Dfile.encoding=US-ASCII", "-Duser.language=ar");
    assertThat(process(platform, "/dev/null", "--language=ru")).isEqualTo(Run.of("--language=ru"));
  }

  /** R15: what a jar copied alone says. */
  @Test
  void without_the_jars_it_needs_it_says_so_in_a_line() throws Exception {
    Path classes =
        Path.of(RetentionReport.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(run(List.of("-cp", classes.toString()), "/dev/null"))
        .isEqualTo(
            new Run(
                1,
                "",
                "error: the folder lib must lie beside retention-examples.jar, with the jars it"
                    + " needs\n"));
  }

  private Run process(List<String> options, String input, String... args)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(options);
    all.add("-cp");
    all.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    return run(all, input, args);
  }

  private Run run(List<String> options, String input, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(RetentionReport.class.getName());
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectInput(new File(input))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int status = process.waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }
}

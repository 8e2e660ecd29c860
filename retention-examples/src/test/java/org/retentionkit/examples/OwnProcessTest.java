package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as its own process, as a user starts it. */
class OwnProcessTest {
  private static final int ORDERS = 1_000_000;
  private static final int CUSTOMERS = 250_000;
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 1_096;

  @TempDir private Path folder;

  @Test
  void a_million_orders_fit_a_heap_of_256_megabytes() throws Exception {
    Path file = folder.resolve("orders.csv");
    BitSet customers = new BitSet();
    long[] monthly = new long[36];
    long cents = 0;
    SplittableRandom random = new SplittableRandom(7);
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write("customer,date,amount\n");
      for (int i = 0; i < ORDERS; i++) {
        int customer = random.nextInt(CUSTOMERS);
        LocalDate day = FIRST.plusDays(i == 0 ? DAYS - 1 : random.nextInt(DAYS));
        int amount = random.nextInt(20_000);
        customers.set(customer);
        cents += amount;
        monthly[(day.getYear() - 2023) * 12 + day.getMonthValue() - 1]++;
        csv.write("c" + customer + "," + day + "," + BigDecimal.valueOf(amount, 2) + "\n");
      }
    }

    Run run = process(List.of("-Xmx256m"), "--json", file.toString());

    assertThat(run.status()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "read 250,000 orders\nread 500,000 orders\nread 750,000 orders\n"
                + "read 1,000,000 orders\n");
    JsonNode report =
        new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .readTree(run.out());
    assertThat(report.at("/log/orders").asLong()).isEqualTo(ORDERS);
    assertThat(report.at("/log/customers").asLong()).isEqualTo(customers.cardinality());
    assertThat(report.at("/log/revenue").decimalValue())
        .isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
    JsonNode months = report.at("/purchases/months");
    assertThat(months).hasSize(36);
    for (int month = 0; month < 36; month++) {
      assertThat(months.get(month).get("orders").asLong()).isEqualTo(monthly[month]);
    }
  }

  @Test
  void bad_input_ends_the_process_with_status_2_and_a_line_on_standard_error() throws Exception {
    assertThat(process(List.of(), "--jsno"))
        .isEqualTo(new Run(2, "", "error: option --jsno is unknown; --help lists all options\n"));
  }

  @Test
  void text_is_utf_8_whatever_the_platform_prefers() throws Exception {
    Run run = process(List.of("-Dfile.encoding=US-ASCII", "-Duser.language=ar"));
    assertThat(run).isEqualTo(Run.of());
  }

  private Run process(List<String> options, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(RetentionReport.class.getName());
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int status = process.waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }
}

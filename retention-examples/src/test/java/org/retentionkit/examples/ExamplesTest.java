package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example runs and prints what it is known to print. */
@ResourceLock(Resources.SYSTEM_OUT)
class ExamplesTest {
  @Test
  void how_many_customers_do_we_keep() throws ReflectiveOperationException {
    assertThat(printed(HowManyCustomersDoWeKeep.class))
        .isEqualTo(
            """
            Kept: 40.0 %
            Lost: 60.0 %
            Together: 100 %
            Kept, 95 % Wilson interval 37.0 % to 43.1 %
            Customer retention rate, March 2026: 40.0 % = (closing 800 − acquired 400) ÷ opening 1000. 95 % Wilson interval 37.0 % to 43.1 %.
            """);
  }

  @Test
  void which_churn_rate() throws ReflectiveOperationException {
    assertThat(printed(WhichChurnRate.class))
        .isEqualTo(
            """
            5.0 % = lost of opening 50 ÷ opening 1000
                  OPENING_COHORT, ChartMogul standard; ProfitWell's rule for the losses
            6.2 % = (lost of opening 50 + lost of new 12) ÷ opening 1000
                  ALL_LOSSES_OVER_OPENING, Recurly, Baremetrics
            4.1 % = (lost of opening 50 + lost of new 12) ÷ (opening 1000 + joined 500)
                  OPENING_PLUS_NEW, Stripe, Gumroad
            5.1 % = (lost of opening 50 + lost of new 12) ÷ ((opening 1000 + closing 1438) ÷ 2)
                  AVERAGE_BASE, a practice described by Recurly
            4.3 % = (lost of opening 50 + lost of new 12) ÷ closing 1438
                  CLOSING_BASE, a practice described by Recurly
            """);
  }

  @Test
  void do_we_grow_or_keep() throws ReflectiveOperationException {
    assertThat(printed(DoWeGrowOrKeep.class))
        .isEqualTo(
            """
            Customer retention rate, March 2026: 90.0 % = (closing 270 − acquired 50 − reactivated 40) ÷ opening 200. 95 % Wilson interval 85.1 % to 93.4 %.
            Customer retention rate (closing less all who joined), March 2026: 105.0 % = (closing 270 − joined 60) ÷ opening 200.
            Of 200 customers 20 were lost, so 90 % were kept; the rest is growth, not retention.
            """);
  }

  @Test
  void what_if_nobody_was_there() throws ReflectiveOperationException {
    assertThat(printed(WhatIfNobodyWasThere.class))
        .isEqualTo(
            """
            Defined: false
            As an optional: OptionalDouble.empty
            Customer retention rate, January 2026: undefined, opening is 0 in January 2026 (acquired 25, closing 25); (closing 25 − acquired 25) ÷ opening 0.
            Asked all the same: Customer retention rate is undefined: opening is 0 in January 2026 (acquired 25, closing 25)
            """);
  }

  @Test
  void retention_report() throws ReflectiveOperationException {
    assertThat(printed(RetentionReport.class)).isEqualTo(Run.of().out());
  }

  @ParameterizedTest
  @MethodSource("mains")
  void every_main_of_the_package_runs_without_arguments(Class<?> example)
      throws ReflectiveOperationException {
    assertThat(printed(example)).isNotBlank();
  }

  /** The classes with a main, from the folder they were compiled into. */
  static Stream<Class<?>> mains() throws Exception {
    Path classes =
        Path.of(RetentionReport.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String name = RetentionReport.class.getPackageName();
    try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.contains("$"))
          .filter(file -> !file.equals("package-info.class"))
          .sorted()
          .<Class<?>>map(file -> load(name + "." + file.replace(".class", "")))
          .toList()
          .stream();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String printed(Class<?> example) throws ReflectiveOperationException {
    Method main = example.getMethod("main", String[].class);
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}

package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class RevenueExamplesTest {
  private static String output(Consumer<String[]> main) {
    PrintStream console = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      main.accept(new String[0]);
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void how_much_revenue_we_keep() {
    assertThat(output(HowMuchRevenueDoWeKeep::main))
        .isEqualTo(
            """
            Gross revenue retention, March 2026: 21.4 % = kept of opening 150.00 USD ÷ opening \
            700.00 USD.
            """);
  }

  @Test
  void whether_twenty_percent_bring_eighty() {
    assertThat(output(DoTwentyPercentBringEighty::main)).isEqualTo("");
  }

  @Test
  void what_our_plans_are_worth_per_month() {
    assertThat(output(WhatAreOurPlansWorthPerMonth::main)).isEqualTo("");
  }

  @Test
  void how_much_a_customer_brings() {
    assertThat(output(HowMuchDoesACustomerBring::main)).isEqualTo("");
  }

  @Test
  void whether_churn_counts_day_by_day() {
    assertThat(output(DoesChurnCountDayByDay::main)).isEqualTo("");
  }
}

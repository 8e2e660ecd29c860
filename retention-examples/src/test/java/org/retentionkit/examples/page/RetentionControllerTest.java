package org.retentionkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.retentionkit.event.OrderLog;

/** A host's page holds the report in the visitor's language, with the style it needs. */
class RetentionControllerTest {
  private record Order(String customer, LocalDate day, BigDecimal amount) {}

  private static final List<Order> ORDERS =
      List.of(
          new Order("a", LocalDate.of(2026, 1, 5), BigDecimal.TEN),
          new Order("b", LocalDate.of(2026, 1, 9), BigDecimal.ONE),
          new Order("a", LocalDate.of(2026, 3, 5), BigDecimal.TEN));

  private final RetentionController controller =
      new RetentionController(
          () -> OrderLog.of(ORDERS, Order::customer, Order::day, Order::amount, "EUR"));

  @Test
  void the_page_holds_one_report_and_its_style() {
    String page = controller.retention(Locale.ENGLISH);
    assertThat(page).startsWith("<!DOCTYPE html><title>Shop</title><style>.rk{");
    assertThat(page.split("<div class=\"rk\"", -1)).hasSize(2);
    assertThat(page).contains("Do customers stay?").doesNotContain("<script");
  }

  @Test
  void the_language_is_the_visitors() {
    assertThat(controller.retention(Locale.forLanguageTag("lv-LV")))
        .contains("lang=\"lv\"")
        .doesNotContain("Do customers stay?");
  }
}

package org.retentionkit.examples.page;

import java.util.Locale;
import java.util.function.Supplier;
import org.retentionkit.event.OrderLog;
import org.retentionkit.report.RetentionReport;

/**
 * The report in a page of a web application, as a controller of Spring would serve it: annotate the
 * class with {@code @RestController} and the method with {@code @GetMapping(path = "/retention",
 * produces = "text/html")}; the locale is the visitor's.
 */
public final class RetentionController {
  private final Supplier<OrderLog<?>> orders;

  /** Serves the orders that are there when a visitor asks. */
  public RetentionController(Supplier<OrderLog<?>> orders) {
    this.orders = orders;
  }

  /** The page. */
  public String retention(Locale locale) {
    RetentionReport report = RetentionReport.of(orders.get());
    String style = "<style>" + report.stylesheet() + "</style>";
    return "<!DOCTYPE html><title>Shop</title>" + style + report.fragment(locale);
  }
}

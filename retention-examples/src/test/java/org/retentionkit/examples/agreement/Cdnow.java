package org.retentionkit.examples.agreement;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.retentionkit.io.ActivityReader;
import org.retentionkit.io.BadRowRule;
import org.retentionkit.io.CsvActivity;
import org.retentionkit.io.CsvOrders;
import org.retentionkit.io.OrderReader;

/** The CDNOW log of Fader and Hardie: 69,659 rows of 23,570 customers. */
final class Cdnow {
  private Cdnow() {}

  /** Where it is; a test that asks is skipped where there is none. */
  static Path file() {
    String folder = System.getProperty("retention.shared", "");
    Assumptions.assumeFalse(
        folder.isEmpty(), "no folder of reference data is given (-Dretention.shared=FOLDER)");
    Path root = Path.of(System.getProperty("retention.root", ""));
    return root.resolve(folder).resolve("data/cdnow_master_transactions.csv").normalize();
  }

  static OrderReader orders() {
    return CsvOrders.from(file())
        .customer("customer_id")
        .time("date")
        .amount("amount")
        .currency("USD")
        .badRows(BadRowRule.STOP);
  }

  static ActivityReader activity() {
    return CsvActivity.from(file()).customer("customer_id").time("date").badRows(BadRowRule.STOP);
  }
}

package org.retentionkit.examples.command;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.OrderLog;
import org.retentionkit.io.ActivityReader;
import org.retentionkit.io.CsvActivity;
import org.retentionkit.io.CsvOrders;
import org.retentionkit.io.CsvSource;
import org.retentionkit.io.LogResult;
import org.retentionkit.io.OrderExport;
import org.retentionkit.io.OrderReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The orders, and what only their file has. */
final class OrderOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "log of orders (CSV): customer, date and amount of each, in any order")
  @Nullable Path file;

  @Option(names = "--orders", paramLabel = "FILE", description = "the same")
  @Nullable Path orders;

  @Option(
      names = "--order-column",
      paramLabel = "NAME",
      description = "header of the column of the order's id, if an order may have several rows")
  @Nullable String order;

  @Option(
      names = "--refund-column",
      paramLabel = "NAME",
      description = "header of a column with what was refunded")
  @Nullable String refund;

  @Option(names = "--no-amounts", description = "the log has no amounts: cohorts and lifecycle")
  boolean withoutAmounts;

  /** The one of the two that was named. */
  @Nullable Path file() {
    return file == null ? orders : file;
  }

  LogResult<OrderLog<String>> read(CsvSource source, FileOptions files, LongConsumer progress) {
    OrderReader reader = CsvOrders.from(source);
    if (files.export != null) {
      reader.export(FileOptions.export(files.export, OrderExport.values()));
    }
    files.apply(reader, progress);
    files.applyCustomer(reader);
    files.applyTime(reader);
    files.applyAmount(reader);
    Values.take("--order-column", order, reader::order);
    Values.take("--refund-column", refund, reader::refunded);
    return reader.read();
  }

  LogResult<ActivityLog<String>> readActivity(
      CsvSource source, FileOptions files, LongConsumer progress) {
    ActivityReader reader = CsvActivity.from(source);
    files.apply(reader, progress);
    files.applyCustomer(reader);
    files.applyTime(reader);
    return reader.read();
  }
}

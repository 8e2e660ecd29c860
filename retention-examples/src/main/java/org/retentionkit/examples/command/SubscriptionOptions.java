package org.retentionkit.examples.command;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.io.CsvSource;
import org.retentionkit.io.CsvSubscriptions;
import org.retentionkit.io.LogResult;
import org.retentionkit.io.SubscriptionExport;
import org.retentionkit.io.SubscriptionReader;
import picocli.CommandLine.Option;

/** The subscriptions, and what only their file has. */
final class SubscriptionOptions {
  @Option(
      names = "--subscriptions",
      paramLabel = "FILE",
      description =
          "log of subscriptions, alone or beside orders: a row is a change of a customer's recurring"
              + " amount or, with --start-column, a subscription")
  @Nullable Path file;

  @Option(
      names = "--subscription-column",
      paramLabel = "NAME",
      description = "header of the column of the subscription's id, if a customer may have several")
  @Nullable String subscription;

  @Option(
      names = "--start-column",
      paramLabel = "NAME",
      description = "header of the column of a subscription's start")
  @Nullable String start;

  @Option(
      names = "--end-column",
      paramLabel = "NAME",
      description = "header of the column of its end; blank while it goes on")
  @Nullable String end;

  @Option(
      names = "--interval-column",
      paramLabel = "NAME",
      description = "header of the column of the term of its price, such as month or year")
  @Nullable String interval;

  LogResult<SubscriptionLog<String>> read(
      CsvSource source, FileOptions files, LongConsumer progress) {
    if (start == null && files.export == null && (end != null || interval != null)) {
      throw new IllegalArgumentException(
          "options --end-column and --interval-column must come with --start-column");
    }
    SubscriptionReader reader = CsvSubscriptions.from(source);
    if (files.export != null) {
      reader.export(FileOptions.export(files.export, SubscriptionExport.values()));
    }
    files.apply(reader, progress);
    files.applyCustomer(reader);
    Values.take("--start-column", start, reader::start);
    if (start == null || files.date != null) {
      files.applyTime(reader);
    }
    files.applyAmount(reader);
    Values.take("--subscription-column", subscription, reader::subscription);
    Values.take("--end-column", end, reader::end);
    Values.take("--interval-column", interval, reader::interval);
    return reader.read();
  }
}

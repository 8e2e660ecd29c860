package org.retentionkit.io;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads subscriptions into a subscription log (recurring revenue, MRR) from CSV; see {@link
 * SubscriptionReader} for the steps.
 */
public final class CsvSubscriptions {
  private CsvSubscriptions() {}

  /** Begins to read a file, also one packed with gzip, or a pipe such as {@code /dev/stdin}. */
  public static SubscriptionReader from(Path path) {
    return from(CsvSource.of(path));
  }

  /** Begins to read a stream, which is closed at the end. */
  public static SubscriptionReader from(InputStream bytes) {
    return from(CsvSource.of(bytes));
  }

  /** Begins to read a text that is written as it says. */
  public static SubscriptionReader from(CsvSource source) {
    return new SubscriptionReader(Objects.requireNonNull(source, "source must not be null"));
  }
}

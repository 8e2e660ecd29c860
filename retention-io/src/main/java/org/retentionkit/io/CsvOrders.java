package org.retentionkit.io;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads orders into an order log (purchases, transactions) from CSV; see {@link OrderReader} for
 * the steps.
 */
public final class CsvOrders {
  private CsvOrders() {}

  /** Begins to read a file, also one packed with gzip, or a pipe such as {@code /dev/stdin}. */
  public static OrderReader from(Path path) {
    return from(CsvSource.of(path));
  }

  /** Begins to read a stream, which is closed at the end. */
  public static OrderReader from(InputStream bytes) {
    return from(CsvSource.of(bytes));
  }

  /** Begins to read a text that is written as it says. */
  public static OrderReader from(CsvSource source) {
    return new OrderReader(Objects.requireNonNull(source, "source must not be null"));
  }
}

package org.retentionkit.io;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads activity into an activity log (events, visits, logins) from CSV; see {@link ActivityReader}
 * for the steps.
 */
public final class CsvActivity {
  private CsvActivity() {}

  /** Begins to read a file, also one packed with gzip, or a pipe such as {@code /dev/stdin}. */
  public static ActivityReader from(Path path) {
    return from(CsvSource.of(path));
  }

  /** Begins to read a stream, which is closed at the end. */
  public static ActivityReader from(InputStream bytes) {
    return from(CsvSource.of(bytes));
  }

  /** Begins to read a text that is written as it says. */
  public static ActivityReader from(CsvSource source) {
    return new ActivityReader(Objects.requireNonNull(source, "source must not be null"));
  }
}

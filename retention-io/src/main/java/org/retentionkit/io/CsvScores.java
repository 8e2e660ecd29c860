package org.retentionkit.io;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/** Reads answers into a survey (NPS, CSAT, CES) from CSV; see {@link ScoreReader} for the steps. */
public final class CsvScores {
  private CsvScores() {}

  /** Begins to read a file, also one packed with gzip, or a pipe such as {@code /dev/stdin}. */
  public static ScoreReader from(Path path) {
    return from(CsvSource.of(path));
  }

  /** Begins to read a stream, which is closed at the end. */
  public static ScoreReader from(InputStream bytes) {
    return from(CsvSource.of(bytes));
  }

  /** Begins to read a text that is written as it says. */
  public static ScoreReader from(CsvSource source) {
    return new ScoreReader(Objects.requireNonNull(source, "source must not be null"));
  }
}

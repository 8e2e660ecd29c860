package org.retentionkit.examples.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Says how much memory is needed, when there was too little. */
final class Memory {
  private static final long MEGABYTE = 1 << 20;
  private static final int GZIP = 0x1F8B;

  /** What a report takes for each row if each is of another customer, who has a key too. */
  private static final long A_ROW = 200;

  /** What it takes whatever is read. */
  private static final long AT_LEAST = 32 * MEGABYTE;

  private Memory() {}

  /** A line that says what is enough for files, however many of their customers are the same. */
  static String tooLittle(List<Path> files) {
    long given = Runtime.getRuntime().maxMemory();
    long needed = needed(files);
    long advised = Math.max(needed, given + (given >> 1)); // never less than was too little
    long hundreds = (advised + 100 * MEGABYTE - 1) / (100 * MEGABYTE) * 100;
    return String.format(
        Locale.ROOT,
        "memory of %d MB is too little for this report, %s: java -Xmx%dm -jar …",
        given / MEGABYTE,
        needed == 0 ? "try " + hundreds + " MB" : hundreds + " MB are enough",
        hundreds);
  }

  /** What is surely enough, by the rows and the text of files; 0 if they cannot be read again. */
  private static long needed(List<Path> files) {
    long needed = AT_LEAST;
    for (Path file : files) {
      try (InputStream text = open(file)) {
        byte[] buffer = new byte[1 << 16];
        for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
          needed += n;
          for (int i = 0; i < n; i++) {
            needed += buffer[i] == '\n' ? A_ROW : 0;
          }
        }
      } catch (IOException e) {
        return 0;
      }
    }
    return needed;
  }

  private static InputStream open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("file must be one that can be read again");
    }
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(2);
    boolean packed = (bytes.read() << 8 | bytes.read()) == GZIP;
    bytes.reset();
    return packed ? new GZIPInputStream(bytes) : bytes;
  }
}

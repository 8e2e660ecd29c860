package org.retentionkit.examples.command;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** What the report is written to a file as: a new file, or one of its kind that is there. */
enum OutputFile {
  /** A page. */
  PAGE("page", "<meta name=\"generator\" content=\"RetentionKit\""),
  /** JSON. */
  JSON("JSON", "{\"report\":1,");

  private static final int HEAD = 4096;

  private final String word;
  private final String mark;

  OutputFile(String word, String mark) {
    this.word = word;
    this.mark = mark;
  }

  /**
   * Checks that nothing else is replaced.
   *
   * @throws IllegalArgumentException if something else is there
   */
  void check(Path path) {
    if (Files.exists(path) && !isOurs(path)) {
      throw new IllegalArgumentException(
          "'" + path + "' is not replaced, as it is no " + word + " of this report; name another");
    }
  }

  private boolean isOurs(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var in = Files.newInputStream(path)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(mark);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes a file whole or not at all, and returns its address. */
  static URI write(Path path, String text) throws IOException {
    Path whole = path.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IOException("the report could not be written to '" + path + "'", e);
    } finally {
      Files.deleteIfExists(part);
    }
    return whole.toUri();
  }
}

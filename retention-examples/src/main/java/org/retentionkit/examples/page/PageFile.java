package org.retentionkit.examples.page;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.retentionkit.examples.csv.BadInputException;

/**
 * The file of a page: a new one, or a page of the report that is there already. No other file is
 * replaced.
 *
 * @param path where it is
 */
public record PageFile(Path path) {
  private static final String MARK = "<meta name=\"generator\" content=\"RetentionKit\"";
  private static final int HEAD = 4096;

  /**
   * A file that may be written.
   *
   * @throws BadInputException if something else is there
   */
  public static PageFile of(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new BadInputException("'" + name + "' is no name of a file for the page", e);
    }
    if (Files.exists(path) && !isPage(path)) {
      throw new BadInputException(
          "'" + name + "' is not replaced, as it is no page of this report; --html names another");
    }
    return new PageFile(path);
  }

  private static boolean isPage(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var in = Files.newInputStream(path)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(MARK);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the page whole or not at all, and returns its address. */
  public URI write(String page) throws IOException {
    Path whole = path.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.writeString(part, page);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IOException("the page could not be written to '" + path + "'", e);
    } finally {
      Files.deleteIfExists(part);
    }
    return whole.toUri();
  }
}

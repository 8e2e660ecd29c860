package org.retentionkit.examples.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens a log so that bytes which are not text in its encoding can be told from all others. */
public final class CsvFile {
  /** Stands for undecodable bytes; no text holds this noncharacter. */
  static final char UNDECODABLE = '\uFFFF';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  /**
   * Opens a file.
   *
   * @throws BadInputException if it cannot be read
   */
  public static Reader open(String name, Charset charset) {
    Path path = path(name);
    if (!Files.exists(path)) {
      throw unreadable(name, "there is none of that name");
    }
    if (Files.isDirectory(path)) {
      throw unreadable(name, "it is a directory");
    }
    try {
      return withoutMark(
          new InputStreamReader(
              new BufferedInputStream(Files.newInputStream(path), 1 << 16),
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPLACE)
                  .onUnmappableCharacter(CodingErrorAction.REPLACE)
                  .replaceWith(String.valueOf(UNDECODABLE))));
    } catch (IOException e) {
      throw unreadable(name, "it cannot be opened");
    }
  }

  /** The text behind the byte order mark, if it begins with one. */
  private static Reader withoutMark(Reader text) throws IOException {
    PushbackReader pushback = new PushbackReader(text, 1);
    int first = pushback.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      pushback.unread(first);
    }
    return pushback;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw unreadable(name, "this is no file name");
    }
  }

  private static BadInputException unreadable(String name, String why) {
    return new BadInputException(BadRow.visible(name) + ": must be a readable file, but " + why);
  }
}

package org.retentionkit.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** From bytes to text: gzip is unpacked, the encoding found, and what is no text named. */
final class CsvText {
  /** Stands for bytes that are no text in the encoding; no text holds this noncharacter. */
  static final char UNDECODABLE = '\uFFFF';

  static final String NOT_TEXT =
      "must be text in the encoding of the source: name it with charset, such as ISO_8859_1";

  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 64;

  private CsvText() {}

  /** Opens a file, a pipe or a device. */
  static InputStream open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new ReadException(Visible.of(path.toString()) + ": must be a file, but is a directory");
    }
    // A pipe has no position, which a channel would ask for.
    return path.getFileSystem().equals(FileSystems.getDefault())
        ? new FileInputStream(path.toFile())
        : Files.newInputStream(path);
  }

  /**
   * The text of bytes.
   *
   * @param charset its encoding; null for UTF-8, or UTF-16 where its first bytes say so
   */
  static Reader decode(String source, InputStream bytes, @Nullable Charset charset)
      throws IOException {
    PushbackInputStream stream = pushback(bytes);
    byte[] head = head(stream);
    while (at(head, 0) == 0x1F && at(head, 1) == 0x8B) {
      stream = pushback(new Unpacked(stream));
      head = head(stream);
    }
    CsvKinds.refuse(source, head);
    Charset encoding = charset == null ? found(head) : charset;
    if (charset == null && encoding.equals(StandardCharsets.UTF_8) && hasZero(head)) {
      throw new ReadException(
          source + ": must be CSV, but is no text, or its encoding must be named with charset");
    }
    return new InputStreamReader(
        stream,
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(UNDECODABLE)));
  }

  private static PushbackInputStream pushback(InputStream bytes) {
    return new PushbackInputStream(new BufferedInputStream(bytes, BUFFER), HEAD);
  }

  private static byte[] head(PushbackInputStream stream) throws IOException {
    byte[] head = stream.readNBytes(HEAD);
    stream.unread(head);
    return head;
  }

  private static int at(byte[] head, int index) {
    return index < head.length ? head[index] & 0xFF : -1;
  }

  private static boolean hasZero(byte[] head) {
    for (byte one : head) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  /** Why bytes cannot be read, without the names of classes where it is known. */
  static String why(@Nullable Throwable e) {
    if (e instanceof EOFException) {
      return "its packed bytes end too early";
    }
    return e instanceof ZipException
        ? "its packed bytes are damaged: " + e.getMessage()
        : Visible.of(String.valueOf(e));
  }

  /**
   * UTF-16 and UTF-32 by their byte order marks, or by where zeros stand among the first bytes;
   * else UTF-8.
   */
  private static Charset found(byte[] head) {
    if (at(head, 2) == 0 && at(head, 3) == 0 && at(head, 1) != -1 && at(head, 0) > 0) {
      return Charset.forName("UTF-32LE");
    }
    if (at(head, 0) == 0 && at(head, 1) == 0 && at(head, 3) > 0) {
      return Charset.forName("UTF-32BE");
    }
    int first = at(head, 0);
    int second = at(head, 1);
    if (first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFF && second == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (first > 0 && second == 0 && at(head, 2) > 0 && at(head, 3) == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0 && second > 0 && at(head, 2) == 0 && at(head, 3) > 0) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }
}

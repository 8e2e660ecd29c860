package org.retentionkit.io;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text as far as they have no quotes, and are not long: then fields lie between
 * delimiters, and columns in a usual form are read where they stand. What is left from the first
 * other row on is the text that this reads as, for a parser that knows all of RFC 4180.
 */
final class PlainRows extends Reader {
  private final Reader text;
  private final char delimiter;
  private final char[] buffer = new char[1 << 13];

  /** The same in bytes, 0 for characters beyond U+00FF; some are looked at behind the end. */
  private final byte[] narrow = new byte[buffer.length + 16];

  private final CharsetEncoder encoder = StandardCharsets.ISO_8859_1.newEncoder();
  private final CharBuffer chars = CharBuffer.wrap(buffer);
  private final ByteBuffer bytes = ByteBuffer.wrap(narrow);

  /** The row that comes next, the end of what is there, and that of the last whole row. */
  private int at;

  private int end;
  private int whole;
  private long lines;

  PlainRows(Reader text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** How many lines were read. */
  long lines() {
    return lines;
  }

  /**
   * Reads the next row.
   *
   * @return false if none is left that has no quotes
   */
  boolean next(CsvRows row) throws IOException {
    while (true) {
      if (at == whole && !fill()) {
        return false;
      }
      char first = buffer[at];
      if ((first != '\n' && first != '\r') || row.isOfOneColumn()) {
        row.beginRecord(lines + 1);
        return read(row);
      }
      endLine(at);
    }
  }

  /** Reads on; false if no whole row is there. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    System.arraycopy(narrow, at, narrow, 0, end - at);
    end -= at;
    at = 0;
    whole = 0;
    int read = 0;
    while (read >= 0 && end < buffer.length - 1) {
      read = text.read(buffer, end, buffer.length - 1 - end);
      end += Math.max(0, read);
      narrow(end - Math.max(0, read));
      for (int i = end; i > end - read && whole == 0; i--) {
        whole = buffer[i - 1] == '\n' ? i : 0;
      }
      if (whole > 0) {
        return true;
      }
    }
    if (read < 0 && end > 0) {
      buffer[end++] = '\n'; // ends the last row
      narrow(end - 1);
      whole = end;
    }
    return whole > 0;
  }

  /** Makes bytes of the characters from somewhere on. */
  private void narrow(int from) {
    chars.limit(end).position(from);
    bytes.limit(end).position(from);
    encoder.reset().encode(chars, bytes, false);
    int next = bytes.position(); // of a character beyond U+00FF, if not the end
    Eight.narrow(buffer, next, end, narrow, next);
  }

  private boolean read(CsvRows row) {
    @Nullable Field[] columns = row.columns();
    int column = 0;
    int from = at;
    while (true) {
      Field field = column < columns.length ? columns[column] : null;
      int to = field == null ? -1 : field.read(narrow, from, delimiter);
      if (to < 0 || !isEnd(buffer[to])) {
        to = endOfField(from);
        if (buffer[to] == '"') {
          return false;
        }
        row.take(column, buffer, from, to - from);
      }
      column++;
      if (buffer[to] != delimiter) {
        row.end(column);
        endLine(to);
        return true;
      }
      from = to + 1;
    }
  }

  private boolean isEnd(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  /** Where the field ends that begins somewhere, or a quote stands in it. */
  private int endOfField(int from) {
    char[] all = buffer;
    char between = delimiter;
    int i = from;
    while (true) {
      char c = all[i];
      if (c > '"' ? c == between : c == '\n' || c == '\r' || c == '"' || c == between) {
        return i;
      }
      i++;
    }
  }

  private void endLine(int last) {
    lines++;
    at = buffer[last] == '\r' && buffer[last + 1] == '\n' ? last + 2 : last + 1;
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    if (at == end) {
      return text.read(to, offset, length);
    }
    int copied = Math.min(length, end - at);
    System.arraycopy(buffer, at, to, offset, copied);
    at += copied;
    return copied;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}

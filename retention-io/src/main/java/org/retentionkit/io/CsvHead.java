package org.retentionkit.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The beginning of a text: what stands between its fields, and the names of its columns. Reads on
 * behind it as if nothing had been read.
 */
final class CsvHead extends Reader {
  /** As long as a header may be. */
  private static final int LONGEST = 1 << 20;

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader rest;
  private char[] head = new char[1 << 13];
  private int from;
  private int end;
  private boolean ended;
  private int linesBefore;
  private char asked;

  private CsvHead(Reader rest) {
    this.rest = rest;
  }

  /** Reads as much of a text as its header needs; skips a byte order mark and a sep= line. */
  static CsvHead of(Reader text) throws IOException {
    CsvHead head = new CsvHead(text);
    head.readHeader();
    if (head.from < head.end && head.head[head.from] == BYTE_ORDER_MARK) {
      head.from++;
    }
    head.skipSeparatorLine();
    head.readHeader();
    return head;
  }

  /** How many lines stand before the text that is read from here. */
  int linesBefore() {
    return linesBefore;
  }

  boolean isEmpty() {
    for (int i = from; i < end; i++) {
      if (!Spaces.contain(head[i])) {
        return false;
      }
    }
    return true;
  }

  private void readHeader() throws IOException {
    boolean more = true;
    while (more && !hasHeader()) {
      more = more();
    }
  }

  private boolean more() throws IOException {
    if (ended || end - from >= LONGEST) {
      return false;
    }
    if (end == head.length) {
      head = Arrays.copyOf(head, 2 * end);
    }
    int read = rest.read(head, end, head.length - end);
    ended = read < 0;
    end += Math.max(0, read);
    return !ended;
  }

  /** Whether a line has ended, outside of quotes, that is not blank. */
  private boolean hasHeader() {
    boolean quoted = false;
    boolean blank = true;
    for (int i = from; i < end; i++) {
      char c = head[i];
      quoted ^= c == '"';
      if ((c == '\n' || c == '\r') && !quoted && !blank) {
        return i + 1 < end || ended; // so that all of CR LF is there
      }
      blank &= Spaces.contain(c);
    }
    return false;
  }

  /** Skips {@code sep=;}, which spreadsheets write before the header. */
  private void skipSeparatorLine() {
    int at = from;
    boolean quoted = at < end && head[at] == '"';
    at += quoted ? 1 : 0;
    if (end - at < 5 || !new String(head, at, 4).equalsIgnoreCase("sep=")) {
      return;
    }
    char separator = head[at + 4];
    at += 5 + (quoted ? 1 : 0);
    while (at < end && (head[at] == ' ' || isDelimiter(head[at]))) {
      at++; // a sheet that was saved again has the line as a row, with delimiters behind it
    }
    if (at < end && head[at] != '\n' && head[at] != '\r') {
      return;
    }
    asked = separator;
    if (at + 1 < end && head[at] == '\r' && head[at + 1] == '\n') {
      at++;
    }
    from = Math.min(end, at + 1);
    linesBefore = 1;
  }

  private static boolean isDelimiter(char c) {
    return String.valueOf(DELIMITERS).indexOf(c) >= 0;
  }

  /**
   * The delimiter with which most of the columns that are asked for are found. That of a sep= line
   * is one of several, as a sheet saved again may have the line and another delimiter.
   */
  char delimiter(Layout layout) {
    char best = ',';
    int most = -1;
    for (char candidate : (asked + String.valueOf(DELIMITERS)).toCharArray()) {
      if (candidate == 0) {
        continue; // no sep= line
      }
      List<String> names = names(candidate);
      int found = layout.found(new Headers(names, ""));
      boolean told = candidate == asked && (found > 0 || names.size() > 1);
      int score = (found << 16) + (told ? 1 << 15 : Math.min(names.size(), 1 << 14));
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /** The names of the columns if this stands between them. */
  private List<String> names(char delimiter) {
    String text = new String(head, from, end - from);
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .maxBufferSize(2 * LONGEST)
            .ofCsvRecord(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      return records.hasNext() ? records.next().getFields() : List.of();
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      return List.of();
    }
  }

  @Override
  public int read(char[] to, int at, int length) throws IOException {
    if (from == end) {
      return rest.read(to, at, length);
    }
    int copied = Math.min(length, end - from);
    System.arraycopy(head, from, to, at, copied);
    from += copied;
    return copied;
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}

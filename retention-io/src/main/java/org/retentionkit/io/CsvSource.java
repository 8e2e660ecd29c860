package org.retentionkit.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A CSV text and how it is written, as far as it does not say so itself: a file, also one packed
 * with gzip, a pipe or device such as {@code /dev/stdin}, or a stream.
 *
 * <p>Found without being told: gzip, UTF-8 and UTF-16 by their first bytes; {@code ,} {@code ;} tab
 * or {@code |} between fields, as most of the columns asked for are found with it, or by a line
 * {@code sep=;}.
 *
 * <p>Worked example: {@code CsvOrders.from(CsvSource.of(path).charset(StandardCharsets.ISO_8859_1)
 * .delimiter(';'))}.
 */
public final class CsvSource extends RowSource {
  /** As many characters as a field may have. */
  private static final int LONGEST_FIELD = 1 << 20;

  /** Opens the text. */
  private interface Opener {
    Reader open(String name, @Nullable Charset charset) throws IOException;
  }

  private final String name;
  private final Opener opener;
  private @Nullable Charset charset;
  private char delimiter;

  private CsvSource(String name, Opener opener) {
    this.name = Visible.of(name);
    this.opener = opener;
  }

  /** A file, a pipe or a device. */
  public static CsvSource of(Path path) {
    Objects.requireNonNull(path, "path must not be null");
    return new CsvSource(
        path.toString(),
        (name, charset) -> {
          InputStream bytes = CsvText.open(path);
          try {
            return CsvText.decode(name, bytes, charset);
          } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
          }
        });
  }

  /** A stream of bytes, which is read once and closed. */
  public static CsvSource of(InputStream bytes) {
    Objects.requireNonNull(bytes, "bytes must not be null");
    return once("stream", (name, charset) -> CsvText.decode(name, bytes, charset));
  }

  /** A text, which is read once and closed. */
  public static CsvSource of(Reader text) {
    Objects.requireNonNull(text, "text must not be null");
    return once("text", (name, charset) -> text);
  }

  private static CsvSource once(String of, Opener opener) {
    AtomicBoolean read = new AtomicBoolean();
    return new CsvSource(
        of,
        (name, charset) -> {
          if (read.getAndSet(true)) {
            throw new ReadException(name + ": must be read once, but was read before");
          }
          return opener.open(name, charset);
        });
  }

  /** The standard input of this process. */
  public static CsvSource standardInput() {
    return of(System.in).named("standard input");
  }

  /** The same under another name in messages. */
  public CsvSource named(String other) {
    CsvSource named = new CsvSource(Objects.requireNonNull(other, "name must not be null"), opener);
    named.charset = charset;
    named.delimiter = delimiter;
    return named;
  }

  /** The encoding, if it is neither UTF-8 nor UTF-16. */
  public CsvSource charset(Charset encoding) {
    charset = Objects.requireNonNull(encoding, "charset must not be null");
    return this;
  }

  /**
   * What stands between fields, if it is none of {@code ,} {@code ;} tab and {@code |}, or is to be
   * no other.
   *
   * @throws IllegalArgumentException if it is a quote or ends a line
   */
  public CsvSource delimiter(char character) {
    if (character == '"' || character == '\r' || character == '\n' || character == 0) {
      throw new IllegalArgumentException(
          "delimiter must be no quote and end no line, but was "
              + String.format(Locale.ROOT, "U+%04X", (int) character));
    }
    delimiter = character;
    return this;
  }

  @Override
  String name() {
    return name;
  }

  @Override
  void read(Layout layout, RowHandler handler) {
    try (Reader text = opener.open(name, charset)) {
      read(CsvHead.of(text), layout, handler);
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw new ReadException(name + ": must be a file that can be opened", e);
    } catch (IOException e) {
      throw new ReadException(name + ": must be readable: " + CsvText.why(e), e);
    }
  }

  private void read(CsvHead text, Layout layout, RowHandler handler) throws IOException {
    if (text.isEmpty()) {
      throw new ReadException(name + ": must have a header, but is empty");
    }
    CsvRows row = new CsvRows();
    row.linesBefore(text.linesBefore());
    char between = delimiter == 0 ? text.delimiter(layout) : delimiter;
    try {
      PlainRows plain = new PlainRows(text, between);
      while (plain.next(row)) {
        take(row, layout, handler);
      }
      row.linesBefore(text.linesBefore() + plain.lines());
      readQuoted(plain, between, row, layout, handler);
    } catch (CsvParseException e) {
      throw new ReadException(
          name
              + ", in the row of line "
              + row.line()
              + ": must be well-formed CSV: each quote closed before the end of its field, no field"
              + " of more than a million characters",
          e);
    } catch (UncheckedIOException e) {
      throw broken(row, CsvText.why(e.getCause()), e);
    } catch (IOException e) {
      throw broken(row, CsvText.why(e), e);
    }
  }

  private ReadException broken(CsvRows row, String why, Exception e) {
    String place = name + ", after line " + row.line();
    return new ReadException(place + ": must be readable: " + why, e);
  }

  private void readQuoted(Reader text, char between, CsvRows row, Layout layout, RowHandler handler)
      throws IOException {
    try (CsvReader<CsvRows> csv =
        CsvReader.builder()
            .fieldSeparator(between)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_FIELD)
            .build(row, text)) {
      for (CsvRows read : csv) {
        if (read.isData()) {
          take(read, layout, handler);
        }
      }
    }
  }

  private void take(CsvRows row, Layout layout, RowHandler handler) {
    long line = row.line();
    if (row.isHeader()) {
      Headers headers = new Headers(row.header(), ", line " + line);
      Fields fields = layout.fields(name, headers);
      row.begin(fields.byColumn());
      handler.begin(fields);
      return;
    }
    int fields = row.fieldCount();
    int columns = row.header().size();
    if (fields == columns) {
      handler.row(line);
    } else {
      handler.odd(
          line,
          "",
          String.format(
              Locale.ROOT, "must have the %d fields of the header, but has %d", columns, fields));
    }
  }
}

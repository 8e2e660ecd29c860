package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is read whatever it is packed, encoded and delivered as, or named for what it is. */
class CsvSourceTest {
  private static final String CSV = "customer,day,amount\nāne,2026-01-31,12.50\n";

  private static List<String> read(CsvSource source) {
    return Logs.orders(
        CsvOrders.from(source)
            .customer("customer")
            .time("day")
            .amount("amount")
            .currency("EUR")
            .badRows(BadRowRule.STOP)
            .read()
            .log());
  }

  private static List<String> read(byte[] bytes) {
    return read(CsvSource.of(new ByteArrayInputStream(bytes)).named("f"));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** R13. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void encodings_are_found_with_and_without_a_mark(String charset) throws IOException {
    byte[] plain = CSV.getBytes(Charset.forName(charset));
    byte[] marked = ("\uFEFF" + CSV).getBytes(Charset.forName(charset));
    List<String> expected = List.of("āne 2026-01-31 12.50");
    assertThat(read(plain)).isEqualTo(expected);
    assertThat(read(marked)).isEqualTo(expected);
    assertThat(read(gzip(marked))).isEqualTo(expected);
    assertThat(read(gzip(gzip(plain)))).isEqualTo(expected);
  }

  @Test
  void other_encodings_are_named_and_bytes_that_are_no_text_are_refused() {
    byte[] bytes =
        "customer,day,amount\nMüller,2026-01-31,1\nb,2026-01-31,1\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            read(
                CsvSource.of(new ByteArrayInputStream(bytes)).charset(StandardCharsets.ISO_8859_1)))
        .contains("Müller 2026-01-31 1.00");
    assertThatThrownBy(() -> read(bytes))
        .hasMessage(
            "f, line 2, column 'customer', value 'M\uFFFDller': must be text in the encoding of the"
                + " source: name it with charset, such as ISO_8859_1");
  }

  @Test
  void gzip_may_have_several_members() throws IOException {
    byte[] two =
        concat(
            gzip("customer,day,amount\n".getBytes(StandardCharsets.UTF_8)),
            gzip("a,2026-01-31,1\n".getBytes(StandardCharsets.UTF_8)));
    List<String> all = List.of("a 2026-01-31 1.00");
    assertThat(read(two)).isEqualTo(all);
    assertThat(read(concat(two, gzip(new byte[0])))).isEqualTo(all);
    assertThat(read(concat(two, new byte[600]))).as("filled up with zeros").isEqualTo(all);
    InputStream slow = // as a pipe that has nothing yet: the JDK's stream ends there
        new FilterInputStream(new ByteArrayInputStream(two)) {
          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            return super.read(to, from, Math.min(1, length));
          }

          @Override
          public int available() {
            return 0;
          }
        };
    assertThat(read(CsvSource.of(slow))).isEqualTo(all);
  }

  /** No row behind what cannot be read is lost in silence, as the JDK's stream does. */
  @Test
  void gzip_that_goes_on_as_something_else_is_refused() throws IOException {
    byte[] header = gzip("customer,day,amount\na,2026-01-31,1\n".getBytes(StandardCharsets.UTF_8));
    byte[] whole = gzip("b,2026-01-31,1\n".getBytes(StandardCharsets.UTF_8));
    byte[] damaged = whole.clone();
    damaged[0] = 0x1E;
    byte[] unknown = whole.clone();
    unknown[2] = 7;
    byte[] changed = whole.clone();
    changed[changed.length - 6] ^= 1;
    Map<byte[], String> rules =
        Map.of(
            damaged,
            "its packed bytes are damaged: something else stands behind its end",
            "x".getBytes(StandardCharsets.UTF_8),
            "its packed bytes are damaged: something else stands behind its end",
            new byte[] {0, 0, 1},
            "its packed bytes are damaged: something else stands behind its end",
            unknown,
            "its packed bytes are damaged: it is packed in an unknown way",
            changed,
            "its packed bytes are damaged: its checksum is another one",
            java.util.Arrays.copyOf(whole, 5),
            "its packed bytes end too early",
            java.util.Arrays.copyOf(whole, 1),
            "its packed bytes end too early");
    rules.forEach(
        (behind, rule) ->
            assertThatThrownBy(() -> read(concat(header, behind)))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining(": must be readable: ")
                .hasMessageEndingWith(rule));
  }

  /** RFC 1952: what may stand in a header. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, 8, 16, 31})
  void gzip_may_tell_its_name_and_more(int flags) throws IOException {
    byte[] whole = gzip(CSV.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    told.write(whole, 0, 3);
    told.write(flags);
    told.write(whole, 4, 6);
    if ((flags & 4) != 0) {
      told.writeBytes(new byte[] {3, 0, 'a', 0, 'b'});
    }
    for (int flag : new int[] {8, 16}) {
      if ((flags & flag) != 0) {
        told.writeBytes(new byte[] {'o', '.', 'c', 0});
      }
    }
    if ((flags & 2) != 0) {
      told.writeBytes(new byte[] {1, 2});
    }
    told.write(whole, 10, whole.length - 10);
    assertThat(read(told.toByteArray())).containsExactly("āne 2026-01-31 12.50");
  }

  /** Law: parts packed one by one, of whatever sizes, are the whole. */
  @Property(tries = 200)
  void members_of_any_size_are_unpacked(
      @ForAll byte[] plain, @ForAll @IntRange(min = 1, max = 70) int size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int i = 0; i <= plain.length; i += size) {
      packed.writeBytes(
          gzip(java.util.Arrays.copyOfRange(plain, i, Math.min(plain.length, i + size))));
    }
    try (InputStream unpacked = new Unpacked(new ByteArrayInputStream(packed.toByteArray()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain);
      assertThat(unpacked.read()).isEqualTo(-1);
    }
  }

  @Test
  void what_is_no_csv_is_named_for_what_it_is() throws IOException {
    Map<String, String> kinds =
        Map.of(
            "PK\u0003\u0004xl",
                "f: must be CSV, but is an Excel workbook (.xlsx) or another zip: save it as CSV",
            "PAR1", "f: must be CSV, but is a Parquet file: read it with JdbcSource.parquet",
            "%PDF-1.7", "f: must be CSV, but is a PDF: save it as CSV",
            "<!DOCTYPE html>", "f: must be CSV, but is a page of HTML: download the file itself",
            "{\"a\":1}", "f: must be CSV, but is JSON: save it as CSV",
            "\u0001\u0002\u0003\u0000\u0000\u0000\u0007",
                "f: must be CSV, but is no text, or its encoding must be named with charset");
    kinds.forEach(
        (begin, message) ->
            assertThatThrownBy(() -> read(begin.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(ReadException.class)
                .hasMessage(message));
    byte[] cut = java.util.Arrays.copyOf(gzip(CSV.getBytes(StandardCharsets.UTF_8)), 40);
    assertThatThrownBy(() -> read(cut))
        .isInstanceOf(ReadException.class)
        .hasMessage("f: must be readable: its packed bytes end too early");
    byte[] damaged = gzip(CSV.repeat(9).getBytes(StandardCharsets.UTF_8));
    java.util.Arrays.fill(damaged, 12, 40, (byte) 0xFF);
    assertThatThrownBy(() -> read(damaged))
        .isInstanceOf(ReadException.class)
        .hasMessageStartingWith("f: must be readable: its packed bytes are damaged: ");
  }

  @Test
  void quotes_that_are_not_closed_are_named_by_their_line() {
    assertThatThrownBy(
            () ->
                read(
                    "customer,day,amount\na,2026-01-31,1\n\"b,2026\n"
                        .getBytes(StandardCharsets.UTF_8)))
        .hasMessage(
            "f, in the row of line 3: must be well-formed CSV: each quote closed before the end of its"
                + " field, no field of more than a million characters");
    assertThatThrownBy(
            () ->
                read("customer,day,amount\n\"b\"x,2026-01-31,1\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith(
            "f, in the row of line 2: must be well-formed CSV: each quote closed");
  }

  @Test
  void files_that_cannot_be_opened_are_named(@TempDir Path folder) {
    assertThatThrownBy(() -> read(CsvSource.of(folder)))
        .hasMessage(folder + ": must be a file, but is a directory");
    assertThatThrownBy(() -> read(CsvSource.of(folder.resolve("none.csv"))))
        .hasMessage(folder.resolve("none.csv") + ": must be a file that can be opened");
    assertThatThrownBy(() -> CsvSource.of(folder).delimiter('\n'))
        .hasMessage("delimiter must be no quote and end no line, but was U+000A");
  }

  @Test
  void a_delimiter_may_be_any_character() {
    byte[] bytes = "customer~day~amount\na,b~2026-01-31~1\n".getBytes(StandardCharsets.UTF_8);
    assertThat(read(CsvSource.of(new ByteArrayInputStream(bytes)).delimiter('~')))
        .containsExactly("a,b 2026-01-31 1.00");
  }

  @Test
  void files_of_other_file_systems_are_read(@TempDir Path folder) throws IOException {
    Path zip = folder.resolve("all.zip");
    try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path file = inside.getPath("orders.csv");
      Files.writeString(file, CSV);
      assertThat(read(CsvSource.of(file))).hasSize(1);
    }
  }

  /** R19: a named pipe, packed. */
  @Test
  void pipes_are_read(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs named pipes");
    new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS);
    byte[] packed = gzip(CSV.getBytes(StandardCharsets.UTF_8));
    Thread writer =
        new Thread(
            () -> {
              try (OutputStream out = new FileOutputStream(pipe.toFile())) {
                for (byte each : packed) { // so that the reader has to wait
                  out.write(each);
                  out.flush();
                }
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    writer.start();
    assertThat(read(CsvSource.of(pipe))).containsExactly("āne 2026-01-31 12.50");
    writer.join();
  }

  /** R19: the standard input, as a device and by name. */
  @Test
  void standard_input_is_read() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)));
      assertThat(read(CsvSource.standardInput())).containsExactly("āne 2026-01-31 12.50");
    } finally {
      System.setIn(before);
    }
  }
}

package org.retentionkit.io;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Law: what is read without the parser is what the parser reads, field by field, line by line. */
class PlainRowsTest {
  /** Pieces of rows, of which fields in all forms are put together. */
  private static final List<String> PIECES =
      List.of(
          "customer-17",
          "ann@example.org",
          "K",
          "",
          " padded id ",
          "naïve-käufer",
          "Покупатель-1",
          "2026-01-31",
          "2026-02-30",
          "2026-01-31 ",
          "2026-01-3",
          "12.50",
          "-3",
          "1.020",
          "0007.5",
          "-0.10",
          "1,5",
          "null",
          "\\N",
          "a;b",
          "x|y",
          "exactly-twenty-four-char",
          "twenty-five-characters-it",
          "seven-7",
          "12345.25",
          "123456.7",
          "2026-01-31T10:00",
          "emoji \uD83D\uDE00 key",
          "12345678",
          "123456789012345678",
          "1234567890123456789",
          "-",
          ".5",
          "5.");

  /** A text that gives a few characters at a time, as a pipe does. */
  private static final class Slow extends Reader {
    private final StringReader text;
    private final Random random;

    private Slow(String text, Random random) {
      this.text = new StringReader(text);
      this.random = random;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
      return text.read(to, offset, Math.min(length, 1 + random.nextInt(40)));
    }

    @Override
    public void close() {
      text.close();
    }
  }

  private static String file(Random random, boolean quotes) {
    StringBuilder text = new StringBuilder("key,day,amount,other\n");
    for (int row = random.nextInt(60); row > 0; row--) {
      int fields = random.nextInt(12) == 0 ? random.nextInt(6) : 4;
      for (int i = 0; i < fields; i++) {
        String piece = PIECES.get(random.nextInt(PIECES.size())).replace(",", "");
        text.append(quotes && random.nextInt(30) == 0 ? "\"" + piece + ",\n\"\"\"" : piece);
        text.append(i + 1 < fields ? "," : "");
      }
      text.append(List.of("\n", "\r\n", "\r", "\n\n").get(random.nextInt(4)));
    }
    return random.nextBoolean() ? text.toString() : text.toString().stripTrailing();
  }

  private static List<String> byParser(String text) {
    List<String> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .extraFieldStrategy(IGNORE)
            .missingFieldStrategy(IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord row : csv) {
        rows.add(
            row.getStartingLineNumber()
                + " "
                + row.getFields().stream().map(String::strip).toList());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  /** The fields of a source, with columns in all the forms that are read where they stand. */
  private static List<String> byReader(Reader text) {
    Layout layout =
        new Layout()
            .want(Role.CUSTOMER, "key")
            .want(Role.TIME, "day")
            .want(Role.AMOUNT, "amount")
            .want(Role.STATUS, "other");
    List<String> rows = new ArrayList<>();
    rows.add("1 [key, day, amount, other]");
    RowHandler handler =
        new RowHandler() {
          private final Map<Role, Field> fields = new EnumMap<>(Role.class);

          @Override
          public void begin(Fields found) {
            for (Role role : List.of(Role.CUSTOMER, Role.TIME, Role.AMOUNT, Role.STATUS)) {
              fields.put(role, found.at(role));
            }
            PackedKey key = found.at(Role.CUSTOMER).key;
            key.width = 3;
            key.longs = new long[key.width];
          }

          @Override
          public void row(long line) {
            rows.add(line + " " + fields.values().stream().map(Field::string).toList());
          }

          @Override
          public void take(long line) {
            row(line);
          }

          @Override
          public void tell(long taken) {}

          @Override
          public boolean isForAnyThread() {
            return false;
          }

          @Override
          public void odd(long line, String column, String rule) {
            rows.add(line + " " + rule);
          }
        };
    CsvSource.of(text).delimiter(',').read(layout, handler);
    return rows;
  }

  private static String odd(String row) {
    String fields = row.substring(row.indexOf('[') + 1, row.length() - 1);
    int count = fields.isEmpty() ? 1 : fields.split(", ", -1).length;
    return count == 4
        ? row
        : row.substring(0, row.indexOf(' '))
            + " must have the 4 fields of the header, but has "
            + count;
  }

  @Property(tries = 1000)
  void fields_are_those_of_the_parser(@ForAll long seed) {
    Random random = new Random(seed);
    String text = file(random, random.nextBoolean());
    Reader source = random.nextBoolean() ? new Slow(text, random) : new StringReader(text);
    assertThat(byReader(source))
        .isEqualTo(byParser(text).stream().map(PlainRowsTest::odd).toList());
  }

  /** A row longer than what is held at once goes to the parser, and all behind it. */
  @Test
  void long_rows() {
    String text = "key,day,amount,other\na,b,c," + "x".repeat(100_000) + "\nd,e,f,g\n";
    assertThat(byReader(new StringReader(text)))
        .containsExactly(
            "1 [key, day, amount, other]",
            "2 [a, b, c, " + "x".repeat(100_000) + "]",
            "3 [d, e, f, g]");
  }

  /** By the rule for all columns, whether the key is read where it stands or not. */
  @Test
  void blanks_of_all_kinds_around_a_key_are_left_out() {
    String text =
        "key,day,amount,other\n\u00A0customer-17\u00A0,b,c,d\n\"\u2007customer-17 \",b,c,d\n";
    assertThat(byReader(new StringReader(text)))
        .containsExactly(
            "1 [key, day, amount, other]", "2 [customer-17, b, c, d]", "3 [customer-17, b, c, d]");
  }
}

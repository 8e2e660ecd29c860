package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.retentionkit.event.GuestRule;

/**
 * Files that are damaged at random: a reader says in one line what is wrong, or reads, and then
 * each row is in the log, rejected, or a line of another, as a second reader counts them.
 *
 * <p>500 texts and 500 files of bytes in every run of the tests; every night, 10,000 together.
 */
class FuzzTest {
  private static final String ALPHABET =
      ",;\t|\"\"\n\r\u0000'=+-@ \u00A0\uFEFF\u202E\uFFFF0123456789.:TZeE€$()/\\NaäЖ\uD83D\uDE00";

  private static String file(Random random) {
    StringBuilder text = new StringBuilder("customer,at,amount,order\n");
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(random.nextInt(8) == 0 ? "" : "c" + random.nextInt(5)).append(',');
      text.append("2026-0").append(random.nextInt(10)).append("-1").append(random.nextInt(10));
      text.append(random.nextBoolean() ? "T10:00Z," : ",");
      text.append(random.nextInt(8) == 0 ? "\"1,0" + i + ".50\"" : i + ".5").append(',');
      text.append('o').append(random.nextInt(20)).append(random.nextBoolean() ? "\n" : "\r\n");
    }
    return text.toString();
  }

  private static String damaged(Random random, String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(6); i > 0 && !out.isEmpty(); i--) {
      int at = random.nextInt(out.length());
      char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(5)) {
        case 0 -> out.insert(at, c);
        case 1 -> out.setCharAt(at, c);
        case 2 -> out.delete(at, Math.min(out.length(), at + random.nextInt(20)));
        case 3 ->
            out.insert(at, out.substring(at, Math.min(out.length(), at + random.nextInt(50))));
        default -> out.insert(at, String.valueOf(c).repeat(random.nextInt(200)));
      }
    }
    return out.toString();
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static OrderReader reader(CsvSource source) {
    return CsvOrders.from(source).customer("customer").time("at").amount("amount").currency("EUR");
  }

  /** Damaged text, read as anything: nothing is dropped in silence. */
  @Property(tries = 500)
  void every_row_is_read_or_rejected(@ForAll long seed) {
    Random random = new Random(seed);
    String text = damaged(random, file(random));
    CsvSource source =
        CsvSource.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .delimiter(',');
    try {
      switch (random.nextInt(5)) {
        case 0 -> {
          // rows that are lines of an order are neither in the log nor rejected
          LogResult<?> read = reader(source).order("order").read();
          counted(text, read.rows(), read.rows(), List.of());
          read.rejected().forEach(row -> oneLine(row.toString()));
        }
        case 1 -> {
          var read = CsvActivity.from(source).customer("customer").time("at").read();
          counted(text, read.rows(), read.log().rows(), read.rejected());
        }
        case 2 -> {
          var read =
              CsvSubscriptions.from(source)
                  .customer("customer")
                  .time("at")
                  .amount("amount")
                  .currency("EUR")
                  .read();
          counted(text, read.rows(), read.log().rows(), read.rejected());
        }
        case 3 -> {
          var read = CsvScores.from(source).score("amount").nps();
          counted(text, read.rows(), read.survey().responses(), read.rejected());
        }
        default -> {
          var read = reader(source).read();
          counted(text, read.rows(), read.log().rows(), read.rejected());
        }
      }
    } catch (ReadException e) {
      oneLine(String.valueOf(e.getMessage()));
    }
  }

  private static void counted(String text, long rows, long kept, List<RejectedRow> rejected) {
    assertThat(rows).isEqualTo(countedAgain(text));
    assertThat(kept + rejected.size()).isEqualTo(rows);
    rejected.forEach(row -> oneLine(row.toString()));
  }

  /** Damaged bytes, packed or not: any kind of reader ends with a log or with one line. */
  @Property(tries = 500)
  void any_bytes_end_with_a_log_or_one_line(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes =
        file(random)
            .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
    if (random.nextBoolean()) {
      bytes = packed(bytes);
    }
    for (int i = random.nextInt(8); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    if (random.nextInt(4) == 0) {
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    CsvSource source = CsvSource.of(new ByteArrayInputStream(bytes));
    try {
      switch (random.nextInt(5)) {
        case 0 -> reader(source).read();
        case 1 -> reader(source).guests(GuestRule.EACH_A_CUSTOMER).read();
        case 2 -> CsvActivity.from(source).customer("customer").time("at").read();
        case 3 ->
            CsvSubscriptions.from(source)
                .customer("customer")
                .subscription("order")
                .start("at")
                .amount("amount")
                .currency("EUR")
                .read();
        default -> CsvScores.from(source).score("amount").nps();
      }
    } catch (ReadException e) {
      oneLine(String.valueOf(e.getMessage()));
    }
  }

  private static void oneLine(String message) {
    if (message.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x202E)) {
      fail("must be one line that can be seen: " + message);
    }
  }

  /**
   * The rows of a text with commas, behind its header: a second reader, by the rules of RFC 4180.
   */
  private static long countedAgain(String text) {
    List<Boolean> rows = new ArrayList<>();
    boolean quoted = false;
    boolean fieldBegins = true;
    boolean empty = true;
    String all = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      if (quoted) {
        if (c == '"') {
          if (i + 1 < all.length() && all.charAt(i + 1) == '"') {
            i++;
          } else {
            quoted = false;
          }
        }
        continue;
      }
      if (c == '\n' || c == '\r') {
        if (c == '\r' && i + 1 < all.length() && all.charAt(i + 1) == '\n') {
          i++;
        }
        if (!empty) {
          rows.add(true);
        }
        empty = true;
        fieldBegins = true;
        continue;
      }
      empty = false;
      quoted = c == '"' && fieldBegins;
      fieldBegins = c == ',';
    }
    return rows.size() + (empty ? 0 : 1) - 1;
  }
}

package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;

/** Law: any log that is written as CSV, in any dialect, reads back equal. */
class RoundTripTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  /** How a file is written. */
  private static final class Dialect {
    private final Random random;
    private final char delimiter;
    private final char mark;
    private final int grouping;
    private final int dates;
    private final int order;
    private final CsvWriter.CsvWriterBuilder writer;

    private Dialect(Random random) {
      this.random = random;
      this.delimiter = ",;\t|~".charAt(random.nextInt(5));
      this.mark = random.nextBoolean() ? '.' : ',';
      this.grouping = random.nextInt(4);
      this.dates = random.nextInt(5);
      this.order = random.nextInt(6);
      this.writer =
          CsvWriter.builder()
              .fieldSeparator(delimiter)
              .lineDelimiter(random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF);
      if (random.nextBoolean()) {
        writer.quoteStrategy(QuoteStrategies.ALWAYS);
      }
    }

    private String amount(long minorUnits) {
      String text = String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(minorUnits, 2));
      String group = List.of("", mark == '.' ? "," : ".", " ", "\u00A0").get(grouping);
      String swapped = text.replace(",", "\u0001").replace('.', mark).replace("\u0001", group);
      return random.nextInt(10) == 0 ? swapped + " EUR" : swapped;
    }

    private String day(int epochDay) {
      LocalDate day = LocalDate.ofEpochDay(epochDay);
      return switch (dates) {
        case 0 -> day.format(DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT));
        case 1 -> day.format(DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT));
        case 2 -> day.format(DateTimeFormatter.BASIC_ISO_DATE);
        default -> day.toString();
      };
    }

    private String instant(long millis) {
      Instant at = Instant.ofEpochMilli(millis);
      return switch (dates) {
        case 0 -> at.atOffset(ZoneOffset.ofHours(random.nextInt(25) - 12)).toString();
        case 1 -> at.atZone(RIGA).toOffsetDateTime().toString().replace('T', ' ');
        case 2 -> at.toString().replace("Z", "+00:00");
        default -> at.toString();
      };
    }

    /** The rows with columns in another order, one more, and perhaps a line of the delimiter. */
    private CsvSource write(List<String> header, List<List<String>> rows) {
      StringWriter text = new StringWriter();
      if (random.nextInt(4) == 0) {
        text.write("sep=" + delimiter + "\r\n");
      }
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i <= header.size(); i++) {
        places.add(i);
      }
      Collections.shuffle(places, new Random(order));
      try (CsvWriter csv = writer.build(text)) {
        csv.writeRecord(arranged(header, "other", places));
        for (List<String> row : rows) {
          csv.writeRecord(arranged(row, random.nextBoolean() ? "" : "a;b,c\t\"|\n~", places));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      CsvSource source = CsvSource.of(new ByteArrayInputStream(bytes(text.toString())));
      return delimiter == '~' ? source.delimiter('~') : source;
    }

    private static List<String> arranged(List<String> row, String other, List<Integer> places) {
      return places.stream().map(i -> i < row.size() ? row.get(i) : other).toList();
    }

    private byte[] bytes(String text) {
      Charset charset =
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
              .get(random.nextInt(3));
      byte[] bytes = ((random.nextBoolean() ? "\uFEFF" : "") + text).getBytes(charset);
      if (random.nextBoolean()) {
        return bytes;
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(packed)) {
        out.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return packed.toByteArray();
    }
  }

  private record Fact(String who, int day, long millis, long minorUnits, CancelReason reason) {}

  private static List<Fact> facts(Random random) {
    List<Fact> facts = new ArrayList<>();
    for (int i = random.nextInt(40) + 1; i > 0; i--) {
      long millis = (long) ((random.nextDouble() * 9.4e12) - 2.2e12);
      long cents =
          switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextLong() >> 3;
            default -> random.nextInt(10_000_000);
          };
      int day = (int) Math.floorDiv(millis, 86_400_000L);
      CancelReason reason = CancelReason.values()[random.nextInt(3)];
      facts.add(new Fact(key(random), day, millis, cents, reason));
    }
    return facts;
  }

  /** Keys of all kinds of characters, with none at the ends that is white space. */
  private static String key(Random random) {
    if (random.nextBoolean()) {
      return "c" + random.nextInt(8);
    }
    String inside =
        List.of("a b", "a,b", "\"q\"", "x;y", "l\nm", "\uD83D\uDE00", "'", "=1", "é")
            .get(random.nextInt(9));
    return "k" + inside + random.nextInt(4);
  }

  @Property(tries = 300)
  void orders(@ForAll long seed) {
    Random random = new Random(seed);
    Dialect dialect = new Dialect(random);
    List<Fact> facts = facts(random);
    boolean timed = random.nextBoolean();
    CsvSource file =
        dialect.write(
            List.of("customer", "at", "amount"),
            facts.stream()
                .map(
                    f ->
                        List.of(
                            f.who(),
                            timed ? dialect.instant(f.millis()) : dialect.day(f.day()),
                            dialect.amount(f.minorUnits())))
                .toList());
    LogResult<OrderLog<String>> read =
        CsvOrders.from(file)
            .customer("customer")
            .time("at")
            .amount("amount")
            .currency("EUR")
            .decimalMark(dialect.mark)
            .zone(RIGA)
            .badRows(BadRowRule.STOP)
            .read();
    OrderLog<String> log =
        OrderLog.of(
            facts,
            Fact::who,
            f -> timed ? day(f.millis()) : LocalDate.ofEpochDay(f.day()),
            f -> BigDecimal.valueOf(f.minorUnits(), 2),
            "EUR");
    assertThat(Logs.orders(read.log())).isEqualTo(Logs.orders(log));
  }

  private static LocalDate day(long millis) {
    return Instant.ofEpochMilli(millis).atZone(RIGA).toLocalDate();
  }

  @Property(tries = 200)
  void activity(@ForAll long seed) {
    Random random = new Random(seed);
    Dialect dialect = new Dialect(random);
    List<Fact> facts = facts(random);
    CsvSource file =
        dialect.write(
            List.of("who", "when"),
            facts.stream().map(f -> List.of(f.who(), dialect.instant(f.millis()))).toList());
    ActivityLog<String> read =
        CsvActivity.from(file)
            .customer("who")
            .time("when")
            .zone(RIGA)
            .badRows(BadRowRule.STOP)
            .read()
            .log();
    ActivityLog<String> log =
        ActivityLog.of(facts, Fact::who, f -> Instant.ofEpochMilli(f.millis()), RIGA);
    assertThat(Logs.activity(read)).isEqualTo(Logs.activity(log));
    assertThat(read.report().duplicates()).isEqualTo(log.report().duplicates());
    assertThat(read.report().days()).isEqualTo(log.report().days());
    assertThat(read.report().zero()).as("activity has no amounts").isZero();
  }

  @Property(tries = 200)
  void subscriptions(@ForAll long seed) {
    Random random = new Random(seed);
    Dialect dialect = new Dialect(random);
    boolean timed = random.nextBoolean();
    List<Fact> facts =
        facts(random).stream()
            .map(f -> new Fact(f.who(), f.day(), f.millis(), Math.abs(f.minorUnits()), f.reason()))
            .toList();
    CsvSource file =
        dialect.write(
            List.of("customer", "at", "mrr"),
            facts.stream()
                .map(
                    f ->
                        List.of(
                            f.who(),
                            timed ? dialect.instant(f.millis()) : dialect.day(f.day()),
                            dialect.amount(f.minorUnits())))
                .toList());
    SubscriptionLog<String> read =
        CsvSubscriptions.from(file)
            .customer("customer")
            .time("at")
            .amount("mrr")
            .currency("EUR")
            .decimalMark(dialect.mark)
            .zone(RIGA)
            .badRows(BadRowRule.STOP)
            .read()
            .log();
    SubscriptionLog<String> log =
        timed
            ? SubscriptionLog.of(
                facts,
                Fact::who,
                f -> Instant.ofEpochMilli(f.millis()),
                RIGA,
                f -> BigDecimal.valueOf(f.minorUnits(), 2),
                "EUR")
            : SubscriptionLog.of(
                facts,
                Fact::who,
                f -> LocalDate.ofEpochDay(f.day()),
                f -> BigDecimal.valueOf(f.minorUnits(), 2),
                "EUR");
    assertThat(Logs.changes(read)).isEqualTo(Logs.changes(log));
  }
}

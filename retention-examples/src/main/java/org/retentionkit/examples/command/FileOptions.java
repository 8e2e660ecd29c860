package org.retentionkit.examples.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.DuplicateRule;
import org.retentionkit.event.GuestRule;
import org.retentionkit.io.BadRowRule;
import org.retentionkit.io.CsvSource;
import org.retentionkit.io.LogReader;
import org.retentionkit.io.MoneyReader;
import org.retentionkit.io.SourceReader;
import picocli.CommandLine.Option;

/** How files are written: what the reader does not find out by itself. */
final class FileOptions {
  @Option(
      names = "--export",
      paramLabel = "NAME",
      description =
          "the columns of a known export: shopify, woocommerce, stripe-invoices;"
              + " or, of subscriptions, stripe, chargebee, recurly, paddle, chartmogul")
  @Nullable String export;

  @Option(
      names = "--customer-column",
      paramLabel = "NAME",
      description = "header of the column of the customer [customer]")
  @Nullable String customer;

  @Option(
      names = "--date-column",
      paramLabel = "NAME",
      description = "header of the column of the date or time [date]")
  @Nullable String date;

  @Option(
      names = "--amount-column",
      paramLabel = "NAME",
      description =
          "header of the column of the amount: of an order, or the recurring one of a"
              + " subscription from then on [amount]")
  @Nullable String amount;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "currency of the amounts (ISO 4217) [USD]")
  @Nullable String currency;

  @Option(
      names = "--currency-column",
      paramLabel = "NAME",
      description = "header of the column of the currency")
  @Nullable String currencyColumn;

  @Option(
      names = "--decimal-mark",
      paramLabel = "CHAR",
      description = "what stands before decimals, where 1,020 could be both")
  @Nullable Character decimalMark;

  @Option(names = "--minor-units", description = "amounts are cents: 1250 for 12.50")
  boolean minorUnits;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "how dates are written, such as dd/MM/yyyy; may be given more than once")
  final List<String> dateFormats = new ArrayList<>();

  @Option(
      names = "--zone",
      paramLabel = "ID",
      description = "the zone whose days times fall on, such as Europe/Riga [UTC]")
  @Nullable ZoneId zone;

  @Option(names = "--ignore-case", description = "customers who differ in case only are one")
  boolean ignoreCase;

  @Option(
      names = "--guests",
      paramLabel = "RULE",
      description =
          "rows without a customer: refuse, each (an order is a customer of its own) or leave-out"
              + " [refuse]")
  @Nullable GuestRule guests;

  @Option(
      names = "--duplicates",
      paramLabel = "RULE",
      description = "rows that repeat another one: keep them, or count them once [keep]")
  @Nullable DuplicateRule duplicates;

  @Option(
      names = "--row-column",
      paramLabel = "NAME",
      description = "header of the column of each row's own id, by which repeats are told")
  @Nullable String row;

  @Option(
      names = "--leave-out",
      paramLabel = "COLUMN=VALUE[,VALUE]",
      description = "rows left out by what stands in a column, such as status=cancelled,void")
  @Nullable String leaveOut;

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      description = "what stands between fields, or the word tab, if it is not found")
  @Nullable Character delimiter;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "encoding of the files, if it is neither UTF-8 nor UTF-16")
  @Nullable Charset charset;

  @Option(
      names = "--skip-bad-rows",
      description = "leave out rows that cannot be used, count them, list the first 10")
  boolean skipBadRows;

  /** What is to be read, from a file or standard input. */
  CsvSource source(Path file) {
    CsvSource source =
        file.equals(Inputs.STANDARD_INPUT) ? CsvSource.standardInput() : CsvSource.of(file);
    Values.take("--charset", charset, source::charset);
    Values.take("--delimiter", delimiter, source::delimiter);
    return source;
  }

  /** What is said of rows and their times, of all kinds of files. */
  void apply(SourceReader<?> reader, LongConsumer progress) {
    reader.badRows(skipBadRows ? BadRowRule.LEAVE_OUT : BadRowRule.STOP).progress(progress);
    Values.take("--zone", zone, reader::zone);
    if (!dateFormats.isEmpty()) {
      Values.take("--date-format", dateFormats.toArray(String[]::new), reader::timePattern);
    }
  }

  /** What is said of customers. */
  void applyCustomer(LogReader<?> reader) {
    Values.take("--customer-column", column(customer, "customer"), reader::customer);
    Values.take("--guests", guests, reader::guests);
    Values.take("--duplicates", duplicates, reader::duplicates);
    Values.take("--row-column", row, reader::row);
    Values.take("--leave-out", leaveOut, text -> leaveOut(reader, text));
    if (ignoreCase) {
      reader.customersIgnoringCase();
    }
  }

  private static void leaveOut(LogReader<?> reader, String text) {
    int at = text.indexOf('=');
    if (at < 1 || at == text.length() - 1) {
      throw new IllegalArgumentException(
          "must be a column and values, such as status=cancelled,void, but was '" + text + "'");
    }
    reader.leaveOut(text.substring(0, at), text.substring(at + 1).split(","));
  }

  /** What is said of amounts. */
  void applyAmount(MoneyReader<?> reader) {
    Values.take("--amount-column", column(amount, "amount"), reader::amount);
    Values.take("--currency-column", currencyColumn, reader::currencyColumn);
    String code = currencyColumn == null ? column(currency, "USD") : currency;
    Values.take("--currency", code, reader::currency);
    Values.take("--decimal-mark", decimalMark, reader::decimalMark);
    if (minorUnits) {
      reader.inMinorUnits();
    }
  }

  /** What is said of the time of a row of a log. */
  void applyTime(LogReader<?> reader) {
    Values.take("--date-column", column(date, "date"), reader::time);
  }

  /** The name that was given or, unless an export knows it, the usual one. */
  private @Nullable String column(@Nullable String given, String usual) {
    return given == null && export == null ? usual : given;
  }

  /** The export that was named, one of those of a kind of log. */
  static <E extends Enum<E>> E export(String name, E[] known) {
    return Arrays.stream(known)
        .filter(export -> word(export).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Arrays.stream(known)
                        .map(FileOptions::word)
                        .collect(
                            Collectors.joining(
                                ", ",
                                "option --export must be one of ",
                                " for this file, but was '" + name + "'"))));
  }

  private static String word(Enum<?> export) {
    return export.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

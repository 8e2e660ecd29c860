package org.retentionkit.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.retentionkit.examples.answers.MonthlyAnswers;
import org.retentionkit.examples.answers.SurveyReader;
import org.retentionkit.examples.cli.CommandLine;
import org.retentionkit.examples.cli.Help;
import org.retentionkit.examples.cli.Option;
import org.retentionkit.examples.cli.Settings;
import org.retentionkit.examples.csv.BadInputException;
import org.retentionkit.examples.csv.BadRow;
import org.retentionkit.examples.csv.BadRows;
import org.retentionkit.examples.csv.CsvFile;
import org.retentionkit.examples.document.Document;
import org.retentionkit.examples.document.JsonWriter;
import org.retentionkit.examples.document.TextWriter;
import org.retentionkit.examples.figures.CustomerFigures;
import org.retentionkit.examples.figures.MonthlyFigures;
import org.retentionkit.examples.log.OrderBook;
import org.retentionkit.examples.log.OrderIntake;
import org.retentionkit.examples.log.OrderLogReader;
import org.retentionkit.examples.log.SyntheticLog;
import org.retentionkit.examples.page.HtmlPage;
import org.retentionkit.examples.page.PageFile;
import org.retentionkit.examples.report.ReportSections;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.survey.Survey;

/**
 * Answers "do our customers stay?" from an order log, month by month; {@code --help} lists its
 * options. Without arguments it reports on a synthetic sample, and writes the page of it.
 */
public final class RetentionReport {
  private static final int DONE = 0;
  private static final int NOT_WRITTEN = 1;
  private static final int BAD_INPUT = 2;
  private static final long PROGRESS_STEP = 250_000;

  private RetentionReport() {}

  /** Runs, and ends with a status other than 0 if there is no report. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, out, err);
    if (status != DONE) {
      System.exit(status);
    }
  }

  /**
   * Runs without ending the program.
   *
   * @param args the words of the command line
   * @param out takes the whole report, or nothing
   * @param err takes progress and, if there is no report, one line that says why
   * @return the exit status: 0, or 2 if options, log or survey cannot be used, or 1 if {@code out}
   *     or the page's file failed
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      write(CommandLine.parse(args), out, err);
      return out.checkError() ? NOT_WRITTEN : DONE;
    } catch (BadInputException e) {
      err.print("error: " + BadRow.visible(String.valueOf(e.getMessage())) + "\n");
      return BAD_INPUT;
    } catch (IOException e) {
      err.print("error: " + BadRow.visible(String.valueOf(e.getMessage())) + "\n");
      return NOT_WRITTEN;
    }
  }

  /** Nothing is written before all is made, so that bad input leaves no half of a report. */
  private static void write(CommandLine line, PrintStream out, PrintStream err) throws IOException {
    if (line.has(Option.HELP)) {
      out.print(Help.text());
      return;
    }
    Settings settings = Settings.of(line);
    String file = settings.page().file();
    List<PageFile> pages = file.isEmpty() ? List.of() : List.of(PageFile.of(file));
    BadRows badRows = badRows(line);
    OrderBook book = readLog(line, settings, badRows, err);
    ReportData data = data(line, settings, badRows, book);
    List<Survey> surveys = readSurvey(line, settings, data);
    Document report = ReportSections.of(data, surveys);
    List<String> html =
        pages.stream().map(page -> page(line, settings, book, badRows, surveys)).toList();
    if (line.has(Option.JSON)) {
      JsonWriter.write(report, out);
    } else {
      out.print(TextWriter.write(report));
    }
    for (PageFile page : pages) {
      String address = "The page: " + page.write(html.get(0)) + "\n";
      (line.has(Option.JSON) ? err : out).print(line.has(Option.JSON) ? address : "\n" + address);
    }
  }

  private static OrderBook readLog(
      CommandLine line, Settings settings, BadRows badRows, PrintStream err) {
    boolean isSample = line.file().isEmpty();
    Reader log = isSample ? SyntheticLog.open() : CsvFile.open(line.file(), settings.charset());
    OrderIntake orders = new OrderIntake(settings.currency());
    new OrderLogReader(source(line), settings.format(), settings.charset(), badRows)
        .read(
            log,
            (customer, day, minorUnits) -> {
              orders.add(customer, day, minorUnits);
              if (orders.orders() % PROGRESS_STEP == 0) {
                err.print(String.format(Locale.ROOT, "read %,d orders\n", orders.orders()));
              }
            });
    return orders.snapshot();
  }

  private static String source(CommandLine line) {
    return line.file().isEmpty() ? SyntheticLog.NAME : line.file();
  }

  private static ReportData data(
      CommandLine line, Settings settings, BadRows badRows, OrderBook book) {
    return new ReportData(
        BadRow.visible(source(line)),
        settings.currency(),
        settings.activeDays(),
        MonthlyFigures.of(book, settings.activeDays()),
        CustomerFigures.of(book),
        badRows,
        settings.choices());
  }

  /** The page, which names the file without its folder, and the sample in English only. */
  private static String page(
      CommandLine line, Settings settings, OrderBook book, BadRows badRows, List<Survey> surveys) {
    boolean isSample = line.file().isEmpty();
    boolean isNamed = !isSample || settings.page().language().equals(Locale.ENGLISH);
    String name = isSample ? SyntheticLog.NAME : String.valueOf(Path.of(line.file()).getFileName());
    return HtmlPage.of(
        isNamed ? BadRow.visible(name) : "",
        book,
        settings.activeDays(),
        settings.choices(),
        surveys,
        badRows,
        settings.page());
  }

  /** The survey, if there is one. */
  private static List<Survey> readSurvey(CommandLine line, Settings settings, ReportData data) {
    if (!line.has(Option.SURVEY)) {
      return List.of();
    }
    String source = line.value(Option.SURVEY);
    BadRows badRows = badRows(line);
    MonthlyAnswers answers = new MonthlyAnswers(settings.survey().scale());
    new SurveyReader(source, settings.survey(), settings.charset(), badRows)
        .read(CsvFile.open(source, settings.charset()), answers);
    return List.of(
        new Survey(BadRow.visible(source), answers.figures(data.figures().lastDay()), badRows));
  }

  private static BadRows badRows(CommandLine line) {
    return line.has(Option.SKIP_BAD_ROWS) ? BadRows.skipping() : BadRows.stopping();
  }
}

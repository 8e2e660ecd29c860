package org.retentionkit.examples.command;

import java.io.IOException;
import java.io.PrintStream;
import org.retentionkit.io.ReadException;
import org.retentionkit.report.RetentionReport;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is asked for, what is read for it, and where the report goes. */
@Command(
    name = "retention-report",
    sortOptions = false,
    customSynopsis = "retention-report [OPTION]... [FILE]",
    versionProvider = Version.class,
    header = {
      "Reads orders, subscriptions or a survey, and writes the retention report as",
      "text, page or JSON. Without a file it reports on a synthetic sample; without",
      "anything it also writes the page of that, retention-report.html.",
      ""
    },
    footer = {
      "",
      "A FILE that is read may be packed with gzip, a pipe, or - for standard input. A",
      "file is replaced if it is a report of this command, and no other. The text goes",
      "to standard output, progress and errors to standard error. Exit status: 0 if",
      "there is a report; 2 if options or files cannot be used, with one line that",
      "says why; 1 if the report could not be made or written."
    })
public final class ReportCommand {
  private static final int DONE = 0;
  private static final int NOT_WRITTEN = 1;
  private static final int BAD_INPUT = 2;

  @ArgGroup(validate = false, heading = "%nOrders:%n")
  private OrderOptions orders = new OrderOptions();

  @ArgGroup(validate = false, heading = "%nSubscriptions:%n")
  private SubscriptionOptions subscriptions = new SubscriptionOptions();

  @ArgGroup(validate = false, heading = "%nA survey, alone or beside them:%n")
  private SurveyOptions survey = new SurveyOptions();

  @ArgGroup(validate = false, heading = "%nHow these files are written:%n")
  private FileOptions files = new FileOptions();

  @ArgGroup(validate = false, heading = "%nWhat is known and wanted beside them:%n")
  private ChoiceOptions choices = new ChoiceOptions();

  @ArgGroup(validate = false, heading = "%nWhere the report goes:%n")
  private OutputOptions output = new OutputOptions();

  private ReportCommand() {}

  /**
   * Runs without ending the program.
   *
   * @param args the words of the command line
   * @param out takes the whole report, or nothing
   * @param err takes progress and, if there is no report, one line that says why
   * @return the exit status
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    ReportCommand command = new ReportCommand();
    CommandLine line = new CommandLine(command).setExpandAtFiles(false);
    Values.teach(line);
    try {
      ParseResult given = line.parseArgs(args);
      if (line.isUsageHelpRequested()) {
        line.usage(out, Ansi.OFF);
      } else if (line.isVersionHelpRequested()) {
        line.printVersionHelp(out, Ansi.OFF);
      } else {
        command.write(given, out, err);
      }
      return out.checkError() ? NOT_WRITTEN : DONE;
    } catch (ParameterException e) {
      return error(err, e.getMessage() + "; --help lists all options", BAD_INPUT);
    } catch (ReadException e) {
      return error(err, Messages.ofLibrary(String.valueOf(e.getMessage())), BAD_INPUT);
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      return error(err, Messages.ofLibrary(String.valueOf(e.getMessage())), BAD_INPUT);
    } catch (IOException e) {
      return error(err, String.valueOf(e.getMessage()), NOT_WRITTEN);
    } catch (OutOfMemoryError e) {
      return error(err, Memory.tooLittle(command.inputs().files()), NOT_WRITTEN);
    }
  }

  private static int error(PrintStream err, String message, int status) {
    err.print("error: " + Messages.visible(message) + "\n");
    return status;
  }

  /** Nothing is written before all is made, so that bad input leaves no half of a report. */
  private void write(ParseResult given, PrintStream out, PrintStream err) throws IOException {
    output.check(given.originalArgs().isEmpty());
    Inputs inputs = inputs();
    inputs.check(given);
    RetentionReport report = new Reading(inputs, files, choices, err).report();
    output.write(report, choices.language, out, err);
  }

  private Inputs inputs() {
    return new Inputs(orders, subscriptions, survey);
  }
}

package org.retentionkit.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.retentionkit.examples.command.ReportCommand;

/**
 * Answers "do our customers stay?" from a log of orders or subscriptions; {@code --help} lists its
 * options. Without arguments it reports on a synthetic sample, and writes the page of it.
 */
public final class RetentionReport {
  private static final int NOT_WRITTEN = 1;

  private RetentionReport() {}

  /** Runs, and ends with a status other than 0 if there is no report. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, out, err);
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Runs without ending the program.
   *
   * @param args the words of the command line
   * @param out takes the whole report, or nothing
   * @param err takes progress and, if there is no report, one line that says why
   * @return the exit status: 0, or 2 if options or files cannot be used, or 1 if the report could
   *     not be made or written
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      return ReportCommand.run(args, out, err);
    } catch (NoClassDefFoundError e) {
      err.print(
          "error: the folder lib must lie beside retention-examples.jar, with the jars it needs\n");
      return NOT_WRITTEN;
    }
  }
}

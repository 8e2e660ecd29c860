package org.retentionkit.examples.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.RetentionReport;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where the report goes. */
final class OutputOptions {
  private static final Path SAMPLE = Path.of("retention-report.html");
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "write the page too, and say its address")
  @Nullable Path html;

  @Option(
      names = "--json",
      arity = "0..1",
      paramLabel = "FILE",
      preprocessor = Attached.class,
      description = "print JSON instead of text; --json=FILE writes it beside the text")
  @Nullable Path json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this and stop")
  boolean help;

  @Option(names = "--version", versionHelp = true, description = "print the version and stop")
  boolean version;

  /** Takes no word that stands apart, which is the file that is read: {@code --json orders.csv}. */
  static final class Attached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (!"=".equals(info.get("separator"))) {
        words.push(STANDARD_OUTPUT.toString());
      }
      return false;
    }
  }

  /**
   * Refuses files that are not to be replaced, before anything is read.
   *
   * @param isBare whether nothing was asked for, so that the page of the sample is written
   */
  void check(boolean isBare) {
    html = isBare ? SAMPLE : html;
    if (html != null) {
      OutputFile.PAGE.check(html);
    }
    if (json != null && !json.equals(STANDARD_OUTPUT)) {
      OutputFile.JSON.check(json);
    }
  }

  /** Makes all, then writes all. */
  void write(RetentionReport report, Locale language, PrintStream out, PrintStream err)
      throws IOException {
    boolean isJson = STANDARD_OUTPUT.equals(json);
    String page = html == null ? "" : report.html(language);
    String specs = json == null ? "" : report.json(language) + "\n";
    out.print(isJson ? specs : report.text(language));
    if (html != null) {
      say("The page: " + OutputFile.write(html, page), isJson, out, err);
    }
    if (json != null && !isJson) {
      say("The JSON: " + OutputFile.write(json, specs), false, out, err);
    }
  }

  /** JSON stays JSON: what is said of it goes beside it. */
  private static void say(String address, boolean isJson, PrintStream out, PrintStream err) {
    if (isJson) {
      err.print(address + "\n");
    } else {
      out.print("\n" + address + "\n");
    }
  }
}

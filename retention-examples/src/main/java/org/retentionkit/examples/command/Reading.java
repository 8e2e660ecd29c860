package org.retentionkit.examples.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.LogReport;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.io.CsvSource;
import org.retentionkit.io.LogResult;
import org.retentionkit.io.RejectedRow;
import org.retentionkit.io.SurveyResult;
import org.retentionkit.report.RetentionReport;
import org.retentionkit.report.RetentionReportBuilder;
import org.retentionkit.report.Sections;
import org.retentionkit.report.chart.LeftOutRow;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsSurvey;

/** Reads the files, or the sample, into a report. */
final class Reading {
  private static final int LISTED = 10;
  private static final long STEP = 1 << 20;

  private final Inputs inputs;
  private final FileOptions files;
  private final ChoiceOptions choices;
  private final PrintStream err;
  private final RetentionReportBuilder report = RetentionReport.builder();
  private final List<LeftOutRow> first = new ArrayList<>();
  private final Map<String, Long> reasons = new LinkedHashMap<>();
  private long leftOut;
  private @Nullable LocalDate lastDay;

  Reading(Inputs inputs, FileOptions files, ChoiceOptions choices, PrintStream err) {
    this.inputs = inputs;
    this.files = files;
    this.choices = choices;
    this.err = err;
  }

  /** The report on all files, or on the sample. */
  RetentionReport report() {
    choices.apply(report);
    lastDay = choices.knownThrough;
    Path orders = inputs.orders().file();
    Path changes = inputs.subscriptions().file;
    Path answers = inputs.survey().file;
    if (inputs.files().isEmpty()) {
      sample();
    } else {
      subject(inputs.files().get(0));
    }
    if (orders != null && inputs.orders().withoutAmounts) {
      LogResult<ActivityLog<String>> read =
          inputs.orders().readActivity(files.source(orders), files, this::progress);
      report.log(read.log());
      took(orders, read, read.log().report());
    } else if (orders != null) {
      orders(orders, files.source(orders));
    }
    if (changes != null) {
      LogResult<SubscriptionLog<String>> read =
          inputs.subscriptions().read(files.source(changes), files, this::progress);
      report.log(read.log());
      took(changes, read, read.log().report());
    }
    if (answers != null) {
      answers(answers);
    }
    if (files.skipBadRows || leftOut > 0) {
      report.section(
          reasons.isEmpty()
              ? Sections.rowsLeftOut(leftOut, first)
              : Sections.rowsLeftOut(reasons, first));
    }
    return report.build();
  }

  /** The sample, which has an English name only. */
  private void sample() {
    if (choices.language.equals(Locale.ENGLISH)) {
      report.subject(SyntheticLog.NAME);
    }
    Path name = Path.of(SyntheticLog.NAME);
    orders(name, CsvSource.of(SyntheticLog.open()).named(SyntheticLog.NAME));
  }

  /** Names the file without its folder. */
  private void subject(Path file) {
    Path name = file.getFileName();
    if (name != null && !file.equals(Inputs.STANDARD_INPUT)) {
      report.subject(Messages.visible(name.toString()));
    }
  }

  private void orders(Path file, CsvSource source) {
    LogResult<OrderLog<String>> read = inputs.orders().read(source, files, this::progress);
    report.log(read.log());
    took(file, read, read.log().report());
  }

  private void answers(Path file) {
    SurveyResult<MonthlyAnswers> read =
        inputs.survey().read(files.source(file), files, this::progress);
    reject(read.rejected(), read.reasons());
    MonthlyAnswers answers = read.survey();
    if (answers.isEmpty()) {
      throw new IllegalArgumentException(file + ": must have an answer");
    }
    LocalDate known =
        lastDay == null || answers.lastDay().isAfter(lastDay) ? answers.lastDay() : lastDay;
    List<NpsSurvey> months = answers.surveys();
    report.section(Sections.netPromoterScore(months, PeriodStates.complete().knownThrough(known)));
    int last = months.size() - 1;
    if (last > 0 && known.plusDays(1).isBefore(answers.until())) {
      last--;
    }
    if (last > 0) {
      report.section(
          Sections.change(
              ChangeCalculator.compare(
                  NpsCalculator.netPromoterScore(months.get(last - 1)),
                  NpsCalculator.netPromoterScore(months.get(last)))));
    }
  }

  /** Says a word on days that can only be slips, which are in the log all the same. */
  private void took(Path file, LogResult<?> read, LogReport found) {
    reject(read.rejected(), read.reasons());
    LogReport.Days days = found.days();
    if (days == null) {
      throw new IllegalArgumentException(file + ": must have a row that is not left out");
    }
    LocalDate known = Objects.requireNonNullElse(choices.knownThrough, days.last());
    lastDay = lastDay == null || known.isAfter(lastDay) ? known : lastDay;
    if (days.far() > 0) {
      err.print(
          String.format(
              Locale.ROOT,
              "note: rows that lie years apart from the others: %,d of %,d; is a date wrong? The"
                  + " first day is %s, the last %s\n",
              days.far(),
              found.rows(),
              days.first(),
              days.last()));
    }
  }

  /** Rules of rows are in English, so that reports in other languages count rows only. */
  private void reject(List<RejectedRow> rows, Map<String, Long> counted) {
    leftOut += rows.size();
    if (choices.language.equals(Locale.ENGLISH)) {
      counted.forEach((reason, n) -> reasons.merge(Messages.ofLibrary(reason), n, Long::sum));
      rows.stream()
          .limit(LISTED)
          .map(
              row ->
                  new LeftOutRow(
                      row.line(), row.column(), row.value(), Messages.ofLibrary(row.rule())))
          .forEach(first::add);
    }
  }

  private void progress(long rows) {
    if (rows > 0 && rows % STEP == 0) {
      err.print(String.format(Locale.ROOT, "read %,d rows\n", rows));
    }
  }
}

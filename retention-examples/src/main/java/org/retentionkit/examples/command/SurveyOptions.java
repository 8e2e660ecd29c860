package org.retentionkit.examples.command;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.retentionkit.io.CsvScores;
import org.retentionkit.io.CsvSource;
import org.retentionkit.io.ScoreReader;
import org.retentionkit.io.SurveyResult;
import org.retentionkit.survey.NpsScale;
import picocli.CommandLine.Option;

/** The survey. */
final class SurveyOptions {
  @Option(
      names = "--survey",
      paramLabel = "FILE",
      description = "survey of the customers (CSV): Net Promoter Score by month")
  @Nullable Path file;

  @Option(
      names = "--score-column",
      paramLabel = "NAME",
      description = "header of the column of the score [score]")
  String score = "score";

  @Option(
      names = "--survey-date-column",
      paramLabel = "NAME",
      description = "header of the column of the answer's date [date]")
  String date = "date";

  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      description = "scale of the scores: 0-10 or 1-10 [0-10]")
  NpsScale scale = NpsScale.ZERO_TO_TEN;

  SurveyResult<MonthlyAnswers> read(CsvSource source, FileOptions files, LongConsumer progress) {
    ScoreReader reader = CsvScores.from(source);
    files.apply(reader, progress);
    Values.take("--score-column", score, reader::score);
    Values.take("--survey-date-column", date, reader::time);
    return reader.readInto(new MonthlyAnswers(scale), scale, MonthlyAnswers::add);
  }
}

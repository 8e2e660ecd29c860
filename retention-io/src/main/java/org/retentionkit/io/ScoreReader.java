package org.retentionkit.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.survey.CesDirection;
import org.retentionkit.survey.CesSurvey;
import org.retentionkit.survey.CsatSurvey;
import org.retentionkit.survey.NpsAccumulator;
import org.retentionkit.survey.NpsScale;
import org.retentionkit.survey.NpsSurvey;
import org.retentionkit.survey.RatingCounts;
import org.retentionkit.survey.RatingScale;

/**
 * Reads the answers of a survey: one score a row. A blank score, {@code N/A} or {@code NULL} is no
 * answer: it is left out and listed, and never ends the reading.
 *
 * <pre>{@code
 * SurveyResult<NpsSurvey> read = CsvScores.from(Path.of("answers.csv")).score("nps").nps();
 * }</pre>
 */
public final class ScoreReader extends SourceReader<ScoreReader> {
  ScoreReader(RowSource source) {
    super(source);
  }

  @Override
  ScoreReader self() {
    return this;
  }

  /** The column with the score. */
  public ScoreReader score(String column) {
    layout.want(Role.SCORE, named("column", column));
    return this;
  }

  /** Reads scores from 0 to 10 into a survey of the Net Promoter Score (NPS). */
  public SurveyResult<NpsSurvey> nps() {
    return nps(NpsScale.ZERO_TO_TEN);
  }

  /**
   * The same on another scale.
   *
   * @throws ReadException if the source cannot be read, the column is missing, each row is bad, or
   *     a row is bad and {@link BadRowRule#STOP} was chosen
   */
  public SurveyResult<NpsSurvey> nps(NpsScale scale) {
    NpsAccumulator all = NpsAccumulator.create(scale);
    Reading reading = run(new Scores(scale.lowest(), scale.highest(), null, all::add));
    return result(all.snapshot(), reading);
  }

  /**
   * Reads ratings into a survey of customer satisfaction (CSAT).
   *
   * @throws ReadException as {@link #nps(NpsScale)} does
   */
  public SurveyResult<CsatSurvey> csat(RatingScale scale) {
    Ratings ratings = new Ratings(scale);
    return result(CsatSurvey.of(ratings.counts(run(ratings.scores()))), ratings.reading());
  }

  /**
   * Reads ratings into a survey of customer effort (CES).
   *
   * @throws ReadException as {@link #nps(NpsScale)} does
   */
  public SurveyResult<CesSurvey> ces(CesDirection direction, RatingScale scale) {
    Ratings ratings = new Ratings(scale);
    RatingCounts counts = ratings.counts(run(ratings.scores()));
    return result(CesSurvey.of(direction, counts), ratings.reading());
  }

  /**
   * Reads scores with their days into an accumulator, or one for each month: {@link #time} must be
   * named.
   *
   * @param accumulator what is filled; the result has it in place of a survey
   * @param target adds a score to it
   * @throws IllegalStateException if the column of the time is not named
   * @throws ReadException as {@link #nps(NpsScale)} does; then it has the rows before
   */
  public <A> SurveyResult<A> readInto(A accumulator, NpsScale scale, ScoreTarget<A> target) {
    require(Role.TIME);
    Times times = times();
    Taker taker = score -> target.add(accumulator, LocalDate.ofEpochDay(times.day), score);
    return result(accumulator, run(new Scores(scale.lowest(), scale.highest(), times, taker)));
  }

  private static <T> SurveyResult<T> result(T survey, Reading reading) {
    return new SurveyResult<>(
        survey, reading.rows(), reading.rejects(), reading.rejects().counted());
  }

  /** Takes a score that lies on the scale. */
  private interface Taker {
    void take(int score);
  }

  /** Counts ratings. */
  private static final class Ratings {
    private final RatingScale scale;
    private final long[] counts;
    private @Nullable Reading reading;

    private Ratings(RatingScale scale) {
      this.scale = Objects.requireNonNull(scale, "scale must not be null");
      this.counts = new long[scale.highest() - scale.lowest() + 1];
    }

    private Scores scores() {
      return new Scores(
          scale.lowest(), scale.highest(), null, score -> counts[score - scale.lowest()]++);
    }

    private RatingCounts counts(Reading read) {
      reading = read;
      return RatingCounts.of(scale, counts);
    }

    private Reading reading() {
      return Objects.requireNonNull(reading);
    }
  }

  /** Rows as scores. */
  private static final class Scores implements RowParser {
    private final int lowest;
    private final int highest;
    private final @Nullable Times times;
    private final Taker taker;
    private Field score = Field.NONE;
    private Field time = Field.NONE;

    private Scores(int lowest, int highest, @Nullable Times times, Taker taker) {
      this.lowest = lowest;
      this.highest = highest;
      this.times = times;
      this.taker = taker;
    }

    @Override
    public void begin(Fields fields) {
      score = fields.at(Role.SCORE);
      time = times == null ? Field.NONE : fields.at(Role.TIME);
    }

    @Override
    public void read(long line) {
      if (score.isNothing()) {
        throw BadValue.chosen(Role.SCORE, "is no answer");
      }
      int answer = whole(score.string());
      if (times != null) {
        try {
          times.read(time);
        } catch (BadValue e) {
          throw e.at(Role.TIME);
        }
      }
      taker.take(answer);
    }

    private int whole(String text) {
      try {
        if (text.length() <= 20) {
          int whole = new BigDecimal(text).intValueExact();
          if (whole >= lowest && whole <= highest) {
            return whole;
          }
        }
      } catch (NumberFormatException | ArithmeticException e) {
        throw bad();
      }
      throw bad();
    }

    private BadValue bad() {
      return BadValue.of(Role.SCORE, "must be a whole number from " + lowest + " to " + highest);
    }
  }
}

package org.retentionkit.survey;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.internal.Checks;

/**
 * The answers of a Net Promoter Score (NPS) survey: how many would recommend, and how many would
 * not.
 *
 * <p>Only answers are counted: customers who were asked and did not answer belong nowhere here.
 * Made from scores by {@link #ofScores} or {@link #of}, from counts or a histogram by {@link
 * #builder} or {@link #during}, from a stream by {@link #collector}. A survey needs no period.
 *
 * <p>Worked example: the scores 9, 10, 6 and 8 are 2 promoters, 1 detractor and 1 passive.
 *
 * @param period the period in which the answers came; null if it is not known or no question
 * @param scale the scale the customers answered on
 * @param detractors how many answered 6 or less, at least 0
 * @param passives how many answered 7 or 8, at least 0
 * @param promoters how many answered 9 or 10, at least 0
 * @param responses how many answered: the sum of the three, so that a count lost on the way (a
 *     field missing in JSON, which readers take for 0) is noticed
 */
public record NpsSurvey(
    @Nullable Period period,
    NpsScale scale,
    long detractors,
    long passives,
    long promoters,
    long responses)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Checks signs and sum. */
  public NpsSurvey {
    Checks.notNull("scale", scale);
    Checks.notNegative("detractors", detractors);
    Checks.notNegative("passives", passives);
    Checks.notNegative("promoters", promoters);
    Checks.notNegative("responses", responses);
    long sum = SurveyTerms.responses(detractors, passives, promoters);
    if (responses != sum) {
      throw new IllegalArgumentException(
          "responses must equal detractors "
              + detractors
              + " + passives "
              + passives
              + " + promoters "
              + promoters
              + " = "
              + sum
              + ", but was "
              + responses);
    }
  }

  /**
   * The survey of these scores from 0 to 10, one for each customer who answered. Other scales:
   * {@link #of}.
   *
   * @throws IllegalArgumentException if a score is not on the scale
   */
  public static NpsSurvey ofScores(int... scores) {
    return of(NpsScale.ZERO_TO_TEN, scores);
  }

  /**
   * The survey of these scores from 0 to 10, one for each customer who answered. Other scales:
   * {@link #of}.
   *
   * @throws IllegalArgumentException if a score is not on the scale
   */
  public static NpsSurvey ofScores(List<Integer> scores) {
    return of(NpsScale.ZERO_TO_TEN, scores);
  }

  /**
   * The survey of these scores, one for each customer who answered.
   *
   * @param scale the scale the customers answered on, not null
   * @param scores answers on the scale, in any order
   * @throws IllegalArgumentException if a score is not on the scale
   */
  public static NpsSurvey of(NpsScale scale, int... scores) {
    return builder().scale(scale).scores(scores).build();
  }

  /**
   * The survey of these scores, one for each customer who answered.
   *
   * @param scale the scale the customers answered on, not null
   * @param scores answers on the scale, in any order
   * @throws IllegalArgumentException if a score is not on the scale
   */
  public static NpsSurvey of(NpsScale scale, List<Integer> scores) {
    return builder().scale(scale).scores(scores).build();
  }

  /** Begins a survey without a period, on 0 to 10 unless another scale is named. */
  public static NpsSurveyBuilder builder() {
    return new NpsSurveyBuilder(null);
  }

  /**
   * Begins the survey of a period, on 0 to 10 unless another scale is named.
   *
   * @param period the period in which the answers came, not null
   */
  public static NpsSurveyBuilder during(Period period) {
    return new NpsSurveyBuilder(Checks.notNull("period", period));
  }

  /**
   * Begins the survey of a month, on 0 to 10 unless another scale is named.
   *
   * @param month the month in which the answers came, not null
   */
  public static NpsSurveyBuilder during(YearMonth month) {
    return during(Period.ofMonth(Checks.notNull("month", month)));
  }

  /**
   * Collects a stream of scores: {@code scores.collect(NpsSurvey.collector(ZERO_TO_TEN))}. Works on
   * parallel streams.
   *
   * @param scale the scale the customers answered on, not null
   */
  public static Collector<Integer, ?, NpsSurvey> collector(NpsScale scale) {
    return collecting(null, Checks.notNull("scale", scale));
  }

  /**
   * Collects a stream of the scores of a period. Works on parallel streams.
   *
   * @param period the period in which the answers came, not null
   * @param scale the scale the customers answered on, not null
   */
  public static Collector<Integer, ?, NpsSurvey> collector(Period period, NpsScale scale) {
    return collecting(Checks.notNull("period", period), Checks.notNull("scale", scale));
  }

  private static Collector<Integer, ?, NpsSurvey> collecting(
      @Nullable Period period, NpsScale scale) {
    return Collector.of(
        () -> new NpsAccumulator(period, scale),
        NpsAccumulator::addScore,
        NpsAccumulator::combine,
        NpsAccumulator::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * The answers of several surveys as those of one, such as three months as a quarter. The score of
   * the pool lies between the lowest and the highest of its parts; it is not their average unless
   * they have the same number of answers.
   *
   * @param period the period of the pool, which encloses those of all its parts
   * @param surveys separate groups of answers, at least one
   * @throws IllegalArgumentException if there is none, or one has another scale or lies outside the
   *     period
   */
  public static NpsSurvey pooled(Period period, List<NpsSurvey> surveys) {
    Checks.notNull("period", period);
    if (Checks.notNull("surveys", surveys).isEmpty()) {
      throw new IllegalArgumentException("surveys must not be empty: their scale would be unknown");
    }
    NpsAccumulator pool = new NpsAccumulator(period, surveys.get(0).scale);
    surveys.forEach(pool::addSurvey);
    return pool.snapshot();
  }

  /**
   * The answers of this survey and of a separate group, of the same period, of one that begins
   * where the other ends, or both without a period.
   *
   * @param other the answers of other customers, or of a neighbouring period, not null
   * @throws IllegalArgumentException if the scales differ, or the periods are neither equal nor
   *     neighbours
   * @throws ArithmeticException if the sum exceeds a {@code long}
   */
  public NpsSurvey plus(NpsSurvey other) {
    Checks.notNull("other", other);
    NpsAccumulator pool = new NpsAccumulator(both(other), scale);
    pool.addSurvey(this);
    pool.addSurvey(other);
    return pool.snapshot();
  }

  private @Nullable Period both(NpsSurvey other) {
    Period mine = period;
    Period others = other.period;
    if (mine == null && others == null) {
      return null;
    }
    if (mine != null && others != null) {
      if (mine.equals(others)) {
        return mine;
      }
      if (mine.abuts(others)) {
        return mine.compareTo(others) < 0
            ? new Period(mine.start(), others.endExclusive())
            : new Period(others.start(), mine.endExclusive());
      }
    }
    throw mine == null
        ? Checks.broken("other", "must be without a period, as this is", String.valueOf(others))
        : Checks.broken(
            "other",
            "must be of " + mine + " or of a period next to it",
            others == null ? "without a period" : others);
  }

  /** The share of those who answered who are detractors. */
  public Proportion detractorShare() {
    return new Proportion(detractors, responses);
  }

  /** The share of those who answered who are passive. */
  public Proportion passiveShare() {
    return new Proportion(passives, responses);
  }

  /** The share of those who answered who are promoters. */
  public Proportion promoterShare() {
    return new Proportion(promoters, responses);
  }

  /** For example {@code 70 promoters, 20 passives, 10 detractors (0 to 10), March 2026}. */
  @Override
  public String toString() {
    return promoters
        + (promoters == 1 ? " promoter, " : " promoters, ")
        + passives
        + (passives == 1 ? " passive, " : " passives, ")
        + detractors
        + (detractors == 1 ? " detractor (" : " detractors (")
        + scale
        + ")"
        + (period == null ? "" : ", " + period);
  }
}

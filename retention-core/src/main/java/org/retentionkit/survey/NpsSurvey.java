package org.retentionkit.survey;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collector;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many customers would recommend, and how many would not?" for one period.
 *
 * <p>Only answers are counted: customers who were asked and did not answer belong nowhere here.
 * Made from counts by {@link #during}, from scores by {@link NpsSurveyBuilder#fromScores}, from a
 * histogram by {@link NpsSurveyBuilder#fromHistogram} or from a stream by {@link #collector}.
 *
 * <p>Worked example: the ratings 9, 10, 6 and 8 are 2 promoters, 1 detractor and 1 passive.
 *
 * @param period the period in which the answers came
 * @param scale the scale the customers answered on
 * @param detractors how many answered 6 or less, at least 0
 * @param passives how many answered 7 or 8, at least 0
 * @param promoters how many answered 9 or 10, at least 0
 */
public record NpsSurvey(
    Period period, NpsScale scale, long detractors, long passives, long promoters)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs and that the sum fits a {@code long}. */
  public NpsSurvey {
    Checks.notNull("period", period);
    Checks.notNull("scale", scale);
    Checks.notNegative("detractors", detractors);
    Checks.notNegative("passives", passives);
    Checks.notNegative("promoters", promoters);
    Math.addExact(Math.addExact(detractors, passives), promoters);
  }

  /**
   * Begins the survey of a period.
   *
   * @param period the period in which the answers came, not null
   * @param scale the scale the customers answered on, not null; there is no default, because a
   *     wrong guess goes unnoticed
   */
  public static NpsSurveyBuilder during(Period period, NpsScale scale) {
    return new NpsSurveyBuilder(period, scale);
  }

  /**
   * Collects a stream of scores: {@code scores.collect(NpsSurvey.collector(march, ZERO_TO_TEN))}.
   * Works on parallel streams.
   *
   * @param period the period in which the answers came, not null
   * @param scale the scale the customers answered on, not null
   */
  public static Collector<Integer, ?, NpsSurvey> collector(Period period, NpsScale scale) {
    Checks.notNull("period", period);
    Checks.notNull("scale", scale);
    return Collector.of(
        () -> NpsAccumulator.create(period, scale),
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
    NpsAccumulator pool = NpsAccumulator.create(period, surveys.get(0).scale);
    surveys.forEach(pool::addSurvey);
    return pool.snapshot();
  }

  /**
   * The answers of this survey and of a separate group, of the same period or of one that begins
   * where the other ends.
   *
   * @param other the answers of other customers, or of a neighbouring period, not null
   * @throws IllegalArgumentException if the scales differ, or the periods are neither equal nor
   *     neighbours
   * @throws ArithmeticException if the sum exceeds a {@code long}
   */
  public NpsSurvey pooledWith(NpsSurvey other) {
    Checks.notNull("other", other);
    Period both = period;
    if (period.abuts(other.period)) {
      both =
          period.compareTo(other.period) < 0
              ? new Period(period.start(), other.period.endExclusive())
              : new Period(other.period.start(), period.endExclusive());
    } else if (!period.equals(other.period)) {
      throw Checks.broken(
          "other", "must be of " + period + " or of a period next to it", other.period);
    }
    return pooled(both, List.of(this, other));
  }

  /** How many customers answered. */
  public long responses() {
    return detractors + passives + promoters;
  }

  /** The share of those who answered who are detractors. */
  public Proportion detractorShare() {
    return new Proportion(detractors, responses());
  }

  /** The share of those who answered who are passive. */
  public Proportion passiveShare() {
    return new Proportion(passives, responses());
  }

  /** The share of those who answered who are promoters. */
  public Proportion promoterShare() {
    return new Proportion(promoters, responses());
  }
}

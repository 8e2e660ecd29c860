package org.retentionkit.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.Saveable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateFiles;
import org.retentionkit.internal.state.StateForm;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateKind;
import org.retentionkit.internal.state.StateOutput;

/**
 * Counts the answers of a Net Promoter Score one by one: create, add, combine, snapshot, save. What
 * is refused changes nothing. Not safe for use by several threads; let each have its own and
 * combine them.
 */
public final class NpsAccumulator implements Saveable {
  private final @Nullable Period period;
  private final NpsScale scale;
  private long detractors;
  private long passives;
  private long promoters;

  NpsAccumulator(@Nullable Period period, NpsScale scale) {
    this.period = period;
    this.scale = Checks.notNull("scale", scale);
  }

  /**
   * An accumulator without answers and without a period.
   *
   * @param scale the scale the customers answer on, not null
   */
  public static NpsAccumulator create(NpsScale scale) {
    return new NpsAccumulator(null, scale);
  }

  /**
   * An accumulator without answers.
   *
   * @param period the period in which the answers come, not null
   * @param scale the scale the customers answer on, not null
   */
  public static NpsAccumulator create(Period period, NpsScale scale) {
    return new NpsAccumulator(Checks.notNull("period", period), scale);
  }

  /**
   * Adds one answer.
   *
   * @return this
   * @throws IllegalArgumentException if the score is not on the scale
   */
  public NpsAccumulator add(int score) {
    return add(score, 1);
  }

  /**
   * Adds a number of equal answers.
   *
   * @param score the answer
   * @param answers how many gave it, at least 0
   * @return this
   * @throws IllegalArgumentException if the score is not on the scale
   * @throws ArithmeticException if the sum exceeds a {@code long}
   */
  public NpsAccumulator add(int score, long answers) {
    NpsCategory category = scale.category(score);
    Checks.notNegative("answers", answers);
    add(
        category == NpsCategory.DETRACTOR ? answers : 0,
        category == NpsCategory.PASSIVE ? answers : 0,
        category == NpsCategory.PROMOTER ? answers : 0);
    return this;
  }

  /**
   * Adds the answers of another accumulator, which is left as it is.
   *
   * @return this
   * @throws IllegalArgumentException if the scales differ, or the other's period is not within this
   *     one's
   * @throws ArithmeticException if the sum exceeds a {@code long}
   */
  public NpsAccumulator combine(NpsAccumulator other) {
    addSurvey(Checks.notNull("other", other).snapshot());
    return this;
  }

  /** The answers so far. */
  public NpsSurvey snapshot() {
    return new NpsSurvey(
        period,
        scale,
        detractors,
        passives,
        promoters,
        SurveyTerms.responses(detractors, passives, promoters));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    StateOutput state = new StateOutput();
    SurveyTerms.write(state, period, scale);
    state.number(detractors);
    state.number(passives);
    state.number(promoters);
    StateForm.write(out, StateKind.NPS, List.of(state));
  }

  /**
   * One that was {@linkplain #writeTo written}: all bytes of the stream, which is not closed.
   *
   * @throws IOException if the stream throws it
   * @throws IllegalArgumentException if the bytes are cut, changed, foreign or of a later version
   */
  public static NpsAccumulator readFrom(InputStream in) throws IOException {
    return fromBytes(Checks.notNull("in", in).readAllBytes());
  }

  /** The same from an array. */
  public static NpsAccumulator fromBytes(byte[] state) {
    return StateForm.read(state, StateKind.NPS, NpsAccumulator::read);
  }

  /** One that was {@linkplain #save saved}; errors are unchecked and name the file. */
  public static NpsAccumulator load(Path file) {
    return StateFiles.load(file, NpsAccumulator::fromBytes);
  }

  private static NpsAccumulator read(StateInput in) {
    Period period = SurveyTerms.readPeriod(in);
    NpsAccumulator all = new NpsAccumulator(period, NpsScale.valueOf(in.text()));
    all.add(in.count("detractors"), in.count("passives"), in.count("promoters"));
    return all;
  }

  void addScore(@Nullable Integer score) {
    add(given(score));
  }

  static int given(@Nullable Integer score) {
    if (score == null) {
      throw new NullPointerException(
          "score must not be null: leave out customers who did not answer");
    }
    return score;
  }

  void addSurvey(NpsSurvey survey) {
    if (survey.scale() != scale) {
      throw new IllegalArgumentException(
          "surveys must have one scale, but one is " + scale + " and one is " + survey.scale());
    }
    Period within = survey.period();
    if (period != null && (within == null || !period.encloses(within))) {
      throw Checks.broken(
          "surveys", "must lie within " + period, within == null ? "without a period" : within);
    }
    add(survey.detractors(), survey.passives(), survey.promoters());
  }

  /** All three or none. */
  private void add(long low, long middle, long high) {
    long lower = Checks.sum("detractors", detractors, low);
    long between = Checks.sum("passives", passives, middle);
    long upper = Checks.sum("promoters", promoters, high);
    SurveyTerms.responses(lower, between, upper);
    detractors = lower;
    passives = between;
    promoters = upper;
  }
}

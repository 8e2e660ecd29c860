package org.retentionkit.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.Saveable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateFiles;
import org.retentionkit.internal.state.StateForm;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateKind;
import org.retentionkit.internal.state.StateOutput;
import org.retentionkit.survey.WeightedNpsSurvey.Totals;

/**
 * Counts the weighted answers of a Net Promoter Score one by one: create, add, combine, snapshot,
 * save. Sums are exact, so that any split and order gives the same; what is refused changes
 * nothing. Not safe for use by several threads; let each have its own and combine them.
 */
public final class WeightedNpsAccumulator implements Saveable {
  private WeightedNpsSurvey sum;

  private WeightedNpsAccumulator(@Nullable Period period, NpsScale scale) {
    sum = new WeightedNpsSurvey(period, scale, Totals.NONE, Totals.NONE, Totals.NONE);
  }

  /**
   * An accumulator without answers and without a period.
   *
   * @param scale the scale the customers answer on, not null
   */
  public static WeightedNpsAccumulator create(NpsScale scale) {
    return new WeightedNpsAccumulator(null, scale);
  }

  /**
   * An accumulator without answers.
   *
   * @param period the period in which the answers come, not null
   * @param scale the scale the customers answer on, not null
   */
  public static WeightedNpsAccumulator create(Period period, NpsScale scale) {
    return new WeightedNpsAccumulator(Checks.notNull("period", period), scale);
  }

  /**
   * Adds an answer.
   *
   * @param score the answer
   * @param weight how many customers it stands for, in any unit, above 0
   * @return this
   * @throws IllegalArgumentException if the score is not on the scale, or the weight not above 0
   */
  public WeightedNpsAccumulator add(int score, BigDecimal weight) {
    NpsCategory category = sum.scale().category(score);
    Totals one = Totals.NONE.plus(Checks.positive("weight", weight));
    sum =
        plus(
            category == NpsCategory.DETRACTOR ? one : Totals.NONE,
            category == NpsCategory.PASSIVE ? one : Totals.NONE,
            category == NpsCategory.PROMOTER ? one : Totals.NONE);
    return this;
  }

  /**
   * Adds the answers of another accumulator, which is left as it is.
   *
   * @return this
   * @throws IllegalArgumentException if scale or period differ
   * @throws ArithmeticException if the number of answers exceeds a {@code long}
   */
  public WeightedNpsAccumulator combine(WeightedNpsAccumulator other) {
    WeightedNpsSurvey more = Checks.notNull("other", other).sum;
    if (more.scale() != sum.scale()) {
      throw Checks.broken("other", "must have the scale " + sum.scale(), more.scale());
    }
    if (!Objects.equals(more.period(), sum.period())) {
      throw Checks.broken("other", "must be of " + named(sum.period()), named(more.period()));
    }
    sum = plus(more.detractors(), more.passives(), more.promoters());
    return this;
  }

  /** The answers so far. */
  public WeightedNpsSurvey snapshot() {
    return sum;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    StateOutput state = new StateOutput();
    SurveyTerms.write(state, sum.period(), sum.scale());
    for (Totals totals : List.of(sum.detractors(), sum.passives(), sum.promoters())) {
      state.number(totals.answers());
      state.decimal(totals.weight());
      state.decimal(totals.squares());
    }
    StateForm.write(out, StateKind.WEIGHTED_NPS, List.of(state));
  }

  /**
   * One that was {@linkplain #writeTo written}: all bytes of the stream, which is not closed.
   *
   * @throws IOException if the stream throws it
   * @throws IllegalArgumentException if the bytes are cut, changed, foreign or of a later version
   */
  public static WeightedNpsAccumulator readFrom(InputStream in) throws IOException {
    return fromBytes(Checks.notNull("in", in).readAllBytes());
  }

  /** The same from an array. */
  public static WeightedNpsAccumulator fromBytes(byte[] state) {
    return StateForm.read(state, StateKind.WEIGHTED_NPS, WeightedNpsAccumulator::read);
  }

  /** One that was {@linkplain #save saved}; errors are unchecked and name the file. */
  public static WeightedNpsAccumulator load(Path file) {
    return StateFiles.load(file, WeightedNpsAccumulator::fromBytes);
  }

  private static WeightedNpsAccumulator read(StateInput in) {
    Period period = SurveyTerms.readPeriod(in);
    WeightedNpsAccumulator all = new WeightedNpsAccumulator(period, NpsScale.valueOf(in.text()));
    all.sum = all.plus(totals(in), totals(in), totals(in));
    return all;
  }

  private static Totals totals(StateInput in) {
    return new Totals(in.count("answers"), in.decimal(), in.decimal());
  }

  private WeightedNpsSurvey plus(Totals low, Totals middle, Totals high) {
    return new WeightedNpsSurvey(
        sum.period(),
        sum.scale(),
        sum.detractors().plus(low),
        sum.passives().plus(middle),
        sum.promoters().plus(high));
  }

  private static String named(@Nullable Period period) {
    return period == null ? "no period" : period.toString();
  }
}

package org.retentionkit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.Measure;
import org.retentionkit.Measurement;
import org.retentionkit.Message;
import org.retentionkit.TermValue;
import org.retentionkit.UndefinedMeasureException;

/** What every measurement keeps: it has a number or a reason, and says either in a sentence. */
public final class MeasurementContract {
  private MeasurementContract() {}

  /** Fails unless {@code measurement} keeps the contract. */
  public static void check(Measurement measurement) {
    assertThat(measurement.undefinedReason().isEmpty()).isEqualTo(measurement.isDefined());
    assertThat(measurement.toOptional().isPresent()).isEqualTo(measurement.isDefined());
    Explanation explanation = measurement.explanation();
    if (measurement.definition() instanceof Measure<?, ?> measure) {
      assertThat(again(measure, measurement.summary()).explanation()).isEqualTo(explanation);
    }
    assertThat(explanation.definition()).isEqualTo(measurement.definition().id());
    assertThat(explanation.result() != null).isEqualTo(measurement.isDefined());
    assertThat(Optional.ofNullable(explanation.reason()).map(Message::toString).orElse(""))
        .isEqualTo(measurement.undefinedReason());
    assertThat(explanation.sentence()).startsWith(measurement.definition().title()).endsWith(".");
    Languages.check(explanation);
    for (TermValue term : explanation.terms()) {
      assertThat(explanation.working()).contains(term.value() == null ? term.name() : "" + term);
    }
    if (measurement.isDefined()) {
      assertThat(measurement.value()).isFinite().isEqualTo(measurement.toOptional().orElseThrow());
    } else {
      assertThatThrownBy(measurement::value)
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage(
              measurement.definition().title() + " is undefined: " + measurement.undefinedReason());
      assertThat(explanation.interval()).isNull();
    }
  }

  /** A definition can be applied as a value: to the summary it gives the result once more. */
  @SuppressWarnings("unchecked")
  private static <S> Measurement again(Measure<S, ?> measure, Object summary) {
    return measure.of((S) summary);
  }
}

package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private enum Sample implements Definition {
    AREA;

    @Override
    public String title() {
      return "Sample measure";
    }

    @Override
    public String formula() {
      return "(lost of opening + lost) ÷ opening";
    }

    @Override
    public String source() {
      return "a test";
    }
  }

  @Test
  void the_working_puts_each_value_behind_its_name_longest_names_first() {
    Explanation explanation =
        Explanation.of(Sample.AREA)
            .input("opening", 100)
            .input("lost", 3)
            .input("lost of opening", 7)
            .result(new BigDecimal("10.0"), "%")
            .build();
    assertThat(explanation.working()).isEqualTo("(lost of opening 7 + lost 3) ÷ opening 100");
    assertThat(explanation.period()).isEmpty();
    assertThat(explanation.definition()).isEqualTo(Sample.AREA);
    assertThat(explanation.inputs())
        .extracting(Explanation.Input::name)
        .containsExactly("opening", "lost", "lost of opening");
    assertThat(explanation.result())
        .contains(new Explanation.Quantity(new BigDecimal("10.0"), "%"));
    assertThat(explanation.undefinedReason()).isEmpty();
  }

  @Test
  void all_parts_make_one_sentence() {
    Explanation explanation =
        Explanation.of(Sample.AREA)
            .period(Period.ofMonth(2026, 3))
            .formula("price × count")
            .input("price", new BigDecimal("12.50"), "EUR")
            .input("count", 2)
            .result(new BigDecimal("25.00"), "EUR")
            .interval(new ConfidenceInterval(20, 30.123, 0.9, "Wald"))
            .note("Prices are of March.")
            .build();
    assertThat(explanation.sentence())
        .isEqualTo(
            "Sample measure, March 2026: 25.00 EUR = price 12.50 EUR × count 2. 90 % Wald interval"
                + " 20.00 to 30.12. Prices are of March.");
    assertThat(explanation).hasToString(explanation.sentence());
    assertThat(explanation.interval()).isPresent();
    assertThat(explanation.notes()).containsExactly("Prices are of March.");
    assertThat(explanation.formula()).isEqualTo("price × count");
  }

  @Test
  void an_explanation_survives_serialisation() throws Exception {
    Explanation explanation =
        Explanation.of(Sample.AREA)
            .period(Period.ofMonth(2026, 3))
            .input("opening", 100)
            .result(new BigDecimal("10.0"), "%")
            .interval(new ConfidenceInterval(0.05, 0.2, 0.95, "Wilson"))
            .note("A note.")
            .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(explanation);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).hasToString(explanation.sentence());
    }
  }

  @Test
  void a_name_inside_another_word_is_left_alone() {
    Explanation explanation =
        Explanation.of(Sample.AREA)
            .formula("lostness ÷ lost")
            .input("lost", 1)
            .result(BigDecimal.ONE, "")
            .build();
    assertThat(explanation.working()).isEqualTo("lostness ÷ lost 1");
  }

  @Test
  void a_result_or_a_reason_is_needed_and_not_both() {
    assertThatThrownBy(() -> Explanation.of(Sample.AREA).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Sample measure must be explained with either a result or a reason");
    assertThatThrownBy(
            () -> Explanation.of(Sample.AREA).result(BigDecimal.ONE, "").undefined("x").build())
        .isInstanceOf(IllegalStateException.class);
    assertThat(Explanation.of(Sample.AREA).undefined("nobody came").build())
        .hasToString("Sample measure: undefined, nobody came; (lost of opening + lost) ÷ opening.");
    assertThatThrownBy(() -> Explanation.Input.of(" ", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must not be blank");
  }

  @Test
  void intervals_read_as_per_cent_or_as_numbers() {
    ConfidenceInterval interval = new ConfidenceInterval(0.37, 0.431, 0.95, "Wilson");
    assertThat(interval.toPercentString()).isEqualTo("95 % Wilson interval 37.0 % to 43.1 %");
    assertThat(interval).hasToString("95 % Wilson interval 0.3700 to 0.4310");
    assertThat(new ConfidenceInterval(0, 1, 0.999, "t").heading()).isEqualTo("99.9 % t");
    assertThat(interval.contains(0.37)).isTrue();
    assertThat(interval.contains(0.431)).isTrue();
    assertThat(interval.contains(0.36)).isFalse();
    assertThat(interval.contains(0.44)).isFalse();
    assertThat(interval.width()).isEqualTo(0.431 - 0.37);
    assertThat(new ConfidenceInterval(-0.0, 0, 0.5, "x").lower()).isEqualTo(0.0);
    assertThatThrownBy(() -> new ConfidenceInterval(1, 0, 0.95, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must not exceed upper, but lower was 1.0 and upper 0.0");
    assertThatThrownBy(() -> new ConfidenceInterval(0, Double.NaN, 0.95, "x"))
        .hasMessage("upper must be a finite number, but was NaN");
    for (double level : new double[] {0, 1, Double.NaN, 95}) {
      assertThatThrownBy(() -> new ConfidenceInterval(0, 1, level, "x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("confidence must lie strictly between 0 and 1, but was " + level);
    }
  }

  @Test
  void an_undefined_measure_names_measure_and_reason() {
    UndefinedMeasureException e = new UndefinedMeasureException("Churn", "opening is 0");
    assertThat(e).hasMessage("Churn is undefined: opening is 0");
    assertThat(e.measure()).isEqualTo("Churn");
    assertThat(e.reason()).isEqualTo("opening is 0");
  }
}

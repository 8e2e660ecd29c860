package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** What every rate inherits. */
class RateTest {
  private record Parts(long part, long whole) {
    static final Term<Parts> A = Term.count("a", Parts::part);
    static final Term<Parts> B = Term.count("b", Parts::whole);
  }

  private enum Sample implements Measure<Parts, Rate> {
    SHARE("sample.share", "Sample share", Parts.A.partOf(Parts.B)),
    RATIO("sample.ratio", "Sample ratio", Parts.A.over(Parts.B));

    private final Spec<Parts> spec;

    Sample(String id, String title, Formula<Parts> formula) {
      this.spec = Spec.of(id, title, formula, "a test");
    }

    @Override
    public Spec<Parts> spec() {
      return spec;
    }

    @Override
    public Rate of(Parts parts) {
      return Rate.of(this, parts);
    }
  }

  @Test
  void a_share_has_value_proportion_percent_and_interval() {
    Rate rate = Sample.SHARE.of(new Parts(1, 3));
    assertThat(rate.isDefined()).isTrue();
    assertThat(rate.undefinedReason()).isEmpty();
    assertThat(rate.value()).isEqualTo(1 / 3.0);
    assertThat(rate.toOptional()).hasValue(1 / 3.0);
    assertThat(rate.proportion()).isEqualTo(new Proportion(1, 3));
    assertThat(rate.percent(1)).isEqualByComparingTo("33.3");
    assertThat(rate.percent(1, RoundingMode.UP)).isEqualByComparingTo("33.4");
    assertThat(rate.interval(IntervalMethod.WILSON, 0.95))
        .isEqualTo(IntervalMethod.WILSON.interval(new Proportion(1, 3), 0.95));
    assertThat(rate.explanation())
        .hasToString("Sample share: 33.3 % = a 1 ÷ b 3. 95 % Wilson interval 6.1 % to 79.2 %.");
    assertThat(rate.isShare()).isTrue();
    assertThat(rate.toPercentString(1)).isEqualTo("33.3 %");
    assertThat(rate.interval(0.95)).isEqualTo(rate.interval(IntervalMethod.WILSON, 0.95));
    assertThat(rate.length()).isEmpty();
  }

  @Test
  void a_ratio_of_two_groups_has_value_and_percent_only() {
    Rate rate = Sample.RATIO.of(new Parts(7, 4));
    assertThat(rate.value()).isEqualTo(1.75);
    assertThat(rate.percent(0)).isEqualByComparingTo("175");
    assertThatThrownBy(rate::proportion)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The proportion of Sample ratio is undefined: it divides by another group than the one it"
                + " counts; use exact()");
    assertThatThrownBy(() -> rate.interval(IntervalMethod.WILSON, 0.95))
        .isInstanceOf(UndefinedMeasureException.class);
  }

  @Test
  void a_rate_over_nobody_says_so_whatever_is_asked() {
    for (Sample definition : Sample.values()) {
      Rate rate = definition.of(new Parts(0, 0));
      String message = definition.title() + " is undefined: b is 0";
      assertThat(rate.isDefined()).isFalse();
      assertThat(rate.toOptional()).isEmpty();
      assertThat(rate.undefinedReason()).isEqualTo("b is 0");
      assertThatThrownBy(rate::value).hasMessage(message);
      assertThatThrownBy(() -> rate.percent(1)).hasMessage(message);
      assertThat(rate.undefined()).hasMessage(message);
      assertThat(rate.explanation().sentence())
          .isEqualTo(definition.title() + ": undefined, b is 0; a 0 ÷ b 0.");
    }
    assertThatThrownBy(() -> Sample.SHARE.of(new Parts(0, 0)).interval(IntervalMethod.WILSON, 0.95))
        .hasMessage("Sample share is undefined: b is 0");
  }

  @Test
  void metrics_say_how_they_are_read_and_whether_the_period_matters() {
    assertThat(Sample.SHARE.metric()).isEmpty();
    assertThat(Metric.CUSTOMER_RETENTION.title()).isEqualTo("Customer retention rate");
    assertThat(Metric.CUSTOMER_RETENTION.scale().unit()).hasToString("%");
    assertThat(Metric.CUSTOMER_RETENTION.dependsOnPeriodLength()).isTrue();
    assertThat(Metric.NET_PROMOTER_SCORE.scale().unit()).hasToString("points");
    assertThat(Metric.NET_PROMOTER_SCORE.dependsOnPeriodLength()).isFalse();
  }
}

package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** What every rate inherits. */
class RateTest {
  private enum Sample implements Definition {
    SHARE,
    RATIO;

    @Override
    public String title() {
      return this == SHARE ? "Sample share" : "Sample ratio";
    }

    @Override
    public String formula() {
      return "a ÷ b";
    }

    @Override
    public String source() {
      return "a test";
    }
  }

  private record SampleRate(Sample definition, long part, long whole) implements Rate {
    private static final long serialVersionUID = 1L;

    @Override
    public Ratio exact() {
      return Ratio.of(part, whole);
    }

    @Override
    public boolean isShare() {
      return definition == Sample.SHARE;
    }

    @Override
    public Explanation explanation() {
      return Explanation.of(definition).input("a", part).input("b", whole).result(this).build();
    }
  }

  private record PlainRate(Ratio ratio) implements Rate {
    private static final long serialVersionUID = 1L;

    @Override
    public Definition definition() {
      return Sample.SHARE;
    }

    @Override
    public Explanation explanation() {
      return Explanation.of(definition()).result(this).build();
    }
  }

  @Test
  void a_share_has_value_proportion_percent_and_interval() {
    Rate rate = new SampleRate(Sample.SHARE, 1, 3);
    assertThat(rate.isDefined()).isTrue();
    assertThat(rate.undefinedReason()).isEmpty();
    assertThat(rate.value()).isEqualTo(1 / 3.0);
    assertThat(rate.toOptional()).hasValue(1 / 3.0);
    assertThat(rate.proportion()).isEqualTo(new Proportion(1, 3));
    assertThat(rate.percent(1)).isEqualByComparingTo("33.3");
    assertThat(rate.percent(1, RoundingMode.UP)).isEqualByComparingTo("33.4");
    assertThat(rate.interval(IntervalMethod.WILSON, 0.95))
        .isEqualTo(IntervalMethod.WILSON.interval(new Proportion(1, 3), 0.95));
    assertThat(rate.explanation()).hasToString("Sample share: 33.3 % = a 1 ÷ b 3.");
    assertThat(new PlainRate(Ratio.of(1, 2)).isShare()).isTrue();
  }

  @Test
  void a_ratio_of_two_groups_has_value_and_percent_only() {
    Rate rate = new SampleRate(Sample.RATIO, 7, 4);
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
      Rate rate = new SampleRate(definition, 0, 0);
      String message = definition.title() + " is undefined: its denominator is 0";
      assertThat(rate.isDefined()).isFalse();
      assertThat(rate.toOptional()).isEmpty();
      assertThat(rate.undefinedReason()).contains("its denominator is 0");
      assertThatThrownBy(rate::value).hasMessage(message);
      assertThatThrownBy(() -> rate.percent(1)).hasMessage(message);
      assertThat(rate.undefined()).hasMessage(message);
      assertThat(rate.explanation().sentence())
          .isEqualTo(definition.title() + ": undefined, its denominator is 0; a 0 ÷ b 0.");
    }
    assertThatThrownBy(
            () -> new SampleRate(Sample.SHARE, 0, 0).interval(IntervalMethod.WILSON, 0.95))
        .hasMessage("Sample share is undefined: its denominator is 0");
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

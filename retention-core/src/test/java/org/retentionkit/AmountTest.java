package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What every amount inherits. */
class AmountTest {
  private enum Sample implements Definition {
    PER_HEAD;

    @Override
    public String title() {
      return "Amount per head";
    }

    @Override
    public String formula() {
      return "amount ÷ heads";
    }

    @Override
    public String source() {
      return "a test";
    }
  }

  private record PerHead(Ratio exact, Currency currency) implements Amount {
    private static final long serialVersionUID = 1L;

    @Override
    public Definition definition() {
      return Sample.PER_HEAD;
    }

    @Override
    public Explanation explanation() {
      return Explanation.of(Sample.PER_HEAD).undefined("not asked here").build();
    }
  }

  @Test
  void an_amount_is_exact_until_it_is_rounded_the_way_the_caller_says() {
    Amount yen = new PerHead(Ratio.of(100, 3), Money.currency("JPY"));
    Amount euro = new PerHead(Ratio.of(100, 3), Money.currency("EUR"));
    assertThat(yen.rounded(RoundingMode.DOWN)).isEqualTo(Money.of("33", "JPY"));
    assertThat(euro.rounded(RoundingMode.UP)).isEqualTo(Money.of("33.34", "EUR"));
    assertThat(euro.rounded(4, RoundingMode.HALF_EVEN)).isEqualTo(Money.of("33.3333", "EUR"));
    assertThat(euro.value()).isEqualTo(100 / 3.0);
    assertThat(euro.isDefined()).isTrue();
    assertThat(euro.undefinedReason()).isEmpty();
  }

  @Test
  void an_amount_over_nobody_has_a_reason_instead() {
    Amount none = new PerHead(Ratio.of(100, 0), Money.currency("EUR"));
    assertThat(none.isDefined()).isFalse();
    assertThat(none.undefinedReason()).contains("its denominator is 0");
    assertThatThrownBy(none::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Amount per head is undefined: its denominator is 0");
    assertThatThrownBy(() -> none.rounded(RoundingMode.UP))
        .hasMessage("Amount per head is undefined: its denominator is 0");
  }
}

package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** What every amount inherits. */
class AmountTest {
  private record Shared(long amount, long heads, String code) {}

  private enum Sample implements Measure<Shared, Amount> {
    PER_HEAD;

    @Override
    public Spec<Shared> spec() {
      return Spec.of(
              "sample.per-head",
              "Amount per head",
              Term.count("amount", Shared::amount).over(Term.count("heads", Shared::heads)),
              "a test")
          .money(shared -> Money.currency(shared.code()));
    }

    @Override
    public Amount of(Shared shared) {
      return Amount.of(this, shared);
    }
  }

  @Test
  void an_amount_is_exact_until_it_is_rounded_the_way_the_caller_says() {
    Amount yen = Sample.PER_HEAD.of(new Shared(100, 3, "JPY"));
    Amount euro = Sample.PER_HEAD.of(new Shared(100, 3, "EUR"));
    assertThat(yen.rounded(RoundingMode.DOWN)).isEqualTo(Money.of("33", "JPY"));
    assertThat(euro.rounded(RoundingMode.UP)).isEqualTo(Money.of("33.34", "EUR"));
    assertThat(euro.rounded(4, RoundingMode.HALF_EVEN)).isEqualTo(Money.of("33.3333", "EUR"));
    assertThat(euro.value()).isEqualTo(100 / 3.0);
    assertThat(euro.isDefined()).isTrue();
    assertThat(euro.undefinedReason()).isEmpty();
  }

  @Test
  void an_amount_over_nobody_has_a_reason_instead() {
    Amount none = Sample.PER_HEAD.of(new Shared(100, 0, "EUR"));
    assertThat(none.isDefined()).isFalse();
    assertThat(none.undefinedReason()).isEqualTo("heads is 0");
    assertThatThrownBy(none::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Amount per head is undefined: heads is 0");
    assertThatThrownBy(() -> none.rounded(RoundingMode.UP))
        .hasMessage("Amount per head is undefined: heads is 0");
  }
}

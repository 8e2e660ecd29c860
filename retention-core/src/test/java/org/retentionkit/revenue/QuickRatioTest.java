package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.retentionkit.Figure;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class QuickRatioTest {
  private static RevenueMovementsBuilder march() {
    return RevenueMovements.during(Customers.MARCH, "USD")
        .opening("100")
        .newRevenue("20")
        .expansion("20")
        .reactivation("2");
  }

  @Test
  void gains_of_40_cover_losses_of_10_four_times() {
    RevenueMovements movement = march().contraction("5").churned("5").build();
    Figure quick = RevenueCalculator.quickRatio(movement);
    assertThat(quick.value()).isEqualTo(4);
    assertThat(quick.explanation())
        .hasToString(
            "Quick ratio, March 2026: 4.00 = (new revenue 20.00 USD + expansion 20.00 USD) ÷"
                + " (contraction 5.00 USD + churned 5.00 USD).");
    Figure all = RevenueCalculator.quickRatio(movement, QuickRatioDefinition.ALL_GAINS);
    assertThat(all.exact()).isEqualTo(Ratio.of("4.2"));
    assertThat(all.rounded(0, RoundingMode.UP)).isEqualTo("5");
    assertThat(all.explanation().working())
        .isEqualTo(
            "(new revenue 20.00 USD + expansion 20.00 USD + reactivation 2.00 USD) ÷ (contraction"
                + " 5.00 USD + churned 5.00 USD)");
    assertThat(all.undefinedReason()).isEmpty();
    assertThat(all.definition().source()).contains("reactivation");
  }

  @Test
  void without_losses_there_is_no_quick_ratio() {
    Figure quick = RevenueCalculator.quickRatio(march().build());
    assertThatThrownBy(quick::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Quick ratio is undefined: nothing was lost in March 2026: contraction and churned are"
                + " 0, against gains of 40.00 USD");
    assertThatThrownBy(() -> quick.rounded(1, RoundingMode.DOWN))
        .isInstanceOf(UndefinedMeasureException.class);
    assertThat(quick.isDefined()).isFalse();
    assertThat(quick.explanation().result()).isNull();
    assertThat(quick.explanation().reason()).hasToString(quick.undefinedReason());
  }
}

package org.retentionkit.purchase;

import static org.retentionkit.purchase.PurchaseTerms.GAPS;
import static org.retentionkit.purchase.PurchaseTerms.TOTAL_GAP_DAYS;

import java.util.List;
import org.retentionkit.Figure;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Spec;

/**
 * The time between purchases (interpurchase time, average days between orders) from the gaps added
 * up: one constant per published definition. {@link OwnGapDefinition} has the median, {@link
 * PurchaseDefinition#WINDOW_OVER_FREQUENCY} what some products print instead.
 */
public enum PurchaseIntervalDefinition implements Measure<PurchaseGaps, Figure> {
  /**
   * The mean of the gaps between consecutive orders of the same customer: 900 days ÷ 30 gaps = 30
   * days. Who ordered once has no gap and takes no part. Klaviyo's average days between orders.
   */
  MEAN_OWN_GAP(
      "time-between-purchases.mean-own-gap",
      "Time between purchases (mean of own gaps)",
      TOTAL_GAP_DAYS.over(GAPS),
      "Klaviyo, average days between orders");

  private final Spec<PurchaseGaps> spec;

  PurchaseIntervalDefinition(
      String id, String title, Formula<PurchaseGaps> formula, String source) {
    this.spec =
        Spec.of(id, title, formula, source)
            .figure(1, PurchaseTerms.DAYS)
            .overZero((gaps, below) -> Message.of("purchase.no-gaps"))
            .notes(
                (gaps, exact) ->
                    exact == null ? List.of() : List.of(Message.of("purchase.gaps-that-ended")));
  }

  @Override
  public Spec<PurchaseGaps> spec() {
    return spec;
  }

  @Override
  public Figure of(PurchaseGaps gaps) {
    return Figure.of(this, gaps);
  }
}

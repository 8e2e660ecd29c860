package org.retentionkit.purchase;

import static org.retentionkit.purchase.PurchaseTerms.LOWER_MIDDLE;
import static org.retentionkit.purchase.PurchaseTerms.UPPER_MIDDLE;

import java.util.List;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Spec;
import org.retentionkit.Unit;

/** The typical time between purchases, made of each customer's own gaps. */
public enum OwnGapDefinition implements Measure<MedianPurchaseGap, MedianPurchaseGap> {
  /**
   * The median of the customers' own median gaps: half of those who came back at all wait less,
   * half more, whether they bought twice or a hundred times. Customers with medians of 7, 14 and 30
   * days: 14. Amplitude, of users with at least 2 distinct days.
   */
  MEDIAN_OF_OWN_MEDIANS(
      "time-between-purchases.median-of-own-medians",
      "Time between purchases (median of own medians)",
      LOWER_MIDDLE.plus(UPPER_MIDDLE).over(2),
      "Amplitude, the distribution of each user's median gap");

  private final Spec<MedianPurchaseGap> spec;

  OwnGapDefinition(String id, String title, Formula<MedianPurchaseGap> formula, String source) {
    this.spec =
        Spec.of(id, title, formula, source)
            .figure(1, PurchaseTerms.DAYS)
            .undefinedIf(
                gap ->
                    gap.repeatBuyers() > 0
                        ? null
                        : Message.of("purchase.nobody-came-back")
                            .and("oneTime", gap.oneTimeBuyers()))
            .notes((gap, exact) -> exact == null ? List.of() : List.of(whoseGaps(gap)));
  }

  private static Message whoseGaps(MedianPurchaseGap gap) {
    return Message.of("purchase.whose-gaps")
        .and("customers", counted("customer", gap.repeatBuyers()))
        .and("oneTime", counted("one-time-buyer", gap.oneTimeBuyers()));
  }

  private static Quantity counted(String noun, long count) {
    return new Quantity(Quantity.of(count).amount(), new Unit(noun, "", ""));
  }

  @Override
  public Spec<MedianPurchaseGap> spec() {
    return spec;
  }

  /** The gap itself, which is its own summary. */
  @Override
  public MedianPurchaseGap of(MedianPurchaseGap gap) {
    return gap;
  }
}

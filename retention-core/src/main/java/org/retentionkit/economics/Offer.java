package org.retentionkit.economics;

import java.io.Serializable;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/** So many equal offers, how likely each sells, and what a sale brings. */
record Offer(long offers, Ratio probability, Money revenuePerSale) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks all three. */
  Offer {
    Checks.notNegative("offers", offers);
    SellingOdds.share("probability", probability);
    Checks.notNull("revenue per sale", revenuePerSale);
  }
}

package org.retentionkit.economics;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many offers were made, and how many of them sold?".
 *
 * <p>Worked example: {@code Offers.made(100).sold(70)}.
 *
 * @param offers offers made, at least 0
 * @param sales offers that sold, 0 to {@code offers}
 */
public record Offers(long offers, long sales) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that there are no more sales than offers. */
  public Offers {
    Checks.notNegative("offers", offers);
    Checks.notNegative("sales", sales);
    Checks.atMost("sales", sales, "offers", offers);
  }

  /** Begins with the offers made. */
  public static Made made(long offers) {
    return new Made(offers);
  }

  /** Offers whose sales are still to be said. */
  public static final class Made {
    private final long offers;

    private Made(long offers) {
      this.offers = Checks.notNegative("offers", offers);
    }

    /** How many of them sold. */
    public Offers sold(long sales) {
      return new Offers(offers, sales);
    }
  }
}

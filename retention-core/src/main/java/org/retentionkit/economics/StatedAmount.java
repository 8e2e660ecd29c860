package org.retentionkit.economics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.retentionkit.Amount;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * An amount and what it stands for, kept from any {@link Amount}, defined or not.
 *
 * @param title what it is, such as the title of the lifetime value's definition
 * @param exact the exact amount; over 0 if there is none
 * @param currency its currency
 * @param undefinedReason why there is none; empty if there is one
 */
public record StatedAmount(String title, Ratio exact, Currency currency, String undefinedReason)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that there is either an amount or a reason. */
  public StatedAmount {
    Checks.notNull("title", title);
    Checks.notNull("exact", exact);
    Checks.notNull("currency", currency);
    if (exact.isDefined() != Checks.notNull("undefinedReason", undefinedReason).isEmpty()) {
      throw Checks.broken(
          "undefinedReason", "must be given exactly if there is no amount", undefinedReason);
    }
  }

  /** What {@code amount} comes to, or why it comes to nothing. */
  public static StatedAmount of(Amount amount) {
    return new StatedAmount(
        Checks.notNull("amount", amount).definition().title(),
        amount.isDefined() ? amount.exact() : Ratio.of(0, 0),
        amount.currency(),
        amount.undefinedReason().orElse(""));
  }

  /** An amount known from elsewhere, with its name. */
  public static StatedAmount of(String title, Money amount) {
    return new StatedAmount(
        title, Ratio.of(Checks.notNull("amount", amount).amount()), amount.currency(), "");
  }

  BigDecimal shown() {
    return exact.rounded(Money.decimals(currency), RoundingMode.HALF_EVEN);
  }
}

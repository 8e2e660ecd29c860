package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Answers "what are these movements in another currency, and what of it did the exchange rate?".
 *
 * <p>Worked example: with 0.90 at the start and 0.80 at the end of a month, 100 USD that become 150
 * are, at {@link FxRule#PERIOD_END_RATE}, opening 90, expansion 40, fx −10, closing 120 EUR. Each
 * period still reconciles exactly, and opens with what the one before closed with; the movements of
 * several currencies, converted to one, add up with {@link RevenueMovement#plus}.
 *
 * @param from the currency of the movements
 * @param to the currency wanted
 * @param rates how much of {@code to} one unit of {@code from} is worth: at the start of the first
 *     period, then at the end of each; all above 0
 */
public record ExchangeRates(Currency from, Currency to, List<BigDecimal> rates)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that there are rates, all above 0. */
  public ExchangeRates {
    Checks.notNull("from", from);
    Checks.notNull("to", to);
    rates = checked(rates);
    if (rates.size() < 2) {
      throw Checks.broken("rates", "must hold one more than there are periods", rates.size());
    }
  }

  static List<BigDecimal> checked(List<BigDecimal> rates) {
    return Checks.notNull("rates", rates).stream()
        .map(rate -> Decimals.spelled(Checks.positive("rate", rate), 0))
        .toList();
  }

  /**
   * The movements in the other currency, exact and unrounded.
   *
   * @param movements consecutive movements, one less than there are rates, not null
   * @param rule by which rate, not null; movements do not tell when service began, so not {@code
   *     SERVICE_START_RATE}: for that see {@link FxCalculator}
   * @throws IllegalArgumentException if there are not as many, they are in another currency, or the
   *     rule needs more than movements
   */
  public List<RevenueMovement> convert(List<RevenueMovement> movements, FxRule rule) {
    if (Checks.notNull("rule", rule) == FxRule.SERVICE_START_RATE) {
      throw Checks.broken(
          "rule", "must be PERIOD_END_RATE or CONSTANT_RATE to convert movements", rule);
    }
    if (Checks.notNull("movements", movements).size() != rates.size() - 1) {
      throw Checks.broken(
          "movements", "must be of " + (rates.size() - 1) + " periods", movements.size());
    }
    List<RevenueMovement> converted = new ArrayList<>();
    for (int p = 0; p < movements.size(); p++) {
      RevenueMovement movement = movements.get(p);
      if (!movement.currency().equals(from)) {
        throw Checks.broken("movements", "must be in " + from, movement.currency());
      }
      BigDecimal latest = rates.get(movements.size());
      boolean constant = rule == FxRule.CONSTANT_RATE;
      BigDecimal before = constant ? latest : rates.get(p);
      converted.add(convert(movement, before, constant ? latest : rates.get(p + 1)));
    }
    return List.copyOf(converted);
  }

  private RevenueMovement convert(RevenueMovement movement, BigDecimal start, BigDecimal end) {
    BigDecimal moved = movement.opening().multiply(end.subtract(start));
    return new RevenueMovement(
        movement.period(),
        to,
        movement.opening().multiply(start),
        movement.newBusiness().multiply(end),
        movement.expansion().multiply(end),
        movement.contraction().multiply(end),
        movement.churned().multiply(end),
        movement.reactivation().multiply(end),
        movement.fx().multiply(end).add(moved));
  }
}

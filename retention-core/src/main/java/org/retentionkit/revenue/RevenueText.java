package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;

/** Says how a rate over revenue came about, or why it has no number. */
final class RevenueText {
  private RevenueText() {}

  static Optional<String> undefinedReason(RevenueCohort revenue, boolean needsCustomers) {
    RevenueMovement moved = revenue.movement();
    if (needsCustomers && revenue.detail() == RevenueDetail.TOTALS) {
      return Optional.of(
          "it needs each customer's amounts, and the revenue of "
              + moved.period()
              + " holds only totals");
    }
    if (moved.opening().signum() > 0) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "opening is 0 in %s (newBusiness %s, closing %s %s)",
            moved.period(),
            moved.newBusiness().toPlainString(),
            moved.closing().toPlainString(),
            moved.currency().getCurrencyCode()));
  }

  /** Definition, period and the inputs that its formula names. */
  static ExplanationBuilder inputs(Definition definition, RevenueCohort revenue) {
    RevenueMovement moved = revenue.movement();
    Map<String, BigDecimal> known = new LinkedHashMap<>();
    known.put("opening", moved.opening());
    known.put("expansion", moved.expansion());
    known.put("contraction", moved.contraction());
    known.put("churned", moved.churned());
    known.put("reactivation", moved.reactivation());
    known.put("kept of opening", revenue.keptOfOpening());
    known.put("opening of lost", revenue.openingOfLost());
    known.put("closing of opening", revenue.closingOfOpening());
    ExplanationBuilder text = Explanation.of(definition).period(revenue.period());
    String unit = revenue.currency().getCurrencyCode();
    known.forEach(
        (name, amount) -> {
          if (definition.formula().contains(name)) {
            text.input(name, amount, unit);
          }
        });
    if (moved.fx().signum() != 0) {
      text.note(
          "The effect of exchange rates, "
              + moved.fx().toPlainString()
              + " "
              + unit
              + ", is no part of it.");
    }
    return text;
  }
}

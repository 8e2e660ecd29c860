package org.retentionkit.clv;

import java.util.List;
import java.util.function.Function;
import org.retentionkit.Formula;
import org.retentionkit.Message;
import org.retentionkit.Spec;

/**
 * The forms of one closed form of lifetime value: as published; with a margin known as an amount;
 * and, to a horizon over which nothing fades, the sum of equal periods, where the published form
 * would divide by 0.
 */
final class ClvForms {
  private final Given share = new Given(false);
  private final Given amount = new Given(true);
  private final boolean ofMargin;
  private final boolean discounted;
  private final boolean trailing;
  private final Spec<ClvInputs> spec;

  ClvForms(
      String id,
      String title,
      Bound bound,
      Function<Given, Formula<ClvInputs>> formula,
      String source) {
    Spec<ClvInputs> published = Spec.of(id, title, formula.apply(share), source);
    Formula<ClvInputs> ofAmount = formula.apply(amount);
    this.ofMargin = amount.needs().contains(ClvTerm.CONTRIBUTION_MARGIN);
    this.discounted = share.needs().contains(ClvTerm.DISCOUNT);
    this.trailing = share.needs().contains(ClvTerm.MEAN_CHURN);
    if (bound == Bound.HORIZON) {
      published =
          published
              .form(inputs -> isFlat(inputs) && takesAmount(inputs), flat(new Given(true)))
              .form(this::isFlat, flat(new Given(false)));
    }
    this.spec =
        (ofMargin ? published.form(this::takesAmount, ofAmount) : published)
            .money(ClvInputs::currency)
            .undefinedIf(bound::missing)
            .notes((inputs, value) -> notes(inputs));
  }

  Spec<ClvInputs> spec() {
    return spec;
  }

  List<ClvTerm> needs() {
    return share.needs();
  }

  boolean takes(ClvInputs inputs) {
    return (takesAmount(inputs) ? amount : share).lacking(inputs).isEmpty();
  }

  private boolean takesAmount(ClvInputs inputs) {
    return ofMargin && inputs.gives(ClvTerm.CONTRIBUTION_MARGIN);
  }

  /** Whether every period up to the horizon brings the same. */
  private boolean isFlat(ClvInputs inputs) {
    return isZero(inputs, ClvTerm.CHURN) && (!discounted || isZero(inputs, ClvTerm.DISCOUNT));
  }

  private static boolean isZero(ClvInputs inputs, ClvTerm term) {
    return inputs.gives(term) && inputs.value(term).signum() == 0;
  }

  private static Formula<ClvInputs> flat(Given given) {
    return given.margin().times(given.term(ClvTerm.HORIZON));
  }

  private List<Message> notes(ClvInputs inputs) {
    return trailing && inputs.gives(ClvTerm.PAST_PERIODS)
        ? List.of(Message.of("clv.trailing").and("periods", ClvTerm.PAST_PERIODS.quantity(inputs)))
        : List.of();
  }
}

package org.retentionkit.clv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.retentionkit.Formula;
import org.retentionkit.Known;
import org.retentionkit.Message;
import org.retentionkit.Term;

/**
 * The terms of one form of a definition. They name together all that the form needs and that is not
 * given, which a term alone cannot.
 */
final class Given {
  private final boolean contribution;
  private final Map<ClvTerm, Term<ClvInputs>> terms = new LinkedHashMap<>();

  /**
   * The terms of a form.
   *
   * @param contribution whether the margin is given as an amount, not as a share of revenue
   */
  Given(boolean contribution) {
    this.contribution = contribution;
  }

  Term<ClvInputs> term(ClvTerm term) {
    return terms.computeIfAbsent(
        term,
        asked ->
            asked
                .term()
                .knownIf(
                    new Known<>(
                        inputs -> inputs.gives(asked), inputs -> missing(lacking(inputs)))));
  }

  /** What a customer leaves per period: revenue × margin, or the amount itself. */
  Formula<ClvInputs> margin() {
    return contribution
        ? term(ClvTerm.CONTRIBUTION_MARGIN)
        : term(ClvTerm.REVENUE).times(term(ClvTerm.MARGIN));
  }

  /** Who is still here a period later. */
  Formula<ClvInputs> kept() {
    return term(ClvTerm.CHURN).complement();
  }

  /** What 1 grows to in a period. */
  Formula<ClvInputs> growth() {
    return Formula.<ClvInputs>number(1).plus(term(ClvTerm.DISCOUNT));
  }

  /** What of a margin is lost from period to period: by leaving and by discounting. */
  Formula<ClvInputs> fading() {
    return term(ClvTerm.CHURN).plus(term(ClvTerm.DISCOUNT));
  }

  /** What of all margins to come is before the horizon: 1 − step^horizon. */
  Formula<ClvInputs> before(Formula<ClvInputs> step) {
    return step.power(term(ClvTerm.HORIZON)).complement();
  }

  /** What the form asks for, in the order of its formula. */
  List<ClvTerm> needs() {
    return List.copyOf(terms.keySet());
  }

  /** What of {@link #needs()} is not given. */
  List<ClvTerm> lacking(ClvInputs inputs) {
    return needs().stream().filter(term -> !inputs.gives(term)).toList();
  }

  /** That these are not given: at least one. */
  static Message missing(List<ClvTerm> terms) {
    List<Message> names =
        terms.stream().map(term -> Message.of("name").andTerm("name", term.label())).toList();
    return Message.of(terms.size() == 1 ? "clv.is-not-given" : "clv.are-not-given")
        .and("terms", Message.list(names));
  }
}

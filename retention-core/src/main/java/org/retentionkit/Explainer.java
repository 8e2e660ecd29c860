package org.retentionkit;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Fractions;

/**
 * Puts into words and data what a definition says of one summary.
 *
 * @param parts the definition
 * @param form the form of it that fits
 * @param summary the summary
 */
record Explainer<S>(Draft<S> parts, Form<S> form, S summary) {
  Explanation explanation(@Nullable Message reason) {
    List<TermValue> values = new ArrayList<>();
    for (Term<S> term : form.terms) {
      values.add(new TermValue(term.name(), term.value(summary).orElse(null)));
    }
    Ratio exact = reason == null ? form.formula.at(summary) : null;
    return new Explanation(
        parts.id,
        parts.title,
        parts.period.apply(summary),
        form.pattern,
        values,
        exact == null ? null : shown(exact),
        exact == null ? null : nearest(exact),
        reason,
        exact == null ? null : interval(),
        parts.notes.apply(summary, exact),
        List.of());
  }

  /** The reason where something is divided by 0. */
  Message overZero() {
    Formula<S> zero = form.formula.zero(summary);
    String name = (zero == null ? form.formula : zero).layout().braced();
    if (parts.overZero != null) {
      return parts.overZero.apply(summary, name);
    }
    Period period = parts.period.apply(summary);
    return period == null
        ? Message.of("is-zero-undated").andTerm("below", name)
        : Message.of("is-zero").andTerm("below", name).and("period", period);
  }

  /** Null beyond the largest double: the result is shown all the same. */
  private static @Nullable Double nearest(Ratio exact) {
    double value = Fractions.nearest(exact.numerator(), exact.denominator());
    return Double.isInfinite(value) ? null : (Double) (value + 0.0);
  }

  private Quantity shown(Ratio exact) {
    int decimals = parts.decimals.applyAsInt(summary);
    return new Quantity(
        parts.hundredfold
            ? exact.percent(decimals)
            : exact.rounded(decimals, RoundingMode.HALF_EVEN),
        parts.unit.apply(summary));
  }

  private @Nullable ConfidenceInterval interval() {
    if (parts.interval != null) {
      return parts.interval.apply(summary);
    }
    return form.share ? IntervalMethod.WILSON.interval(form.proportion(summary), 0.95) : null;
  }
}

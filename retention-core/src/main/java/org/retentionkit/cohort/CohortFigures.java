package org.retentionkit.cohort;

import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Explanation;

/** What the figures of cells have in common. */
final class CohortFigures {
  private CohortFigures() {}

  static Optional<String> undefinedReason(CohortPoint point, CohortDefinition definition) {
    return point.base() != 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s is 0 for %s of cohort %s",
                definition.baseName(),
                point.column(),
                point.cohort()));
  }

  static Explanation.Builder explain(CohortPoint point, CohortDefinition definition) {
    Explanation.Builder text =
        Explanation.of(definition)
            .input(
                definition.valueName(),
                point.measured().amount(point.value()),
                point.measured().unit())
            .input(
                definition.baseName(),
                definition.baseAmount(point),
                definition.baseName().equals("size") ? "" : point.measured().unit())
            .note("Cohort " + point.cohort() + ", " + point.column() + ".");
    return point.state() == CellState.COMPLETE ? text : text.note("In progress: so far only.");
  }
}

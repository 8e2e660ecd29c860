package org.retentionkit.cohort;

import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;

/** What the figures of cells have in common. */
final class CohortFigures {
  private CohortFigures() {}

  static Optional<String> undefinedReason(CohortPoint point, CohortDefinition definition) {
    return point.base() != 0
        ? Optional.empty()
        : Optional.of(
            "%s is 0 for %s of cohort %s"
                .formatted(definition.baseName(), point.column(), point.cohort()));
  }

  static ExplanationBuilder explain(CohortPoint point, CohortDefinition definition) {
    ExplanationBuilder text =
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

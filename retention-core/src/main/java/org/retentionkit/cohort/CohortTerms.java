package org.retentionkit.cohort;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Known;
import org.retentionkit.Message;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;

/** The terms of {@link CohortCell}: what a cell counts, and what that is divided by. */
final class CohortTerms {
  private static final Known<CohortCell> BEGUN =
      new Known<>(
          cell -> cell.state() != CellState.NOT_YET_DUE,
          cell ->
              Message.of("cohort.not-yet-due")
                  .and("column", cell.column())
                  .and("cohort", cell.cohort()));

  static final Term<CohortCell> ACTIVE = counted("active");
  static final Term<CohortCell> STILL_ACTIVE = counted("still active");
  static final Term<CohortCell> ORDERS = counted("orders");
  static final Term<CohortCell> REVENUE = money("revenue");
  static final Term<CohortCell> CUMULATIVE_REVENUE = money("cumulative revenue");
  static final Term<CohortCell> RECURRING_REVENUE = money("recurring revenue");
  static final Term<CohortCell> SIZE = Term.count("size", CohortCell::base);
  static final Term<CohortCell> FIRST = base("first");
  static final Term<CohortCell> PREVIOUS = base("previous");
  static final Term<CohortCell> FIRST_MONEY = moneyBase("first");
  static final Term<CohortCell> PREVIOUS_MONEY = moneyBase("previous");

  private CohortTerms() {}

  /** A definition over a cell, which says which cell and whether it is in progress. */
  static Spec<CohortCell> spec(
      String id, String title, Formula<CohortCell> formula, String source) {
    return Spec.of(id, title, formula, source)
        .overZero(
            (cell, below) ->
                Message.of("cohort.is-zero")
                    .andTerm("below", below)
                    .and("column", cell.column())
                    .and("cohort", cell.cohort()))
        .notes(CohortTerms::notes);
  }

  private static List<Message> notes(CohortCell cell, @Nullable Ratio exact) {
    Message which =
        Message.of("cohort.cell").and("cohort", cell.cohort()).and("column", cell.column());
    return cell.state() == CellState.IN_PROGRESS
        ? List.of(which, Message.of("cohort.in-progress"))
        : List.of(which);
  }

  private static Term<CohortCell> counted(String name) {
    return Term.count(name, CohortCell::value).knownIf(BEGUN);
  }

  private static Term<CohortCell> money(String name) {
    return Term.<CohortCell>amount(
            name, cell -> amount(cell, cell.value()), cell -> cell.measured().shown())
        .knownIf(BEGUN);
  }

  private static Term<CohortCell> base(String name) {
    return Term.count(name, CohortCell::base).knownIf(BEGUN);
  }

  private static Term<CohortCell> moneyBase(String name) {
    return Term.<CohortCell>amount(
            name, cell -> amount(cell, cell.base()), cell -> cell.measured().shown())
        .knownIf(BEGUN);
  }

  private static BigDecimal amount(CohortCell cell, long counted) {
    return cell.measured().amount(counted);
  }
}

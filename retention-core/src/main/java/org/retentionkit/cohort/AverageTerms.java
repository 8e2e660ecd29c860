package org.retentionkit.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/** The terms of {@link CohortAverage}: sums over the cells that took part. */
final class AverageTerms {
  static final Term<CohortAverage> SUM_OF_FIGURES =
      Term.of("sum of figures", AverageTerms::sumOfFigures, AverageTerms::shownSum);
  static final Term<CohortAverage> COHORTS = Term.count("cohorts", all -> all.points().size());
  static final Term<CohortAverage> SUM_OF_PRODUCTS =
      amount(
          "sum of values times bases",
          all -> total(all, cell -> value(cell).multiply(all.figure().baseAmount(cell))));
  static final Term<CohortAverage> SUM_OF_SQUARES =
      amount(
          "sum of squared bases", all -> total(all, cell -> all.figure().baseAmount(cell).pow(2)));

  private AverageTerms() {}

  /** All customers alike: a share where the cells are shares, and a quotient of sums elsewhere. */
  static Spec<CohortAverage> pooled(
      String id, String title, String values, String bases, String source) {
    Term<CohortAverage> sumOfValues = amount(values, all -> total(all, AverageTerms::value));
    Term<CohortAverage> sumOfBases = amount(bases, all -> total(all, all.figure()::baseAmount));
    return spec(id, title, sumOfValues.over(sumOfBases), source)
        .form(
            all -> all.figure().isShare(),
            count(values, CohortCell::value).partOf(count(bases, CohortCell::base)));
  }

  static Spec<CohortAverage> spec(
      String id, String title, Formula<CohortAverage> formula, String source) {
    return Spec.of(id, title, formula, source)
        .overZero(
            (all, below) ->
                Message.of(all.points().isEmpty() ? "cohort.none-complete" : "cohort.bases-cancel")
                    .and("column", all.column()))
        .notes(AverageTerms::notes);
  }

  /** A sum of counts, which names what exceeds a {@code long}. */
  static long sum(String name, List<CohortCell> cells, ToLongFunction<CohortCell> part) {
    long sum = 0;
    for (CohortCell cell : cells) {
      sum = Checks.sum(name, sum, part.applyAsLong(cell));
    }
    return sum;
  }

  private static Term<CohortAverage> count(String name, ToLongFunction<CohortCell> part) {
    return Term.count(name, all -> sum(name, all.points(), part));
  }

  private static Term<CohortAverage> amount(
      String name, Function<CohortAverage, BigDecimal> reader) {
    return Term.amount(name, reader, all -> Unit.NONE);
  }

  private static BigDecimal value(CohortCell cell) {
    return cell.measured().amount(cell.value());
  }

  private static BigDecimal total(CohortAverage all, Function<CohortCell, BigDecimal> part) {
    return all.points().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Ratio sumOfFigures(CohortAverage all) {
    List<Ratio> figures = new ArrayList<>();
    for (CohortCell cell : all.points()) {
      figures.add(Ratio.of(value(cell), all.figure().baseAmount(cell)));
    }
    return Ratio.sum(figures);
  }

  private static Quantity shownSum(CohortAverage all) {
    Ratio sum = sumOfFigures(all);
    return all.figure().perCustomer()
        ? new Quantity(
            sum.rounded(all.measured().shownDecimals(), RoundingMode.HALF_EVEN),
            all.measured().shown())
        : new Quantity(sum.percent(1), Unit.PERCENT);
  }

  private static List<Message> notes(CohortAverage all, @Nullable Ratio exact) {
    List<Message> notes = new ArrayList<>();
    notes.add(
        Message.of("cohort.taking-part")
            .and("title", Message.title(all.figure().id(), all.figure().title()))
            .and("column", all.column())
            .and(
                "cohorts",
                all.points().isEmpty()
                    ? Message.of("cohort.no-cohort")
                    : Message.list(all.points().stream().map(CohortCell::cohort).toList())));
    if (!all.leftOut().isEmpty()) {
      notes.add(Message.of("cohort.left-out").and("cohorts", Message.list(all.leftOut())));
    }
    return notes;
  }
}

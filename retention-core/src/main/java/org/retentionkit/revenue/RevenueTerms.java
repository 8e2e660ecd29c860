package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Known;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/**
 * The terms of {@link RevenueMovements}: what revenue churn, revenue retention (NRR, GRR) and quick
 * ratio definitions are made of, and what a host makes its own from.
 *
 * <p>Worked example: {@code RevenueTerms.CHURNED.over(RevenueTerms.OPENING)} reads {@code churned ÷
 * opening}.
 */
public final class RevenueTerms {
  /** Revenue at the start. */
  public static final Term<RevenueMovements> OPENING = amount("opening", RevenueMovements::opening);

  /** Revenue of customers who never paid before. */
  public static final Term<RevenueMovements> NEW_REVENUE =
      amount("new revenue", RevenueMovements::newRevenue);

  /** Increases of paying customers. */
  public static final Term<RevenueMovements> EXPANSION =
      amount("expansion", RevenueMovements::expansion);

  /** Decreases of customers who keep paying. */
  public static final Term<RevenueMovements> CONTRACTION =
      amount("contraction", RevenueMovements::contraction);

  /** Revenue of customers who stopped paying. */
  public static final Term<RevenueMovements> CHURNED = amount("churned", RevenueMovements::churned);

  /** Revenue of former customers who pay again. */
  public static final Term<RevenueMovements> REACTIVATION =
      amount("reactivation", RevenueMovements::reactivation);

  /** The sum of the smaller of each customer's opening and closing amount. */
  public static final Term<RevenueMovements> KEPT_OF_OPENING =
      ofCustomers("kept of opening", RevenueMovements::keptOfOpening);

  /** The opening amounts of the customers who pay nothing at the end. */
  public static final Term<RevenueMovements> OPENING_OF_LOST =
      ofCustomers("opening of lost", RevenueMovements::openingOfLost);

  /** The closing amounts of the customers who paid at the start. */
  public static final Term<RevenueMovements> CLOSING_OF_OPENING =
      ofCustomers("closing of opening", RevenueMovements::closingOfOpening);

  private RevenueTerms() {}

  private static Term<RevenueMovements> amount(
      String name, Function<RevenueMovements, BigDecimal> reader) {
    return Term.amount(name, reader, movements -> Unit.of(movements.currency()));
  }

  private static Term<RevenueMovements> ofCustomers(
      String name, Function<RevenueMovements, @Nullable BigDecimal> reader) {
    return amount(
            name,
            movements -> {
              BigDecimal known = reader.apply(movements);
              return known == null ? BigDecimal.ZERO : known; // never asked for where not known
            })
        .knownIf(
            new Known<>(
                movements -> reader.apply(movements) != null,
                movements -> {
                  boolean totals =
                      movements.keptOfOpening() == null
                          && movements.openingOfLost() == null
                          && movements.closingOfOpening() == null;
                  return totals
                      ? Message.of("revenue.needs-customers").and("period", movements.period())
                      : Message.of("revenue.needs-sum")
                          .andTerm("term", name)
                          .and("period", movements.period());
                }));
  }

  /** A rate over movements, which says what else moved where it divides by 0. */
  static Spec<RevenueMovements> rate(
      String id, String title, Formula<RevenueMovements> formula, String source) {
    return Spec.of(id, title, formula, source)
        .during(RevenueMovements::period)
        .overZero((movements, below) -> isZero("revenue.is-zero", movements, below))
        .notes((movements, exact) -> fx(movements));
  }

  /** A rate of what was kept of the opening: notes say why it is below 0 or above 1. */
  static Spec<RevenueMovements> kept(
      String id, String title, Formula<RevenueMovements> formula, String source) {
    return rate(id, title, formula, source)
        .notes(
            (movements, exact) ->
                notes(movements, exact, "revenue.lost-below", "revenue.grew-above"));
  }

  /** A rate of what was lost of the opening: notes say why it is below 0 or above 1. */
  static Spec<RevenueMovements> lost(
      String id, String title, Formula<RevenueMovements> formula, String source) {
    return rate(id, title, formula, source)
        .notes(
            (movements, exact) ->
                notes(movements, exact, "revenue.grew-below", "revenue.lost-above"));
  }

  /** The reason of what cannot be divided by, and what else moved. */
  static Message isZero(String key, RevenueMovements movements, String below) {
    return Message.of(key)
        .andTerm("below", below)
        .and("period", movements.period())
        .and("newRevenue", new Quantity(movements.newRevenue(), Unit.NONE))
        .and("closing", new Quantity(movements.closing(), Unit.of(movements.currency())));
  }

  private static List<Message> notes(
      RevenueMovements movements, @Nullable Ratio exact, String below, String above) {
    List<Message> notes = new ArrayList<>(fx(movements));
    if (exact != null && exact.signum() < 0) {
      notes.add(Message.of(below));
    } else if (exact != null && exact.compareTo(Ratio.ONE) > 0) {
      notes.add(Message.of(above));
    }
    return notes;
  }

  private static List<Message> fx(RevenueMovements movements) {
    return movements.fx().signum() == 0
        ? List.of()
        : List.of(
            Message.of("revenue.fx")
                .and("fx", new Quantity(movements.fx(), Unit.of(movements.currency()))));
  }
}

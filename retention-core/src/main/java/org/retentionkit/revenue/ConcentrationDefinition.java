package org.retentionkit.revenue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/**
 * The definitions of revenue concentration: both sides of the 80/20 rule (Pareto principle). Both
 * are exact for any share, a fraction of a customer counting by the same fraction of its amount, so
 * that each is the inverse of the other.
 *
 * <p>A fraction, 0 to 1. Undefined when there is no revenue.
 */
public enum ConcentrationDefinition implements Measure<TopCustomers, Rate> {
  /** What the largest customers bring: the largest 20 % of 10 bring 80 of 100 = 80 %. */
  TOP_SHARE(
      "revenue-concentration.top-share",
      "Revenue share of the top customers",
      top("top revenue", TopCustomers::revenue, TopCustomers::shownRevenue)
          .over(
              Term.amount(
                  "revenue", top -> top.base().revenue(), top -> Unit.of(top.base().currency()))),
      ConcentrationDefinition::topNote,
      "the 80/20 rule; one minus the Lorenz curve"),
  /** How few customers bring a share: 80 of 100 come from the largest 2 of 10 = 20 %. */
  CUSTOMERS_FOR_SHARE(
      "revenue-concentration.customers-for-share",
      "Share of customers that brings a share of revenue",
      top("top customers", TopCustomers::customers, TopCustomers::shownCustomers)
          .over(Term.count("customers", top -> top.base().customers())),
      ConcentrationDefinition::revenueNote,
      "the 80/20 rule, asked the other way round");

  private final Spec<TopCustomers> spec;

  ConcentrationDefinition(
      String id,
      String title,
      Formula<TopCustomers> formula,
      Function<TopCustomers, Message> note,
      String source) {
    this.spec =
        Spec.of(id, title, formula, source)
            .during(top -> top.base().period())
            .undefinedIf(top -> top.base().undefinedReason())
            .notes((top, exact) -> notes(top, exact, note));
  }

  @Override
  public Spec<TopCustomers> spec() {
    return spec;
  }

  @Override
  public Rate of(TopCustomers top) {
    return Rate.of(this, top);
  }

  private static Term<TopCustomers> top(
      String name, Function<TopCustomers, Ratio> reader, Function<TopCustomers, Quantity> shown) {
    return Term.of(name, reader, shown);
  }

  private static List<Message> notes(
      TopCustomers top, @Nullable Ratio exact, Function<TopCustomers, Message> note) {
    List<Message> notes = new ArrayList<>();
    if (exact != null) {
      notes.add(note.apply(top));
    }
    notes.addAll(negatives(top.base()));
    return notes;
  }

  private static Message topNote(TopCustomers top) {
    return Message.of("revenue.top-customers")
        .and("share", top.shareOfCustomers())
        .and("top", top.shownCustomers())
        .and("customers", top.base().count());
  }

  private static Message revenueNote(TopCustomers top) {
    return Message.of("revenue.top-revenue")
        .and("share", top.shareOfRevenue())
        .and("revenue", Quantity.of(top.base().money()));
  }

  /** What is to be said of amounts below 0, if there were any. */
  static List<Message> negatives(RevenueBase base) {
    return base.negativeCustomers() == 0
        ? List.of()
        : List.of(
            Message.of("revenue.negative-amounts")
                .and("customers", Quantity.of(base.negativeCustomers())));
  }
}

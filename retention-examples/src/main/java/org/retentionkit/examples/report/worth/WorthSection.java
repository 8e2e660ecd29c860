package org.retentionkit.examples.report.worth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.retentionkit.Proportion;
import org.retentionkit.clv.ClvCalculator;
import org.retentionkit.clv.ClvDefinition;
import org.retentionkit.clv.LifetimeValue;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.report.base.ComparableMonths;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;

/** Answers "what is a customer worth?": so far, and by the closed forms that the log allows. */
public final class WorthSection implements ReportSection {
  private static final List<ClvDefinition> FORMS =
      List.of(
          ClvDefinition.SIMPLE,
          ClvDefinition.MARGIN_OVER_CHURN,
          ClvDefinition.DISCOUNTED_AT_PERIOD_END,
          ClvDefinition.DISCOUNTED_FIRST_MARGIN_NOW,
          ClvDefinition.CHURN_PLUS_DISCOUNT);

  @Override
  public Section of(ReportData data) {
    String currency = data.currency().getCurrencyCode();
    ComparableMonths months = ComparableMonths.of(data);
    AverageCustomer customer = AverageCustomer.of(data, months);
    List<LifetimeValue> values =
        customer.isDefined()
            ? FORMS.stream()
                .map(form -> ClvCalculator.lifetimeValue(customer.inputs(data.choices()), form))
                .toList()
            : List.of();
    Table table =
        new Table.Builder<LifetimeValue>()
            .words("form", "Lifetime value by closed form", form -> Cell.text(title(form)))
            .column("value", currency, Cell::amount)
            .hidden("definition", form -> Cell.text(form.definition().name()))
            .hidden("formula", form -> Cell.text(form.definition().formula()))
            .rows("forms", values);
    return new Section(
        "worth",
        "What a customer is worth",
        List.of(
            new Fact(
                "historic",
                "Brought so far, mean " + currency,
                Cell.amount(data.figures().whole().perBuyer())),
            months.fact(),
            new Fact(
                "revenuePerActiveCustomer",
                "Per active a month, " + currency,
                customer.revenueCell()),
            new Fact("churn", "Churn a month", churn(months.pooledChurn()))),
        values.isEmpty() ? Table.NONE : table,
        notes(data, customer, values));
  }

  private static List<String> notes(
      ReportData data, AverageCustomer customer, List<LifetimeValue> values) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Brought so far: all revenue of the log ÷ all its customers. It is revenue, not profit, and"
            + " no forecast: what customers will still bring, and brought before the log, is"
            + " missing.");
    if (!customer.isDefined()) {
      notes.add("There is no closed form: " + customer.undefinedReason() + ".");
      return notes;
    }
    notes.add(
        "The closed forms assume that each month every active customer brings the same revenue and"
            + " leaves for good with the same chance: the averages of the months taking part."
            + " Revenue a month is all revenue ÷ active customers at the closings. Churn is losing"
            + " a customer "
            + data.activeDays()
            + " days after the last order; other --active-days give other values.");
    values.stream()
        .filter(LifetimeValue::isDefined)
        .forEach(value -> notes.add(value.explanation().sentence()));
    String undefined =
        values.stream()
            .filter(value -> !value.isDefined())
            .map(value -> title(value) + ", as " + value.undefinedReason())
            .collect(Collectors.joining("; "));
    if (!undefined.isEmpty()) {
      notes.add("Undefined: " + undefined + ". --margin and --discount can be given.");
    }
    return notes;
  }

  /** The title without the words that all share. */
  private static String title(LifetimeValue value) {
    return value.definition().title().replaceAll("^Customer lifetime value \\((.*)\\)$", "$1");
  }

  private static Cell churn(Proportion churn) {
    return churn.isDefined() ? Cell.share(churn) : Cell.undefined(ComparableMonths.NONE);
  }
}

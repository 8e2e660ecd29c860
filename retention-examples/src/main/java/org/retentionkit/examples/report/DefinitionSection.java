package org.retentionkit.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.retentionkit.Definition;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.RetentionDefinition;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.MonthFigures;
import org.retentionkit.examples.report.base.ComparableMonths;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;

/** Answers "what do these words mean?", and works the last comparable month out. */
final class DefinitionSection implements ReportSection {
  @Override
  public Section of(ReportData data) {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "Active: a customer is active at the end of a day while the last order is at most %s days"
                + " old. Opening and closing are the active customers before the month's first day"
                + " and at the end of its last.",
            data.activeDays()));
    notes.add(
        "Joined: first order of the log in the month; left again, of these: not active at the"
            + " closing; acquired: the others. Back: not active at the opening, ordered before, active"
            + " at the closing. Lost: active at the opening and not at the closing. Closing = opening"
            + " + acquired + back − lost.");
    notes.add(formula(RetentionDefinition.OPENING_COHORT) + ", returned customers taken off too.");
    notes.add(formula(ChurnDefinition.OPENING_COHORT) + "; retention + churn = 100 % exactly.");
    notes.add(
        "95 %: the Wilson interval of the share, in per cent. Pooled: all kept over all opening;"
            + " simple: the mean of the months. Months in progress, warming up or without opening"
            + " customers take no part.");
    notes.add(
        "In progress: the log's last month, when the log's last day is not the month's last. It is"
            + " counted through that day.");
    notes.add(
        "Order: each row is one. Repeat: of the customers who ordered in the month, those who had"
            + " also ordered on an earlier day of the log; orders of one day are one occasion."
            + " Before its first day the log knows nothing, so its first months show too few.");
    notes.add(
        "Per order, per buyer, per active: revenue ÷ orders, ÷ customers who ordered, ÷ customers"
            + " active at the closing. Orders of amount 0 count as orders and keep their customer"
            + " active. Negative amounts (refunds) are refused.");
    notes.add(
        "Top 20 %: the share of the revenue from the fifth of the month's buyers who spent most;"
            + " where a fifth is not a whole number, the next buyer counts with the missing"
            + " fraction.");
    List<MonthFigures> months = ComparableMonths.of(data).takingPart();
    if (!months.isEmpty()) {
      MonthFigures last = months.get(months.size() - 1);
      notes.add("Worked out: " + ComparableMonths.retention(last).explanation().sentence());
    }
    return new Section("definitions", "Definitions", List.of(), Table.NONE, notes);
  }

  private static String formula(Definition definition) {
    return definition.title() + " = " + definition.formula();
  }
}

package org.retentionkit.examples.report.standing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.retentionkit.Money;
import org.retentionkit.Proportion;
import org.retentionkit.examples.csv.BadRow;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.CustomerFigures;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;
import org.retentionkit.purchase.LapseRule;
import org.retentionkit.purchase.Standing;
import org.retentionkit.purchase.Standings;

/**
 * Answers "who has waited longer than it usually does?".
 *
 * @param rows how many customers at risk the text lists
 */
public record AtRiskSection(int rows) implements ReportSection {
  private record Customer(String name, int place, long minorUnits) {}

  @Override
  public Section of(ReportData data) {
    Standings<Long> standings = data.customers().standings();
    LapseRule rule = standings.rule();
    List<Customer> customers = atRisk(data.customers());
    return new Section(
        "atRisk",
        "Customers at risk",
        List.of(
            new Fact(
                "rule",
                "Rule",
                Cell.text(
                    String.format(
                        Locale.ROOT,
                        "at risk above %s times the own median gap, lapsed above %s times",
                        rule.atRisk().toPlainString(),
                        rule.lapsed().toPlainString()))),
            new Fact("minimumGaps", "Gaps needed", Cell.count(rule.minimumGaps())),
            new Fact("asOf", "As of", Cell.date(standings.asOf())),
            fact("active", "Active", standings, Standing.ACTIVE),
            fact("atRisk", "At risk", standings, Standing.AT_RISK),
            fact("lapsed", "Lapsed", standings, Standing.LAPSED),
            fact("tooLittleHistory", "Too few gaps", standings, Standing.TOO_LITTLE_HISTORY)),
        table(data, customers),
        notes());
  }

  private static Fact fact(String key, String label, Standings<Long> standings, Standing standing) {
    Proportion share = new Proportion(standings.count(standing), standings.size());
    Cell cell = Cell.share(share);
    return new Fact(
        key,
        label,
        new Cell(
            String.format(Locale.ROOT, "%,d customers, %s", share.part(), cell.text()),
            cell.json()));
  }

  /** The greatest revenue first; equal ones by name. */
  private static List<Customer> atRisk(CustomerFigures figures) {
    Standings<Long> standings = figures.standings();
    return IntStream.of(standings.places(Standing.AT_RISK))
        .mapToObj(
            place -> {
              long number = standings.customer(place);
              int row = figures.scores().indexOf(number);
              return new Customer(
                  figures.names().key(number), place, figures.scores().monetary(row));
            })
        .sorted(
            Comparator.comparingLong(Customer::minorUnits).reversed().thenComparing(Customer::name))
        .toList();
  }

  private Table table(ReportData data, List<Customer> customers) {
    Standings<Long> standings = data.customers().standings();
    int decimals = Money.decimals(data.currency());
    return new Table.Builder<Customer>()
        .words("customer", "Customer", AtRiskSection::name)
        .column(
            "revenue",
            "Revenue " + data.currency().getCurrencyCode(),
            customer -> Cell.money(BigDecimal.valueOf(customer.minorUnits(), decimals)))
        .column(
            "lastOrder",
            "Last order",
            customer -> Cell.date(standings.lastPurchase(customer.place())))
        .column(
            "daysSince",
            "Days since",
            customer -> Cell.count(standings.daysSince(customer.place())))
        .column(
            "atRiskFrom",
            "At risk from",
            customer -> Cell.count(standings.atRiskFrom(customer.place())))
        .column(
            "lapsedFrom",
            "Lapsed from",
            customer -> Cell.count(standings.lapsedFrom(customer.place())))
        .rows("customers", customers)
        .firstInText(rows);
  }

  private static Cell name(Customer customer) {
    return new Cell(BadRow.visible(customer.name()), customer.name());
  }

  private static List<String> notes() {
    return List.of(
        "A gap is the days from one day with an order to the customer's next; customers with too"
            + " few have no limits of their own. At risk and lapsed from: days without an order."
            + " The greatest revenue comes first. The segment of this name is another thing: it"
            + " compares customers with each other.");
  }
}

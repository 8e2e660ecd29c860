package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Amount;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Unit;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.PurchaseCounts;
import org.retentionkit.purchase.RepeatPurchaseRate;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.Small;
import org.retentionkit.report.chart.SmallMultiples;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenuePerCustomer;
import org.retentionkit.revenue.RevenuePerCustomerDefinition;

/**
 * Answers "do they buy again, and for how much?".
 *
 * @param repeat of all customers, those who bought again
 * @param months what was bought in each month
 * @param active the customers of the same months, for the revenue per active customer; null if that
 *     is not known
 * @param states which months are in progress
 */
public record PurchaseSection(
    RepeatPurchaseRate repeat,
    List<Month> months,
    @Nullable CustomerSeries active,
    PeriodStates states)
    implements Source {

  /**
   * A month.
   *
   * @param counts what was bought in it
   * @param returning of those who bought in it, those who had bought before
   */
  public record Month(PurchaseCounts counts, RepeatPurchaseRate returning) {}

  /** Copies the list. */
  public PurchaseSection {
    months = List.copyOf(months);
  }

  @Override
  public String id() {
    return "again";
  }

  @Override
  public Content content(Words words) {
    List<Step> all = states.steps(months.stream().map(m -> m.counts().period()).toList());
    List<Month> shown = Shown.last(months);
    List<Step> steps = Shown.last(all);
    List<String> notes = new ArrayList<>();
    if (repeat.isDefined()) {
      notes.add(words.text("n.interval", "r", words.interval(repeat.interval(Shown.CONFIDENCE))));
    }
    notes.add(words.text("n.repeat"));
    Shown.noteLast(months, words, notes);
    List<Amount> perActive = perActive(shown);
    return Content.of(
        words.text("q.again"),
        answer(words),
        notes,
        List.of(charts(words, shown, steps, perActive)),
        List.of(table(words, shown, steps, perActive)),
        tiles(words));
  }

  private Sentence answer(Words words) {
    return repeat.isDefined()
        ? words.sentence("s.again", "*p", words.percent(repeat.value()))
        : words.sentence("s.undefined.short", "r", words.reason(repeat));
  }

  /** The revenue per active customer of the months shown; empty if customers are not known. */
  private List<Amount> perActive(List<Month> shown) {
    if (active == null || active.size() != months.size()) {
      return List.of();
    }
    List<Amount> amounts = new ArrayList<>();
    int first = months.size() - shown.size();
    for (int i = 0; i < shown.size(); i++) {
      Long closing = active.counts().get(first + i).closing();
      PurchaseCounts counts = shown.get(i).counts();
      if (closing == null) {
        return List.of();
      }
      amounts.add(RevenueCalculator.revenuePerCustomer(counts.period(), revenue(counts), closing));
    }
    return amounts;
  }

  private static Money revenue(PurchaseCounts counts) {
    Money revenue = counts.revenue();
    if (revenue == null) {
      throw new IllegalArgumentException("revenue of " + counts.period() + " must be known");
    }
    return revenue;
  }

  private static long orders(PurchaseCounts counts) {
    Long orders = counts.orders();
    return orders == null ? 0 : orders;
  }

  private static SmallMultiples charts(
      Words words, List<Month> shown, List<Step> steps, List<Amount> perActive) {
    List<Small> charts = new ArrayList<>();
    Money first = revenue(shown.get(0).counts());
    String currency = first.currency().getCurrencyCode();
    Measured money = new Measured(Unit.of(first.currency()), Money.decimals(first.currency()));
    charts.add(
        new Small(
            words.text("c.revenue"),
            currency,
            money,
            values(shown, c -> revenue(c).amount().doubleValue())));
    charts.add(
        new Small(
            words.text("c.orders"),
            words.text("l.permonth"),
            Measured.COUNT,
            values(shown, c -> (double) orders(c))));
    charts.add(
        new Small(
            words.text("c.aov"),
            currency,
            money,
            values(shown, c -> value(PurchaseCalculator.averageOrderValue(c)))));
    if (!perActive.isEmpty()) {
      charts.add(new Small(words.text("c.peractive"), currency, money, all(perActive)));
    }
    return new SmallMultiples(Caption.of("purchases", words.text("q.again"), ""), steps, charts);
  }

  private static @Nullable Double value(Amount amount) {
    return amount.isDefined() ? Double.valueOf(amount.value()) : null;
  }

  private static List<@Nullable Double> all(List<Amount> amounts) {
    List<@Nullable Double> values = new ArrayList<>();
    amounts.forEach(amount -> values.add(value(amount)));
    return values;
  }

  private static List<@Nullable Double> values(
      List<Month> shown, Function<PurchaseCounts, @Nullable Double> value) {
    List<@Nullable Double> values = new ArrayList<>();
    shown.forEach(month -> values.add(value.apply(month.counts())));
    return values;
  }

  private static NumbersTable table(
      Words words, List<Month> shown, List<Step> steps, List<Amount> perActive) {
    List<Label> headings =
        new ArrayList<>(
            Shown.headings(
                words.text("w.month"),
                words.text("w.buyers"),
                words.text("f.orders"),
                words.text("repeat.rate"),
                words.text("f.revenue"),
                words.text("c.aov"),
                words.text("w.perbuyer")));
    if (!perActive.isEmpty()) {
      headings.add(Label.of(words.text("c.peractive")));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Month month = shown.get(i);
      PurchaseCounts counts = month.counts();
      Money revenue = revenue(counts);
      Long buyers = counts.customers();
      List<Cell> row = new ArrayList<>();
      row.add(Shown.period(steps.get(i), words));
      row.add(Shown.count(buyers == null ? 0 : buyers, words));
      row.add(Shown.count(orders(counts), words));
      row.add(Shown.rate(month.returning(), words));
      int decimals = Money.decimals(revenue.currency());
      row.add(Cell.of(words.number(revenue.amount(), decimals)));
      row.add(amount(PurchaseCalculator.averageOrderValue(counts), decimals, words));
      row.add(amount(perBuyer(counts.period(), revenue, buyers), decimals, words));
      if (!perActive.isEmpty()) {
        row.add(amount(perActive.get(i), decimals, words));
      }
      rows.add(row);
    }
    return Shown.table(words.text("q.again"), headings, rows);
  }

  private static Amount perBuyer(Period period, Money revenue, @Nullable Long buyers) {
    return RevenuePerCustomerDefinition.PER_PAYER.of(
        new RevenuePerCustomer(period, revenue, buyers == null ? 0L : buyers));
  }

  private static Cell amount(Amount amount, int decimals, Words words) {
    return amount.isDefined()
        ? Cell.of(words.number(amount.value(), decimals))
        : Cell.undefined(words.reason(amount));
  }

  private Map<Tile, TileView> tiles(Words words) {
    if (!repeat.isDefined()) {
      return Map.of();
    }
    Long again = repeat.counts().repeatBuyers();
    Long buyers = repeat.counts().buyers();
    String note =
        words.text(
            "k.repeatnote",
            "a",
            words.count(again == null ? 0 : again),
            "b",
            words.plural("customers", buyers == null ? 0 : buyers));
    return Map.of(
        Tile.REPEAT,
        TileView.part(
            Term.label("repeat", words),
            words.percent(repeat.value()),
            note,
            repeat.value(),
            Role.KEPT));
  }
}

package org.retentionkit.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.retentionkit.report.words.Words;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenuePerCustomer;
import org.retentionkit.revenue.RevenuePerCustomerDefinition;

/** Answers "do they buy again, and for how much?". */
public final class PurchaseSection implements Source {
  private final RepeatPurchaseRate repeat;
  private final Known again;
  private final int all;
  private final List<Step> steps;
  private final List<Figures> months = new ArrayList<>();
  private final boolean perActive;
  private final Measured money;

  /**
   * A month.
   *
   * @param counts what was bought in it
   * @param returning of those who bought in it, those who had bought before
   */
  public record Month(PurchaseCounts counts, RepeatPurchaseRate returning) {}

  /** What is shown of a month. */
  private record Figures(
      long buyers,
      long orders,
      BigDecimal revenue,
      Known returning,
      Known perOrder,
      Known perBuyer,
      @Nullable Known perActive) {}

  /**
   * What the section needs of purchases.
   *
   * @param repeat of all customers, those who bought again
   * @param months what was bought in each month
   * @param active the customers of the same months, for the revenue per active customer; null if
   *     that is not known
   * @param states which months are in progress
   */
  public PurchaseSection(
      RepeatPurchaseRate repeat,
      List<Month> months,
      @Nullable CustomerSeries active,
      PeriodStates states) {
    this.repeat = repeat;
    this.again = Known.share(repeat);
    this.all = months.size();
    this.steps = Shown.last(states.steps(months.stream().map(m -> m.counts().period()).toList()));
    CustomerSeries known = active != null && active.size() == all ? active : null;
    for (int i = all - steps.size(); i < all; i++) {
      Long closing = known == null ? null : known.counts().get(i).closing();
      this.months.add(figures(months.get(i), closing));
    }
    this.perActive = this.months.stream().allMatch(month -> month.perActive() != null);
    Currency currency = revenue(months.get(0).counts()).currency();
    this.money = new Measured(Unit.of(currency), Money.decimals(currency));
  }

  private static Figures figures(Month month, @Nullable Long active) {
    PurchaseCounts counts = month.counts();
    Money revenue = revenue(counts);
    Period period = counts.period();
    Long orders = counts.orders();
    Long customers = counts.customers();
    long buyers = customers == null ? 0 : customers;
    return new Figures(
        buyers,
        orders == null ? 0 : orders,
        revenue.amount(),
        Known.of(month.returning()),
        Known.of(PurchaseCalculator.averageOrderValue(counts)),
        Known.of(
            RevenuePerCustomerDefinition.PER_PAYER.of(
                new RevenuePerCustomer(period, revenue, buyers))),
        active == null
            ? null
            : Known.of(RevenueCalculator.revenuePerCustomer(period, revenue, active)));
  }

  private static Money revenue(PurchaseCounts counts) {
    Money revenue = counts.revenue();
    if (revenue == null) {
      throw new IllegalArgumentException("revenue of " + counts.period() + " must be known");
    }
    return revenue;
  }

  @Override
  public String id() {
    return "again";
  }

  @Override
  public Content content(Words words) {
    List<String> notes = new ArrayList<>();
    if (again.isDefined()) {
      notes.add(words.text("n.interval", "r", again.limits(words)));
    }
    notes.add(words.text("n.repeat"));
    Shown.noteLast(all, words, notes);
    return Content.of(
        words.text("q.again"),
        again.isDefined()
            ? words.sentence("s.again", "*p", words.percent(again.value()))
            : words.sentence("s.undefined.short", "r", again.reason(words)),
        notes,
        List.of(charts(words)),
        List.of(table(words)),
        tiles(words));
  }

  private SmallMultiples charts(Words words) {
    String currency = money.unit().code();
    List<Small> charts = new ArrayList<>();
    charts.add(small(words.text("c.revenue"), currency, m -> m.revenue().doubleValue()));
    charts.add(
        new Small(
            words.text("c.orders"),
            words.text("l.permonth"),
            Measured.COUNT,
            values(month -> (double) month.orders())));
    charts.add(small(words.text("c.aov"), currency, m -> m.perOrder().point().value()));
    if (perActive) {
      charts.add(
          small(
              words.text("c.peractive"),
              currency,
              m -> m.perActive() == null ? null : m.perActive().point().value()));
    }
    return new SmallMultiples(Caption.of("purchases", words.text("q.again"), ""), steps, charts);
  }

  private Small small(String title, String currency, Function<Figures, @Nullable Double> value) {
    return new Small(title, currency, money, values(value));
  }

  private List<@Nullable Double> values(Function<Figures, @Nullable Double> value) {
    List<@Nullable Double> values = new ArrayList<>();
    months.forEach(month -> values.add(value.apply(month)));
    return values;
  }

  private NumbersTable table(Words words) {
    List<Label> headings =
        new ArrayList<>(
            Shown.headings(
                words,
                "w.month",
                "w.buyers",
                "f.orders",
                "repeat.rate",
                "f.revenue",
                "c.aov",
                "w.perbuyer"));
    if (perActive) {
      headings.add(Label.of(words.text("c.peractive")));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      Figures month = months.get(i);
      List<Cell> row = new ArrayList<>();
      row.add(Shown.period(steps.get(i), words));
      row.add(Shown.count(month.buyers(), words));
      row.add(Shown.count(month.orders(), words));
      row.add(month.returning().percent(words));
      row.add(Cell.of(words.number(month.revenue(), money.decimals()), month.revenue()));
      row.add(month.perOrder().number(words, money.decimals()));
      row.add(month.perBuyer().number(words, money.decimals()));
      if (perActive && month.perActive() != null) {
        row.add(month.perActive().number(words, money.decimals()));
      }
      rows.add(row);
    }
    return Shown.table(words.text("q.again"), headings, rows);
  }

  private Map<Tile, TileView> tiles(Words words) {
    if (!again.isDefined()) {
      return Map.of();
    }
    Long repeaters = repeat.counts().repeatBuyers();
    Long buyers = repeat.counts().buyers();
    String note =
        words.text(
            "k.repeatnote",
            "a",
            words.count(repeaters == null ? 0 : repeaters),
            "b",
            words.plural("customers", buyers == null ? 0 : buyers));
    return Map.of(
        Tile.REPEAT,
        TileView.part(
            Term.label("repeat", words),
            again.value(),
            words.percent(again.value()),
            note,
            again.value(),
            Role.KEPT));
  }
}

package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Amount;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.clv.ClvDefinition;
import org.retentionkit.clv.ClvTerm;
import org.retentionkit.clv.LifetimeValue;
import org.retentionkit.report.chart.BarTable;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/** Answers "what is a customer worth?". */
public final class WorthSection implements Source {
  private final Known historic;
  private final List<Point> course;
  private final Measured money;
  private final List<Form> forms = new ArrayList<>();
  private final double churn;
  private final double revenue;

  /** A closed form. */
  private record Form(ClvDefinition definition, Known worth) {}

  /**
   * What the section needs of lifetime values.
   *
   * @param historic what a customer brought so far, on average
   * @param course the same at the end of each period; empty if that is not known
   * @param values the closed forms
   */
  public WorthSection(Amount historic, List<Point> course, List<LifetimeValue> values) {
    this.course = List.copyOf(course);
    this.historic = Known.of(historic);
    this.money = new Measured(Unit.of(historic.currency()), Money.decimals(historic.currency()));
    values.forEach(value -> forms.add(new Form(value.definition(), Known.of(value))));
    this.churn = values.isEmpty() ? 0 : term(values.get(0), ClvTerm.CHURN);
    this.revenue = values.isEmpty() ? 0 : term(values.get(0), ClvTerm.REVENUE);
  }

  /** A term of the inputs, which are the same for all forms; not a number if it is undefined. */
  private static double term(LifetimeValue value, ClvTerm term) {
    Ratio ratio = value.inputs().value(term);
    return ratio.isDefined() ? ratio.value() : Double.NaN;
  }

  @Override
  public String id() {
    return "worth";
  }

  @Override
  public Content content(Words words) {
    List<String> notes = new ArrayList<>();
    notes.add(words.text("n.worth"));
    if (!forms.isEmpty()) {
      String share = Double.isNaN(churn) ? "–" : words.percent(churn);
      String amount = Double.isNaN(revenue) ? "–" : words.value(revenue, money);
      notes.add(words.text("n.closed", "c", share, "r", amount));
    }
    return Content.of(
        words.text("q.worth"),
        answer(words),
        notes,
        List.of(chart(words)),
        List.of(),
        tiles(words));
  }

  private Sentence answer(Words words) {
    return historic.isDefined()
        ? words.sentence("s.worth", "*a", words.value(historic.value(), money))
        : words.sentence("s.undefined.short", "r", historic.reason(words));
  }

  private BarTable chart(Words words) {
    List<BarTable.Row> rows = new ArrayList<>();
    rows.add(row(words, words.text("k.worth"), words.text("w.formula.historic"), historic));
    for (Form form : forms) {
      String name = form.definition().name();
      boolean known = words.has("clv." + name);
      rows.add(
          row(
              words,
              known ? words.text("clv." + name) : form.definition().title(words.locale()),
              known ? words.text("w.formula." + name) : form.definition().formula(words.locale()),
              form.worth()));
    }
    return new BarTable(
        Caption.of("worth", words.text("c.worth"), words.text("c.worth.sub")),
        Label.of(words.text("w.form")),
        List.of(money.unit().code()),
        rows,
        money);
  }

  private static BarTable.Row row(Words words, String name, String formula, Known worth) {
    List<@Nullable Double> values = new ArrayList<>();
    values.add(worth.point().value());
    return new BarTable.Row(name, formula, values, worth.reason(words));
  }

  private Map<Tile, TileView> tiles(Words words) {
    if (!historic.isDefined()) {
      return Map.of();
    }
    Label title = new Label(words.text("k.worth"), "historic");
    return Map.of(
        Tile.WORTH,
        new TileView(
            title,
            historic.value(),
            words.number(historic.value(), money.decimals()),
            money.unit().code(),
            null,
            words.text("k.worthnote"),
            course,
            null,
            Role.BACK));
  }
}

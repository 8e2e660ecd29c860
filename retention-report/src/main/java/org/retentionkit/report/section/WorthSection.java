package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Amount;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.clv.ClvInputs;
import org.retentionkit.clv.ClvTerm;
import org.retentionkit.clv.LifetimeValue;
import org.retentionkit.report.chart.BarTable;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/**
 * Answers "what is a customer worth?".
 *
 * @param historic what a customer brought so far, on average
 * @param values the closed forms
 */
public record WorthSection(Amount historic, List<LifetimeValue> values) implements Source {
  /** Copies the list. */
  public WorthSection {
    values = List.copyOf(values);
  }

  @Override
  public String id() {
    return "worth";
  }

  @Override
  public Content content(Words words) {
    List<String> notes = new ArrayList<>();
    notes.add(words.text("n.worth"));
    if (!values.isEmpty()) {
      notes.add(assumed(words, values.get(0).inputs()));
    }
    return Content.of(
        words.text("q.worth"),
        answer(words),
        notes,
        List.of(chart(words)),
        List.of(),
        tiles(words));
  }

  private Measured money() {
    return new Measured(Unit.of(historic.currency()), Money.decimals(historic.currency()));
  }

  private Sentence answer(Words words) {
    return historic.isDefined()
        ? words.sentence("s.worth", "*a", words.value(historic.value(), money()))
        : words.sentence("s.undefined.short", "r", words.reason(historic));
  }

  private String assumed(Words words, ClvInputs inputs) {
    Ratio churn = inputs.value(ClvTerm.CHURN);
    Ratio revenue = inputs.value(ClvTerm.REVENUE);
    return words.text(
        "n.closed",
        "c",
        churn.isDefined() ? words.percent(churn.value()) : "–",
        "r",
        revenue.isDefined() ? words.value(revenue.value(), money()) : "–");
  }

  private BarTable chart(Words words) {
    List<BarTable.Row> rows = new ArrayList<>();
    rows.add(row(words, words.text("k.worth"), words.text("w.formula.historic"), historic));
    for (LifetimeValue value : values) {
      String name = value.definition().name();
      boolean known = words.has("clv." + name);
      rows.add(
          row(
              words,
              known ? words.text("clv." + name) : value.definition().title(words.locale()),
              known ? words.text("w.formula." + name) : value.definition().formula(words.locale()),
              value));
    }
    return new BarTable(
        Caption.of("worth", words.text("c.worth"), words.text("c.worth.sub")),
        Label.of(words.text("w.form")),
        List.of(historic.currency().getCurrencyCode()),
        rows,
        money());
  }

  private static BarTable.Row row(Words words, String name, String formula, Amount amount) {
    List<@Nullable Double> values = new ArrayList<>();
    values.add(amount.isDefined() ? Double.valueOf(amount.value()) : null);
    return new BarTable.Row(name, formula, values, amount.isDefined() ? "" : words.reason(amount));
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
            words.number(historic.value(), money().decimals()),
            historic.currency().getCurrencyCode(),
            null,
            words.text("k.worthnote"),
            List.of(),
            null,
            Role.BACK));
  }
}

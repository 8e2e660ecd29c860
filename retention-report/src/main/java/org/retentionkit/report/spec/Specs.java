package org.retentionkit.report.spec;

import static org.retentionkit.report.spec.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.BarTable;
import org.retentionkit.report.chart.Bullet;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.HeatTable;
import org.retentionkit.report.chart.IntervalChart;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.PlaneCurve;
import org.retentionkit.report.chart.RhythmTable;
import org.retentionkit.report.chart.ShareStack;
import org.retentionkit.report.chart.SignedStack;
import org.retentionkit.report.chart.SmallMultiples;
import org.retentionkit.report.chart.StandingBar;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.chart.Waterfall;
import org.retentionkit.report.section.Content;
import org.retentionkit.report.section.Outline;
import org.retentionkit.report.section.Term;
import org.retentionkit.report.section.TileView;
import org.retentionkit.report.words.Language;
import org.retentionkit.report.words.Words;

/** The report as JSON: one Vega-Lite 6 spec per chart, with its data. */
public final class Specs implements Chart.Visitor<Map<String, @Nullable Object>> {
  private static final Specs KINDS = new Specs();

  private Specs() {}

  /** The report in a language. */
  public static String json(Outline outline, Language language) {
    Outline.Said said = outline.said(language);
    List<Object> sections = new ArrayList<>();
    said.sections().forEach((id, content) -> sections.add(section(id, content, said.words())));
    List<Object> facts = new ArrayList<>();
    said.facts().stream()
        .flatMap(List::stream)
        .forEach(fact -> facts.add(object("name", fact.name().text(), "value", fact.value())));
    return Json.of(
        object(
            "report",
            1,
            "language",
            language.tag(),
            "title",
            said.title(),
            "subject",
            said.subject(),
            "facts",
            facts,
            "sections",
            sections));
  }

  private static Map<String, @Nullable Object> section(String id, Content content, Words words) {
    List<Object> charts = new ArrayList<>();
    for (Chart chart : content.charts()) {
      charts.add(
          object(
              "id",
              chart.caption().id(),
              "title",
              chart.caption().title().text(),
              "reading",
              chart.caption().reading(),
              "spec",
              chart.accept(KINDS)));
    }
    List<Object> figures = new ArrayList<>();
    content.tiles().forEach((tile, view) -> figures.add(figure(tile, view)));
    List<Object> tables = content.tables().stream().<Object>map(Specs::table).toList();
    List<Object> definitions = new ArrayList<>();
    content.terms().forEach(term -> definitions.add(definition(term, words)));
    return object(
        "id",
        id,
        "question",
        content.question(),
        "sentence",
        content.answer().text(),
        "notes",
        content.notes(),
        "definitions",
        definitions,
        "figures",
        figures,
        "charts",
        charts,
        "tables",
        tables);
  }

  /** A number that a host asks for by its name, in every language the same. */
  private static Map<String, @Nullable Object> figure(Tile tile, TileView view) {
    return object(
        "name",
        tile.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "title",
        view.title().text(),
        "text",
        (view.value() + " " + view.unit()).trim(),
        "value",
        view.number());
  }

  /** The numbers of a table, unrounded; null where one is undefined. */
  private static Map<String, @Nullable Object> table(NumbersTable table) {
    List<Object> rows = new ArrayList<>();
    for (List<NumbersTable.Cell> row : table.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (NumbersTable.Cell cell : row) {
        String text = cell.isDefined() ? cell.text() : null;
        cells.add(cell.value() == null ? text : cell.value());
      }
      rows.add(cells);
    }
    List<String> columns = table.columns().stream().map(Label::text).toList();
    return object("title", table.title(), "columns", columns, "rows", rows);
  }

  private static Map<String, @Nullable Object> definition(String term, Words words) {
    Map<String, @Nullable Object> definition =
        object("name", term, "title", Term.title(term, words), "text", words.text("d." + term));
    Term.core(term).ifPresent(core -> definition.put("definition", core.id()));
    Term.formula(term, words.text("d." + term), words)
        .ifPresent(formula -> definition.put("formula", formula));
    String source = Term.source(term, words);
    if (!source.isEmpty()) {
      definition.put("source", source);
    }
    return definition;
  }

  @Override
  public Map<String, @Nullable Object> lines(LineChart chart) {
    return TimeSpecs.lines(chart);
  }

  @Override
  public Map<String, @Nullable Object> stack(SignedStack chart) {
    return TimeSpecs.stack(chart);
  }

  @Override
  public Map<String, @Nullable Object> shares(ShareStack chart) {
    return TimeSpecs.shares(chart);
  }

  @Override
  public Map<String, @Nullable Object> multiples(SmallMultiples chart) {
    return TimeSpecs.multiples(chart);
  }

  @Override
  public Map<String, @Nullable Object> heat(HeatTable chart) {
    return TableSpecs.heat(chart);
  }

  @Override
  public Map<String, @Nullable Object> bars(BarTable chart) {
    return TableSpecs.bars(chart);
  }

  @Override
  public Map<String, @Nullable Object> waterfall(Waterfall chart) {
    return TableSpecs.waterfall(chart);
  }

  @Override
  public Map<String, @Nullable Object> interval(IntervalChart chart) {
    return PlaceSpecs.interval(chart);
  }

  @Override
  public Map<String, @Nullable Object> bullet(Bullet chart) {
    return PlaceSpecs.bullet(chart);
  }

  @Override
  public Map<String, @Nullable Object> plane(PlaneCurve chart) {
    return PlaceSpecs.plane(chart);
  }

  @Override
  public Map<String, @Nullable Object> standing(StandingBar chart) {
    return TableSpecs.standing(chart);
  }

  @Override
  public Map<String, @Nullable Object> rhythm(RhythmTable chart) {
    return TableSpecs.rhythm(chart);
  }
}

package org.retentionkit.report.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.markup.Escape;
import org.retentionkit.report.section.Content;
import org.retentionkit.report.section.Fact;
import org.retentionkit.report.section.Outline;
import org.retentionkit.report.section.Term;
import org.retentionkit.report.section.TileView;
import org.retentionkit.report.words.Language;
import org.retentionkit.report.words.Words;

/** Writes the report as text: the same sentences and numbers as the page. */
public final class TextPage {
  private final StringBuilder out = new StringBuilder();
  private final Words words;

  private TextPage(Words words) {
    this.words = words;
  }

  /** The report in a language. */
  public static String of(Outline outline, Language language) {
    Outline.Said said = outline.said(language);
    TextPage page = new TextPage(said.words());
    page.head(said);
    said.sections().values().forEach(page::section);
    page.definitions(said, outline.activeDays());
    return page.out.toString();
  }

  private void head(Outline.Said said) {
    underlined(said.title(), '=');
    if (!said.subject().isEmpty()) {
      paragraph(said.subject());
    }
    TextTable facts = new TextTable();
    for (List<Fact> log : said.facts()) {
      log.forEach(fact -> facts.add(List.of(fact.name().text(), fact.value())));
    }
    for (TileView tile : said.tiles()) {
      facts.add(List.of(tile.title().text(), (tile.value() + " " + tile.unit()).trim()));
    }
    table(facts);
  }

  private void section(Content content) {
    out.append('\n');
    underlined(content.question(), '-');
    paragraph(content.answer().text());
    content.notes().forEach(this::paragraph);
    for (Chart chart : content.charts()) {
      List<List<String>> rows = chart.accept(new ChartRows(words));
      if (!rows.isEmpty()) {
        out.append('\n');
        paragraph(chart.caption().title().text());
        if (!chart.caption().reading().isEmpty()) {
          paragraph(chart.caption().reading());
        }
        TextTable table = new TextTable();
        rows.forEach(table::add);
        table(table);
      }
    }
    content.tables().forEach(this::numbers);
  }

  private void numbers(NumbersTable numbers) {
    out.append('\n');
    paragraph(numbers.title());
    TextTable table = new TextTable();
    table.add(numbers.columns().stream().map(label -> label.text()).toList());
    for (List<NumbersTable.Cell> row : numbers.rows()) {
      table.add(row.stream().map(NumbersTable.Cell::text).toList());
    }
    table(table);
    List<String> reasons = new ArrayList<>();
    numbers.rows().forEach(row -> row.forEach(cell -> addOnce(reasons, cell.reason())));
    reasons.forEach(reason -> paragraph("– " + reason));
  }

  /** The terms that were used. */
  private void definitions(Outline.Said said, int activeDays) {
    Set<String> terms = new LinkedHashSet<>();
    said.facts().forEach(log -> log.forEach(fact -> Term.add(fact.name(), terms)));
    said.tiles().forEach(tile -> Term.add(tile.title(), terms));
    said.sections().values().forEach(content -> terms.addAll(content.terms()));
    if (terms.isEmpty()) {
      return;
    }
    out.append('\n');
    underlined(words.text("q.defs"), '-');
    for (String term : terms) {
      String text = Term.text(term, activeDays, words);
      paragraph(words.text("fmt.named", "a", Term.title(term, terms, words), "b", text));
    }
  }

  private static void addOnce(List<String> reasons, String reason) {
    if (!reason.isEmpty() && !reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  private void underlined(String title, char line) {
    String shown = Escape.visible(title);
    int width = Math.min(TextTable.WIDTH, TextTable.width(shown));
    out.append(TextTable.wrapped(shown));
    out.append(String.valueOf(line).repeat(width)).append('\n');
  }

  private void paragraph(String text) {
    out.append(TextTable.wrapped(Escape.visible(text)));
  }

  private void table(TextTable table) {
    out.append(table.text());
  }
}

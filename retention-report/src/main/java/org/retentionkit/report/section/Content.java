package org.retentionkit.report.section;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Sentence;

/**
 * A section in one language.
 *
 * @param question its heading
 * @param answer one sentence, with its number in bold
 * @param notes what else is to be said
 * @param charts its figures
 * @param tables the numbers behind them
 * @param tiles what it offers for the head of the page
 * @param foreign the tag of the language it is in, if that is not the page's; null otherwise
 */
public record Content(
    String question,
    Sentence answer,
    List<String> notes,
    List<Chart> charts,
    List<NumbersTable> tables,
    Map<Tile, TileView> tiles,
    @Nullable String foreign) {
  /** Copies the lists. */
  public Content {
    notes = List.copyOf(notes);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
    tiles = Map.copyOf(tiles);
  }

  /** The terms with a definition that it uses, in order. */
  public Set<String> terms() {
    Set<String> terms = new LinkedHashSet<>();
    charts.forEach(chart -> chart.labels().forEach(label -> Term.add(label, terms)));
    tables.forEach(table -> table.columns().forEach(label -> Term.add(label, terms)));
    tiles.values().forEach(tile -> Term.add(tile.title(), terms));
    return terms;
  }

  /** A section in the page's language. */
  public static Content of(
      String question,
      Sentence answer,
      List<String> notes,
      List<? extends Chart> charts,
      List<NumbersTable> tables,
      Map<Tile, TileView> tiles) {
    return new Content(question, answer, notes, List.copyOf(charts), tables, tiles, null);
  }
}

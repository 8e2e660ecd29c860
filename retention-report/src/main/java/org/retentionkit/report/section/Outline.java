package org.retentionkit.report.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Language;
import org.retentionkit.report.words.Words;

/**
 * A report before it is in any language.
 *
 * @param title the host's title; null for the usual one
 * @param subject what it is about, in the host's words; null for none
 * @param facts the facts at its head, of each log
 * @param sections its sections, in order
 * @param tiles its tiles, in order
 * @param hover whether plots have read-outs
 * @param words words of the host, by language and key
 */
public record Outline(
    @Nullable String title,
    @Nullable String subject,
    List<Facts> facts,
    List<Source> sections,
    List<Tile> tiles,
    boolean hover,
    Map<Language, Map<String, String>> words) {

  /** Copies the lists. */
  public Outline {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    tiles = List.copyOf(tiles);
    words = Map.copyOf(words);
  }

  /**
   * A report in a language.
   *
   * @param words the words it was made with
   * @param title its title
   * @param subject what it is about; empty if that is not said
   * @param facts the facts at its head, of each log
   * @param tiles its tiles
   * @param sections its sections by their ids
   */
  public record Said(
      Words words,
      String title,
      String subject,
      List<List<Fact>> facts,
      List<TileView> tiles,
      Map<String, Content> sections) {}

  /** For how many days an order keeps its customer active; 0 where no log has such a rule. */
  public int activeDays() {
    return facts.stream().mapToInt(Facts::days).max().orElse(0);
  }

  /** The report in a language. */
  public Said said(Language language) {
    Words said = new Words(language, words.getOrDefault(language, Map.of()));
    Map<String, Content> contents = new LinkedHashMap<>();
    Map<Tile, TileView> offered = new LinkedHashMap<>();
    for (Source source : sections) {
      Content content = source.content(said);
      contents.put(source.id(), content);
      content.tiles().forEach(offered::putIfAbsent);
    }
    List<TileView> chosen =
        tiles.stream().filter(offered::containsKey).map(offered::get).limit(6).toList();
    return new Said(
        said,
        title == null ? said.text("title") : title,
        subject == null ? "" : subject,
        facts.stream().map(log -> log.facts(said)).toList(),
        chosen,
        contents);
  }
}

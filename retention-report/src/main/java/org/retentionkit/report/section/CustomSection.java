package org.retentionkit.report.section;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/**
 * A section of the host's own, in the host's words.
 *
 * @param id its id
 * @param language the language of its words
 * @param heading its heading
 * @param sentence its answer
 * @param charts its figures
 * @param tables the numbers behind them
 */
public record CustomSection(
    String id,
    Locale language,
    String heading,
    String sentence,
    List<Chart> charts,
    List<NumbersTable> tables)
    implements Source {
  /** Checks the id. */
  public CustomSection {
    Caption.requireId(id);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
  }

  @Override
  public Content content(Words words) {
    boolean same = language.getLanguage().equals(words.locale().getLanguage());
    return new Content(
        heading,
        Sentence.of(sentence),
        List.of(),
        charts,
        tables,
        Map.of(),
        same ? null : language.toLanguageTag());
  }
}

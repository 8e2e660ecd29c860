package org.retentionkit.report.section;

import java.util.EnumMap;
import java.util.Map;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Words;

/**
 * A section of one of several logs, which says of which.
 *
 * @param id what tells it from the same section of another log
 * @param log the log
 * @param section the section
 */
public record LogSection(String id, LogName log, Source section) implements Source {
  @Override
  public Content content(Words words) {
    Content content = section.content(words);
    Map<Tile, TileView> tiles = new EnumMap<>(Tile.class);
    content
        .tiles()
        .forEach(
            (tile, view) -> {
              Label title = view.title();
              tiles.put(
                  tile, view.titled(new Label(log.before(title.text(), words), title.term())));
            });
    return new Content(
        log.before(content.question(), words),
        content.answer(),
        content.notes(),
        content.charts(),
        content.tables(),
        tiles,
        content.foreign());
  }
}

package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Words;

/** What the head of the page says of retention. */
final class RetentionTiles {
  private RetentionTiles() {}

  static Map<Tile, TileView> of(
      Words words,
      List<Step> steps,
      List<Known> rates,
      @Nullable Known average,
      int averaged,
      int last) {
    Map<Tile, TileView> tiles = new EnumMap<>(Tile.class);
    if (last >= 0) {
      tiles.put(Tile.RETENTION, retention(words, steps, rates, last));
    }
    if (average != null) {
      boolean months = Shown.areMonths(steps);
      String limits = words.text("ui.ci", "r", average.limits(words));
      tiles.put(
          Tile.AVERAGE_RETENTION,
          TileView.part(
              new Label(words.text(months ? "k.average" : "l.average"), "pooled"),
              average.value(),
              words.percent(average.value()),
              months ? words.plural("months", averaged) + TileView.BETWEEN + limits : limits,
              average.value(),
              Role.KEPT));
    }
    return tiles;
  }

  private static TileView retention(Words words, List<Step> steps, List<Known> rates, int last) {
    List<org.retentionkit.report.chart.Point> spark = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      if (steps.get(i).state() == PeriodState.COMPLETE) {
        spark.add(rates.get(i).point());
      }
    }
    String month = words.months().brief(steps.get(last).period());
    TileView tile =
        TileView.course(
            Term.label("retention", words),
            rates.get(last).value(),
            words.percent(rates.get(last).value()),
            month,
            spark);
    boolean neighbours =
        last > 0
            && steps.get(last - 1).state() == PeriodState.COMPLETE
            && rates.get(last - 1).isDefined();
    if (!neighbours) {
      return tile;
    }
    double change = (rates.get(last).value() - rates.get(last - 1).value()) * 100;
    String from = words.months().brief(steps.get(last - 1).period());
    return Shown.changed(
        tile.noted(words.text("c.change", "a", from, "b", month)),
        change,
        words.points("points", change),
        words.points("points", 0),
        words);
  }
}

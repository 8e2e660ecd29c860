package org.retentionkit.report.section;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Words;
import org.retentionkit.revenue.RevenueMovements;

/** What the head of the page says of recurring revenue. */
final class RevenueTiles {
  private RevenueTiles() {}

  static Map<Tile, TileView> of(
      Words words, List<RevenueMovements> shown, List<Step> steps, int last) {
    Map<Tile, TileView> tiles = new EnumMap<>(Tile.class);
    if (last < 0) {
      return tiles;
    }
    RevenueMovements first = shown.get(0);
    List<RevenueMovements> until = shown.subList(0, last + 1);
    RevenueMovements now = shown.get(last);
    TileView recurring = recurring(words, until, steps, last);
    tiles.put(Tile.RECURRING_REVENUE, grown(words, recurring, first.closing(), now.closing()));
    String month = words.months().name(steps.get(last).period());
    tiles.put(
        Tile.NET_REVENUE_RETENTION,
        TileView.course(
            Term.label("nrr", words),
            words.percent(RevenueSection.net(now).value()),
            month,
            until.stream().map(m -> Shown.value(RevenueSection.net(m))).toList()));
    if (RevenueSection.gross(now).isDefined()) {
      tiles.put(
          Tile.GROSS_REVENUE_RETENTION,
          TileView.course(
              Term.label("grr", words),
              words.percent(RevenueSection.gross(now).value()),
              month,
              until.stream().map(m -> Shown.value(RevenueSection.gross(m))).toList()));
    }
    return tiles;
  }

  private static TileView recurring(
      Words words, List<RevenueMovements> until, List<Step> steps, int last) {
    RevenueMovements now = until.get(last);
    String span =
        words.text(
            "c.change",
            "a",
            words.months().brief(steps.get(0).period()),
            "b",
            words.months().brief(steps.get(last).period()));
    return new TileView(
        Label.of(words.text("w.mrr")),
        words.number(now.closing(), 0),
        now.currency().getCurrencyCode(),
        null,
        span,
        RevenueSection.values(until, RevenueMovements::closing).stream().map(Point::of).toList(),
        null,
        Role.KEPT);
  }

  private static TileView grown(Words words, TileView tile, BigDecimal from, BigDecimal to) {
    if (from.signum() <= 0) {
      return tile;
    }
    double change = to.doubleValue() / from.doubleValue() - 1;
    return tile.changed(new TileView.Change(change >= 0, words.percent(Math.abs(change))));
  }
}

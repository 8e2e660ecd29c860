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
      Words words,
      List<RevenueMovements> shown,
      List<Step> steps,
      List<Known> nets,
      List<Known> grosses,
      int last) {
    Map<Tile, TileView> tiles = new EnumMap<>(Tile.class);
    RevenueMovements now = shown.get(last);
    TileView recurring = recurring(words, shown.subList(0, last + 1), steps, last);
    BigDecimal first = shown.get(0).closing();
    tiles.put(Tile.RECURRING_REVENUE, grown(words, recurring, first, now.closing()));
    String month = words.months().name(steps.get(last).period());
    tiles.put(Tile.NET_REVENUE_RETENTION, share(words, "nrr", month, nets, last));
    if (grosses.get(last).isDefined()) {
      tiles.put(Tile.GROSS_REVENUE_RETENTION, share(words, "grr", month, grosses, last));
    }
    return tiles;
  }

  private static TileView share(
      Words words, String term, String month, List<Known> shares, int last) {
    return TileView.course(
        Term.label(term, words),
        shares.get(last).value(),
        words.percent(shares.get(last).value()),
        month,
        Known.points(shares.subList(0, last + 1)));
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
        now.closing(),
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
    return Shown.changed(tile, change, words.percent(Math.abs(change)), words.percent(0), words);
  }
}

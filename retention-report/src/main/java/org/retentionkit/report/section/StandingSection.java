package org.retentionkit.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.Unit;
import org.retentionkit.purchase.RfmScores;
import org.retentionkit.purchase.Standing;
import org.retentionkit.purchase.Standings;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.RhythmTable;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.StandingBar;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/**
 * Answers "who is at risk?".
 *
 * @param active customers within their rhythm
 * @param atRisk customers at risk
 * @param lapsed customers who have lapsed
 * @param unknown customers with too few gaps
 * @param rows the customers at risk with the greatest revenue; a name is null if it is left out
 * @param money in what their revenue is
 */
public record StandingSection(
    long active, long atRisk, long lapsed, long unknown, List<Row> rows, Measured money)
    implements Source {

  /**
   * A customer at risk.
   *
   * @param name its name; null if it is left out
   * @param strip its days
   */
  public record Row(@Nullable String name, RhythmTable.Row strip) {}

  /** Copies the list. */
  public StandingSection {
    rows = List.copyOf(rows);
  }

  /**
   * What the section needs of standings.
   *
   * @param standings the standings
   * @param scores the amounts of the same customers
   * @param most how many customers are listed
   * @param names the name of a customer; null to leave names out
   */
  public static <K> StandingSection of(
      Standings<K> standings,
      RfmScores<K> scores,
      int most,
      @Nullable Function<? super K, String> names) {
    int decimals = Money.decimals(scores.currency());
    Comparator<int[]> order = Comparator.comparingLong(row -> scores.monetary(row[1]));
    PriorityQueue<int[]> greatest = new PriorityQueue<>(order.thenComparing(row -> -(long) row[0]));
    for (int place : standings.places(Standing.AT_RISK)) {
      int row = scores.indexOf(standings.customer(place));
      if (row >= 0 && most > 0) {
        greatest.add(new int[] {place, row});
        if (greatest.size() > most) {
          greatest.poll();
        }
      }
    }
    List<int[]> found = new ArrayList<>(greatest);
    found.sort(greatest.comparator().reversed());
    List<Row> rows = new ArrayList<>();
    for (int[] each : found) {
      K customer = standings.customer(each[0]);
      rows.add(
          new Row(
              names == null ? null : names.apply(customer),
              new RhythmTable.Row(
                  "",
                  BigDecimal.valueOf(scores.monetary(each[1]), decimals),
                  standings.lastPurchase(each[0]),
                  standings.daysSince(each[0]),
                  standings.atRiskFrom(each[0]),
                  standings.lapsedFrom(each[0]))));
    }
    return new StandingSection(
        standings.count(Standing.ACTIVE),
        standings.count(Standing.AT_RISK),
        standings.count(Standing.LAPSED),
        standings.count(Standing.TOO_LITTLE_HISTORY),
        rows,
        new Measured(Unit.of(scores.currency()), decimals));
  }

  @Override
  public String id() {
    return "risk";
  }

  private double share(long count) {
    long all = active + atRisk + lapsed + unknown;
    return all == 0 ? 0 : (double) count / all;
  }

  @Override
  public Content content(Words words) {
    List<String> notes = new ArrayList<>(List.of(words.text("n.risk"), words.text("n.risk2")));
    List<Chart> charts = new ArrayList<>();
    charts.add(bar(words));
    if (!rows.isEmpty()) {
      charts.add(list(words));
      if (rows.get(0).name() == null) {
        notes.add(words.text("n.names"));
      }
    }
    Sentence answer =
        words.sentence(
            "s.risk", "*n", words.plural("customers", atRisk), "p", words.percent(share(atRisk)));
    return Content.of(words.text("q.risk"), answer, notes, charts, List.of(), tiles(words));
  }

  private StandingBar bar(Words words) {
    return new StandingBar(
        Caption.of("standing", words.text("c.standing"), ""),
        List.of(
            new StandingBar.Share(Label.of(words.text("w.active")), Role.KEPT, active),
            new StandingBar.Share(Term.label("risk", words), Role.LESS, atRisk),
            new StandingBar.Share(Label.of(words.text("w.lapsed")), Role.LOST, lapsed),
            new StandingBar.Share(Label.of(words.text("w.toofew")), Role.NEUTRAL, unknown)));
  }

  private RhythmTable list(Words words) {
    List<RhythmTable.Row> named = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RhythmTable.Row row = rows.get(i).strip();
      String name = rows.get(i).name();
      named.add(
          new RhythmTable.Row(
              name == null ? words.count(i + 1L) : name,
              row.revenue(),
              row.last(),
              row.days(),
              row.atRisk(),
              row.lapsed()));
    }
    String first =
        words.text("c.risklist.sub", "n", words.count(rows.size()), "m", words.count(atRisk));
    return new RhythmTable(Caption.of("risk-list", words.text("c.risklist"), first), named, money);
  }

  private Map<Tile, TileView> tiles(Words words) {
    String note =
        words.text("k.risknote", "p", words.percent(share(atRisk)), "n", words.count(lapsed));
    Label title = new Label(words.text("risk.customers"), "risk");
    return Map.of(
        Tile.AT_RISK,
        TileView.part(title, atRisk, words.count(atRisk), note, share(atRisk), Role.LOST));
  }
}

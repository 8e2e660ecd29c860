package org.retentionkit.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.Proportion;
import org.retentionkit.purchase.RfmDimension;
import org.retentionkit.purchase.RfmScore;
import org.retentionkit.purchase.RfmScores;
import org.retentionkit.purchase.RfmSegment;
import org.retentionkit.purchase.RfmSegmentation;
import org.retentionkit.report.chart.BarTable;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.HeatTable;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/** Answers "which groups are they?". */
public final class SegmentSection implements Source {
  private final List<Group> groups = new ArrayList<>();
  private final long[][] grid;
  private final int highest;
  private final int decimals;
  private final @Nullable Group most;
  private final List<List<Long>> thresholds = new ArrayList<>();

  /** A segment: its customers, its revenue, and what part of all both are. */
  private record Group(
      String name,
      long customers,
      BigDecimal revenue,
      @Nullable Double ofCustomers,
      @Nullable Double ofRevenue) {}

  /** What the section needs of a segmentation. */
  public SegmentSection(RfmSegmentation<?> segments) {
    RfmScores<?> scores = segments.scores();
    this.decimals = Money.decimals(scores.currency());
    BigDecimal all = BigDecimal.ZERO;
    for (String name : segments.names()) {
      all = all.add(segments.revenue(name).amount());
    }
    Group greatest = null;
    for (String name : segments.names()) {
      Group group =
          group(name, segments.share(name), segments.revenue(name).amount(), all.doubleValue());
      groups.add(group);
      boolean more = greatest == null || group.revenue().compareTo(greatest.revenue()) > 0;
      greatest =
          group.ofRevenue() != null && group.ofCustomers() != null && more ? group : greatest;
    }
    this.most = greatest;
    this.highest = segments.map().highest();
    for (RfmDimension dimension : RfmDimension.values()) {
      thresholds.add(scores.thresholds(dimension));
    }
    this.grid = new long[highest][2 * highest - 1];
    for (int i = 0; i < scores.size(); i++) {
      RfmScore score = scores.score(i);
      grid[highest - score.recency()][score.frequency() + score.monetary() - 2]++;
    }
  }

  private static Group group(String name, Proportion share, BigDecimal revenue, double all) {
    return new Group(
        name,
        share.part(),
        revenue,
        share.isDefined() ? Double.valueOf(share.value()) : null,
        all > 0 ? Double.valueOf(revenue.doubleValue() / all) : null);
  }

  @Override
  public String id() {
    return "groups";
  }

  @Override
  public Content content(Words words) {
    return Content.of(
        words.text("q.groups"),
        answer(words),
        List.of(words.text("n.groups")),
        List.of(bars(words), grid(words)),
        hasThresholds() ? List.of(table(words), thresholds(words)) : List.of(table(words)),
        Map.of());
  }

  private Sentence answer(Words words) {
    Double customers = most == null ? null : most.ofCustomers();
    Double revenue = most == null ? null : most.ofRevenue();
    return most == null || customers == null || revenue == null
        ? Sentence.of(words.text("n.norevenue"))
        : words.sentence(
            "s.groups",
            "s",
            name(words, most.name()),
            "a",
            words.percent(customers),
            "*b",
            words.percent(revenue));
  }

  private static String name(Words words, String name) {
    for (RfmSegment segment : RfmSegment.values()) {
      if (segment.title().equals(name)) {
        return words.text("seg." + segment.name());
      }
    }
    return name;
  }

  private BarTable bars(Words words) {
    List<BarTable.Row> rows = new ArrayList<>();
    for (Group group : groups) {
      List<@Nullable Double> values = new ArrayList<>();
      values.add(group.ofCustomers());
      values.add(group.ofRevenue());
      String reason = values.contains(null) ? words.text("n.norevenue") : "";
      rows.add(new BarTable.Row(name(words, group.name()), "", values, reason));
    }
    return new BarTable(
        Caption.of("segments", words.text("c.groups"), words.text("c.groups.sub")),
        new Label(words.text("w.segment"), "rfm"),
        List.of(words.text("w.ofcustomers"), words.text("w.ofrevenue")),
        rows,
        Measured.PERCENT);
  }

  private HeatTable grid(Words words) {
    List<String> columns = new ArrayList<>();
    for (int sum = 2; sum <= 2 * highest; sum++) {
      columns.add(Integer.toString(sum));
    }
    List<HeatTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < grid.length; i++) {
      List<HeatTable.Cell> cells = new ArrayList<>();
      for (long count : grid[i]) {
        cells.add(new HeatTable.Cell((double) count, PeriodState.COMPLETE, ""));
      }
      rows.add(new HeatTable.Row(Label.of(Integer.toString(highest - i)), "", cells));
    }
    return new HeatTable(
        Caption.of("scores", words.text("c.grid"), words.text("c.grid.sub")),
        Label.of(words.text("w.recency")),
        "",
        columns,
        rows,
        null,
        Measured.COUNT);
  }

  private NumbersTable table(Words words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : groups) {
      rows.add(
          List.of(
              Cell.of(name(words, group.name())),
              Shown.count(group.customers(), words),
              Cell.of(words.number(group.revenue(), decimals), group.revenue())));
    }
    return Shown.table(
        words.text("c.groups"),
        Shown.headings(words, "w.segment", "f.customers", "f.revenue"),
        rows);
  }

  /** Ranks have none, and no customers. */
  private boolean hasThresholds() {
    return thresholds.stream().allMatch(worst -> worst.size() == highest - 1);
  }

  /** The worst value of each score from 2 on. */
  private NumbersTable thresholds(Words words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int score = highest; score > 1; score--) {
      long days = thresholds.get(0).get(score - 2);
      long orders = thresholds.get(1).get(score - 2);
      BigDecimal amount = BigDecimal.valueOf(thresholds.get(2).get(score - 2), decimals);
      rows.add(
          List.of(
              Shown.count(score, words),
              Cell.of("≤ " + words.count(days), days),
              Cell.of("≥ " + words.count(orders), orders),
              Cell.of("≥ " + words.number(amount, decimals), amount)));
    }
    return Shown.table(
        words.text("c.thresholds"),
        Shown.headings(words, "w.score", "w.dayssince", "f.orders", "f.revenue"),
        rows);
  }
}

package org.retentionkit.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.Proportion;
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

/**
 * Answers "which groups are they?".
 *
 * @param groups the segments, in their order
 * @param grid how many customers have each score for recency, from the highest down, and each sum
 *     of those for frequency and amount, from the lowest up
 * @param highest the highest score
 */
public record SegmentSection(List<Group> groups, List<List<Long>> grid, int highest)
    implements Source {

  /**
   * A segment.
   *
   * @param name its name
   * @param share its customers of all
   * @param revenue what they brought
   */
  public record Group(String name, Proportion share, Money revenue) {}

  /** Copies the lists. */
  public SegmentSection {
    groups = List.copyOf(groups);
    grid = grid.stream().map(List::copyOf).toList();
  }

  /** What the section needs of a segmentation. */
  public static SegmentSection of(RfmSegmentation<?> segments) {
    List<Group> groups = new ArrayList<>();
    for (String name : segments.names()) {
      groups.add(new Group(name, segments.share(name), segments.revenue(name)));
    }
    RfmScores<?> scores = segments.scores();
    int highest = segments.map().highest();
    long[][] counts = new long[highest][2 * highest - 1];
    for (int i = 0; i < scores.size(); i++) {
      RfmScore score = scores.score(i);
      counts[highest - score.recency()][score.frequency() + score.monetary() - 2]++;
    }
    List<List<Long>> grid = new ArrayList<>();
    for (long[] row : counts) {
      grid.add(java.util.Arrays.stream(row).boxed().toList());
    }
    return new SegmentSection(groups, grid, highest);
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
        List.of(table(words)),
        Map.of());
  }

  private BigDecimal all() {
    BigDecimal all = BigDecimal.ZERO;
    for (Group group : groups) {
      all = all.add(group.revenue().amount());
    }
    return all;
  }

  private static @Nullable Double of(Group group, BigDecimal all) {
    return all.signum() > 0
        ? Double.valueOf(group.revenue().amount().doubleValue() / all.doubleValue())
        : null;
  }

  private Sentence answer(Words words) {
    BigDecimal all = all();
    Optional<Group> most =
        groups.stream()
            .filter(group -> group.share().isDefined())
            .max(Comparator.comparing(group -> group.revenue().amount()));
    if (all.signum() <= 0 || most.isEmpty()) {
      return Sentence.of(words.text("n.norevenue"));
    }
    Group group = most.get();
    Double revenue = of(group, all);
    return words.sentence(
        "s.groups",
        "s",
        name(words, group.name()),
        "a",
        words.percent(group.share().value()),
        "*b",
        words.percent(revenue == null ? 0 : revenue));
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
    BigDecimal all = all();
    List<BarTable.Row> rows = new ArrayList<>();
    for (Group group : groups) {
      List<@Nullable Double> values = new ArrayList<>();
      values.add(group.share().isDefined() ? Double.valueOf(group.share().value()) : null);
      values.add(of(group, all));
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
    for (int i = 0; i < grid.size(); i++) {
      List<HeatTable.Cell> cells = new ArrayList<>();
      for (long count : grid.get(i)) {
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
      int decimals = Money.decimals(group.revenue().currency());
      rows.add(
          List.of(
              Cell.of(name(words, group.name())),
              Shown.count(group.share().part(), words),
              Cell.of(words.number(group.revenue().amount(), decimals))));
    }
    return Shown.table(
        words.text("c.groups"),
        Shown.headings(words.text("w.segment"), words.text("f.customers"), words.text("f.revenue")),
        rows);
  }
}

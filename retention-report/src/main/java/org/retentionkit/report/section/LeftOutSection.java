package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.retentionkit.report.chart.BarTable;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.LeftOutRow;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.markup.Escape;
import org.retentionkit.report.words.Words;

/**
 * Says which rows were left out, and why.
 *
 * @param count how many
 * @param reasons how many by reason; empty if that is not known
 * @param first the first of them
 */
public record LeftOutSection(long count, Map<String, Long> reasons, List<LeftOutRow> first)
    implements Source {
  private static final int MOST = 10;

  /** Checks that no more are listed than there are. */
  public LeftOutSection {
    reasons = Map.copyOf(reasons);
    first = List.copyOf(first);
    if (first.size() > count) {
      throw new IllegalArgumentException(
          "count must be at least the rows listed, " + first.size() + ", but was " + count);
    }
  }

  @Override
  public String id() {
    return "left-out";
  }

  @Override
  public Content content(Words words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (LeftOutRow row : first) {
      rows.add(
          List.of(
              Shown.count(row.line(), words),
              Cell.of(Escape.name(row.column())),
              Cell.of(Escape.name(row.value())),
              Cell.of(row.rule())));
    }
    List<NumbersTable> tables = new ArrayList<>();
    if (!rows.isEmpty()) {
      tables.add(
          Shown.table(
              words.text("q.leftout"),
              Shown.headings(words, "w.line", "w.column", "w.value", "w.rule"),
              rows));
    }
    return Content.of(
        words.text("q.leftout"),
        words.sentence("s.leftout", "*n", words.count(count)),
        count > first.size() && !first.isEmpty()
            ? List.of(words.text("n.leftout", "n", words.count(first.size())))
            : List.of(),
        reasons.isEmpty() ? List.of() : List.of(chart(words)),
        tables,
        Map.of());
  }

  /** The most frequent reasons. */
  private BarTable chart(Words words) {
    List<BarTable.Row> rows =
        reasons.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Long> reason) -> -reason.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST)
            .map(r -> new BarTable.Row(r.getKey(), "", List.of((double) r.getValue()), ""))
            .toList();
    return new BarTable(
        Caption.of("reasons", words.text("q.leftout"), ""),
        Label.of(words.text("w.reason")),
        List.of(words.text("w.rows")),
        rows,
        Measured.COUNT);
  }
}

package org.retentionkit.examples.report.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;
import org.retentionkit.purchase.RfmDimension;
import org.retentionkit.purchase.RfmScores;
import org.retentionkit.purchase.RfmSegmentation;
import org.retentionkit.purchase.SegmentMap;

/** Answers "which customers are the best, and what do the others bring?" by RFM segments. */
public final class SegmentSection implements ReportSection {
  private static final SegmentMap MAP = SegmentMap.elevenGroups();

  @Override
  public Section of(ReportData data) {
    RfmScores<Long> scores = data.customers().scores();
    List<String> notes = new ArrayList<>();
    notes.add(
        "Each customer has a score from 1 to 5 for the days from the last order to the log's last"
            + " day (recency), the number of orders (frequency) and their amount: by quintiles of"
            + " the values, equal values alike. Scores from 2 begin at the thresholds shown.");
    notes.add(
        "Segments by the score for recency (R) and the sum of those for frequency and amount (S),"
            + " the first that fits: "
            + MAP.rules().stream().map(SegmentSection::rule).collect(Collectors.joining("; "))
            + ".");
    notes.addAll(scores.notes());
    return new Section(
        "segments",
        "Segments by recency, frequency and amount",
        List.of(),
        List.of(segments(data, scores), thresholds(data, scores)),
        notes);
  }

  private static String rule(SegmentMap.Rule rule) {
    return rule.segment() + " R " + rule.recency() + ", S " + rule.frequencyPlusMonetary();
  }

  private static Table segments(ReportData data, RfmScores<Long> scores) {
    String currency = data.currency().getCurrencyCode();
    BigDecimal all = data.figures().whole().revenue().amount();
    RfmSegmentation<Long> segments = scores.segments(MAP);
    return new Table.Builder<String>()
        .words("segment", "Segment", Cell::text)
        .column("customers", "Customers", name -> Cell.count(segments.customers(name).size()))
        .column("share", "Share", name -> Cell.share(segments.share(name)))
        .column(
            "revenue", "Revenue " + currency, name -> Cell.money(segments.revenue(name).amount()))
        .column("revenueShare", "Share", name -> share(segments.revenue(name).amount(), all))
        .rows("segments", segments.names());
  }

  private static Cell share(BigDecimal revenue, BigDecimal all) {
    return all.signum() == 0
        ? Cell.undefined("revenue is 0")
        : Cell.percent(Ratio.of(revenue, all));
  }

  /** A row per score from 2 up: the worst value that still gets it. */
  private static Table thresholds(ReportData data, RfmScores<Long> scores) {
    int decimals = Money.decimals(data.currency());
    return new Table.Builder<Integer>()
        .column("score", "Score", score -> new Cell(score.toString(), score))
        .column(
            "recencyDays",
            "Recency, days at most",
            score -> Cell.count(threshold(scores, RfmDimension.RECENCY, score)))
        .column(
            "frequency",
            "Frequency, at least",
            score -> Cell.count(threshold(scores, RfmDimension.FREQUENCY, score)))
        .column(
            "monetary",
            "Amount, at least",
            score ->
                Cell.money(
                    BigDecimal.valueOf(threshold(scores, RfmDimension.MONETARY, score), decimals)))
        .rows("thresholds", IntStream.rangeClosed(2, MAP.highest()).boxed().toList());
  }

  private static long threshold(RfmScores<Long> scores, RfmDimension dimension, int score) {
    return scores.thresholds(dimension).get(score - 2);
  }
}

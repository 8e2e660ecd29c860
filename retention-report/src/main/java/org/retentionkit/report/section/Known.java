package org.retentionkit.report.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Measurement;
import org.retentionkit.Rate;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.words.Words;

/**
 * A figure of the core, asked once, so that a page in any language computes nothing.
 *
 * @param point its value, with the limits of its interval if it has one; a gap if it is undefined
 * @param none the figure itself where it is undefined, which can say why in any language
 */
record Known(Point point, @Nullable Measurement none) {
  /** A figure without an interval. */
  static Known of(Measurement figure) {
    return figure.isDefined()
        ? new Known(Point.of(figure.value()), null)
        : new Known(Point.GAP, figure);
  }

  /** A share with its interval. */
  static Known share(Rate rate) {
    return rate.isDefined()
        ? new Known(Point.of(rate.value(), rate.interval(Shown.CONFIDENCE)), null)
        : new Known(Point.GAP, rate);
  }

  static List<Point> points(List<Known> figures) {
    return figures.stream().map(Known::point).toList();
  }

  boolean isDefined() {
    return none == null;
  }

  /** Its value; 0 if it is undefined. */
  double value() {
    Double value = point.value();
    return value == null ? 0 : value;
  }

  /** Why it is undefined. */
  String reason(Words words) {
    return none == null ? "" : words.reason(none);
  }

  /** The limits of its interval. */
  String limits(Words words) {
    Double low = point.low();
    Double high = point.high();
    return low == null || high == null ? "" : words.interval(low, high);
  }

  /** A share as a cell. */
  Cell percent(Words words) {
    return none == null ? Cell.of(words.percent(value()), value()) : undefined(words);
  }

  /** The limits of its interval as a cell. */
  Cell interval(Words words) {
    return none == null ? Cell.of(limits(words)) : undefined(words);
  }

  /** A number as a cell. */
  Cell number(Words words, int decimals) {
    return none == null ? Cell.of(words.number(value(), decimals), value()) : undefined(words);
  }

  private Cell undefined(Words words) {
    return Cell.undefined(reason(words));
  }
}

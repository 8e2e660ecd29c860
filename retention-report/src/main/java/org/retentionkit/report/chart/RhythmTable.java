package org.retentionkit.report.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Customers with the days since their last order on a strip of their own rhythm.
 *
 * @param caption what stands above it
 * @param rows the customers, in order
 * @param measured in what their revenue is
 */
public record RhythmTable(Caption caption, List<Row> rows, Measured measured) implements Chart {

  /**
   * A customer.
   *
   * @param name its name, or its place in the list
   * @param revenue what it brought
   * @param last the day of its last order
   * @param days the days since then
   * @param atRisk the days from which it is at risk
   * @param lapsed the days from which it has lapsed, at least {@code atRisk}
   */
  public record Row(
      String name, BigDecimal revenue, LocalDate last, long days, long atRisk, long lapsed) {
    /** Checks the days. */
    public Row {
      Objects.requireNonNull(name, "name must not be null");
      Objects.requireNonNull(revenue, "revenue must not be null");
      Objects.requireNonNull(last, "last must not be null");
      if (days < 0 || atRisk < 0 || lapsed < atRisk) {
        throw new IllegalArgumentException(
            "days must be 0 or more and lapsed at least atRisk, but were "
                + List.of(days, atRisk, lapsed));
      }
    }
  }

  /** Copies the list. */
  public RhythmTable {
    Objects.requireNonNull(caption, "caption must not be null");
    rows = List.copyOf(rows);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.rhythm(this);
  }
}

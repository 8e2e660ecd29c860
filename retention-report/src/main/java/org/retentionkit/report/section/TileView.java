package org.retentionkit.report.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Role;

/**
 * A tile: a value that is seen first.
 *
 * @param title what it is
 * @param number the value
 * @param value the value as shown
 * @param unit its unit, in small; empty for none
 * @param change by how much it changed; null if that is not said
 * @param note a line below it
 * @param spark its course; empty for none
 * @param share what part of all it is; null if it is none
 * @param role what course and part stand for
 */
public record TileView(
    Label title,
    Number number,
    String value,
    String unit,
    @Nullable Change change,
    String note,
    List<Point> spark,
    @Nullable Double share,
    Role role) {

  /** What stands between the parts of a note. */
  public static final String BETWEEN = " · ";

  /**
   * By how much a value changed.
   *
   * @param up whether it rose
   * @param size how much, without a sign
   */
  public record Change(boolean up, String size) {}

  /** Copies the list. */
  public TileView {
    spark = List.copyOf(spark);
  }

  /** A value with its course. */
  public static TileView course(
      Label title, Number number, String value, String note, List<Point> spark) {
    return new TileView(title, number, value, "", null, note, spark, null, Role.KEPT);
  }

  /** A part of all. */
  public static TileView part(
      Label title, Number number, String value, String note, double share, Role role) {
    return new TileView(title, number, value, "", null, note, List.of(), share, role);
  }

  /** The same with another title. */
  TileView titled(Label other) {
    return new TileView(other, number, value, unit, change, note, spark, share, role);
  }

  /** The same with another note. */
  TileView noted(String text) {
    return new TileView(title, number, value, unit, change, text, spark, share, role);
  }

  /** The same with a change. */
  public TileView changed(Change by) {
    return new TileView(title, number, value, unit, by, note, spark, share, role);
  }
}

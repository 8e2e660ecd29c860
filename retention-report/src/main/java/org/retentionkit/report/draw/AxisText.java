package org.retentionkit.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Period;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.words.Months;

/** Thins the names of an axis, so that they never touch, counted back from the last. */
final class AxisText {
  private static final double WIDE_PLOT = 600;
  private static final double NARROW_PLOT = 250;
  private static final double GAP = 6;

  private AxisText() {}

  /**
   * A name on the axis.
   *
   * @param text what it says
   * @param at where, as a fraction of the width
   * @param year whether it is a year, which stands below the others
   * @param wideOnly whether it is left out where there is little room
   */
  record Name(String text, double at, boolean year, boolean wideOnly) {
    String classes() {
      return year ? wideOnly ? "y wo" : "" : wideOnly ? "m wo" : "m";
    }
  }

  static List<Name> of(Axis axis, Months months) {
    int count = axis.count();
    List<String> texts = new ArrayList<>();
    for (int slot = 0; slot < count; slot++) {
      texts.add(
          axis.steps().isEmpty()
              ? Integer.toString(axis.first() + slot)
              : months.axis(axis.steps().get(slot).period()));
    }
    double widest = TextWidth.widest(texts) + GAP;
    int wide = every(widest, WIDE_PLOT / Math.max(1, count));
    int narrow = every(widest, NARROW_PLOT / Math.max(1, count));
    narrow = (narrow + wide - 1) / wide * wide;
    List<Name> names = new ArrayList<>();
    for (int slot = 0; slot < count; slot++) {
      int back = count - 1 - slot;
      if (back % wide == 0) {
        names.add(new Name(texts.get(slot), (slot + 0.5) / count, false, back % narrow != 0));
      }
    }
    years(axis, months, names);
    return names;
  }

  private static int every(double width, double slot) {
    return Math.max(1, (int) Math.ceil(width / slot));
  }

  /** A year stands below its first slot, unless the next one follows too soon. */
  private static void years(Axis axis, Months months, List<Name> names) {
    int count = axis.steps().size();
    for (int slot = 0; slot < count; slot++) {
      Period period = axis.steps().get(slot).period();
      if (slot > 0 && sameYear(axis.steps().get(slot - 1).period(), period)) {
        continue;
      }
      String year = months.axisYear(period);
      if (year.isEmpty()) {
        continue;
      }
      int next = slot + 1;
      while (next < count && sameYear(axis.steps().get(next).period(), period)) {
        next++;
      }
      double room = (double) (next - slot) / count;
      double width = TextWidth.of(year) + GAP;
      if (next == count || room * WIDE_PLOT >= width) {
        boolean wideOnly = next < count && room * NARROW_PLOT < width;
        names.add(new Name(year, (double) slot / count, true, wideOnly));
      }
    }
  }

  private static boolean sameYear(Period a, Period b) {
    return a.start().getYear() == b.start().getYear();
  }
}

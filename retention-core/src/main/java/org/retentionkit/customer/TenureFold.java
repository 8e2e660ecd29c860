package org.retentionkit.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.internal.Checks;

/** Counts customers lost in a period by how long they had been there. */
final class TenureFold implements CustomerVisitor {
  private final CalendarUnit unit;
  private final long start;
  private final long end;
  private final Map<Long, Long> lost = new TreeMap<>();

  TenureFold(Period period, CalendarUnit unit) {
    this.unit = unit;
    this.start = period.start().toEpochDay();
    this.end = period.endExclusive().toEpochDay();
  }

  @Override
  public void visit(CustomerRows rows) {
    boolean paying = false;
    boolean ever = false;
    long since = 0;
    long until = 0;
    for (int row = 0; row < rows.size() && rows.day(row) < end; row++) {
      if (rows.isLastOfDay(row) && (rows.minorUnits(row) > 0) != paying) {
        paying = !paying;
        since = ever ? since : rows.day(row);
        until = rows.day(row);
        ever = true;
      }
    }
    if (ever && !paying && until >= start) {
      lost.merge(
          unit.completeBetween(LocalDate.ofEpochDay(since), LocalDate.ofEpochDay(until)),
          1L,
          Long::sum);
    }
  }

  static TenureAtChurn sum(List<TenureFold> folds, Period period, CalendarUnit unit) {
    TreeMap<Long, Long> all = new TreeMap<>();
    folds.forEach(fold -> fold.lost.forEach((units, count) -> all.merge(units, count, Long::sum)));
    int entries = all.isEmpty() ? 0 : Checks.results(unit.singular() + "s", all.lastKey() + 1);
    List<Long> lost = new ArrayList<>(Collections.nCopies(entries, 0L));
    all.forEach((units, count) -> lost.set(Math.toIntExact(units), count));
    return new TenureAtChurn(period, unit, lost);
  }
}

package org.retentionkit.internal.shape;

import java.util.List;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.RowFold;
import org.retentionkit.internal.fold.RowKernel;
import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.fold.Workers;

/** Counts what rows of one customer, and of one group where rows have such, have in common. */
public final class Repeats implements RowFold {
  private final boolean grouped;
  private final Groups groups = new Groups();
  private long repeats;
  private long decided;

  private Repeats(boolean grouped) {
    this.grouped = grouped;
  }

  /**
   * What was counted.
   *
   * @param repeats the rows that repeat another one in time and value
   * @param decided the moments with different values, of which a rule says which one holds
   */
  public record Counted(long repeats, long decided) {}

  /**
   * Counts rows.
   *
   * @param timed whether by exact times instead of days
   */
  public static Counted count(Columns columns, boolean timed, Workers workers, Arena arena) {
    boolean grouped = columns.grouped();
    RowKernel.View view =
        grouped
            ? new RowKernel.View(timed, () -> (rows, from, to) -> to, null)
            : RowKernel.View.of(timed);
    List<Repeats> all = RowKernel.fold(columns, view, workers, arena, () -> new Repeats(grouped));
    return new Counted(
        all.stream().mapToLong(fold -> fold.repeats).sum(),
        all.stream().mapToLong(fold -> fold.decided).sum());
  }

  @Override
  public void customer(long customer, Rows rows, int from, int to) {
    if (grouped) {
      groups.sort(rows, from, to);
    }
    boolean open = false;
    for (int i = from + 1; i < to; i++) { // equal rows stand side by side
      int before = grouped ? groups.row(i - 1 - from) : i - 1;
      int row = grouped ? groups.row(i - from) : i;
      boolean together = rows.sameMoment(before, row) && (!grouped || !groups.endsAt(i - 1 - from));
      boolean differs = together && rows.value(before) != rows.value(row);
      repeats += together && !differs ? 1 : 0;
      decided += differs && !open ? 1 : 0;
      open = together && (open || differs);
    }
  }
}

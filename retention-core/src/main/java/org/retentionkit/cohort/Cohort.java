package org.retentionkit.cohort;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Measurement;
import org.retentionkit.Message;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * One cohort of a {@link CohortTable}: customers who began together, and how they hold up by age.
 *
 * <p>Worked example: of 100 customers first active in January 2025, 30 were active in April: {@code
 * table.cohort(YearMonth.of(2025, 1)).retention(3).percent(1)} is {@code 30.0}.
 *
 * @param rules the rules its table was made by
 * @param row its counts
 */
public record Cohort(Rules rules, Row row) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public Cohort {
    Checks.notNull("rules", rules);
    Checks.notNull("row", row);
  }

  /** What its customers share, in words: {@code January 2026}, or the value of an attribute. */
  public String label() {
    return row.label();
  }

  /** The number of its customers. */
  public long size() {
    return row.size();
  }

  /**
   * The counts of a column, and whether it has had its time.
   *
   * @param column 0 or more: the age, or the number of the bracket
   */
  public CohortCell cell(int column) {
    Checks.notNegative("column", column);
    boolean begun = column < row.cells().size();
    Counts counts = begun ? row.cells().get(column) : new Counts(CellState.IN_PROGRESS, 0, 0, 0);
    CellState state = begun ? counts.state() : CellState.NOT_YET_DUE;
    return cell(column, state, counts.value(), base(column));
  }

  /** The members of a column for whom all its ages have passed. */
  CohortCell eligible(int column) {
    Counts counts = row.cells().get(column);
    return cell(column, counts.state(), counts.eligibleValue(), counts.eligible());
  }

  private CohortCell cell(int column, CellState state, long value, long base) {
    return new CohortCell(row.named(), rules.column(column), rules.value(), state, value, base);
  }

  private long base(int column) {
    int at =
        switch (rules.base()) {
          case COHORT_SIZE -> -1;
          case FIRST_PERIOD -> 0;
          case PREVIOUS_PERIOD -> Math.max(0, column - 1);
        };
    if (at < 0) {
      return size();
    }
    return at < row.cells().size() ? row.cells().get(at).value() : 0;
  }

  /**
   * The figure of a column, final or so far, as the table's definition says: a {@link Rate}, orders
   * or money per customer. Undefined, with the reason, where the column is not yet due.
   *
   * @param column 0 or more
   */
  public Measurement figure(int column) {
    return rules.definition().of(cell(column));
  }

  /**
   * The retention of the cohort at an age: a share or fraction. Undefined, with the reason, where
   * the column is not yet due.
   *
   * @param column 0 or more
   * @throws IllegalArgumentException if the table counts orders or money per customer
   */
  public Rate retention(int column) {
    if (figure(column) instanceof Rate rate) {
      return rate;
    }
    throw Checks.broken("definition", "must not be per customer", rules.definition());
  }

  /** For example {@code January 2026, 100 customers: 100.0 %, 40.0 %, 25.0 %*}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(label());
    text.append(", ").append(size()).append(size() == 1 ? " customer:" : " customers:");
    for (int column = 0; column < row.cells().size(); column++) {
      text.append(column == 0 ? " " : ", ").append(CohortText.cell(this, column).strip());
    }
    return text.toString();
  }

  /**
   * The rules that a cohort table was made by.
   *
   * @param step when a customer is one step older
   * @param criterion which activity counts
   * @param value what is counted; orders and revenue go with ON and BRACKET only
   * @param base what it is divided by
   * @param observedUntil the day until which, and without which, the log is complete
   */
  public record Rules(
      AgeStep step,
      RetentionCriterion criterion,
      CohortValue value,
      CohortBase base,
      LocalDate observedUntil)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that value and criterion go together. */
    public Rules {
      Checks.notNull("step", step);
      Checks.notNull("criterion", criterion);
      Checks.notNull("value", value);
      Checks.notNull("base", base);
      Checks.notNull("observedUntil", observedUntil);
      RetentionCriterion.Kind kind = criterion.kind();
      boolean recurring = value.kind() == CohortValue.Kind.RECURRING_REVENUE;
      if (recurring && kind != RetentionCriterion.Kind.AT_END) {
        throw Checks.broken("criterion", "must be AT_END for " + value.kind(), kind);
      }
      if (!recurring
          && value.kind() != CohortValue.Kind.CUSTOMERS
          && kind != RetentionCriterion.Kind.ON
          && kind != RetentionCriterion.Kind.BRACKET) {
        throw Checks.broken("criterion", "must be ON or BRACKET for " + value.kind(), kind);
      }
    }

    /** The heading of a column, such as {@code month 2}. */
    public String heading(int column) {
      return column(column).toString();
    }

    /** The heading of a column as a message, for other languages. */
    public Message column(int column) {
      Checks.notNegative("column", column);
      return step.message().and("n", criterion.label(column));
    }

    /** The definition that the cells follow. */
    public CohortDefinition definition() {
      boolean falls =
          criterion.kind() == RetentionCriterion.Kind.ON_OR_AFTER
              || criterion.kind() == RetentionCriterion.Kind.STREAK;
      return CohortDefinition.of(value.kind(), base, falls);
    }

    /** For example {@code customers by month, active at that age, observed until 2026-01-01}. */
    @Override
    public String toString() {
      return value + " by " + step + ", " + criterion + ", observed until " + observedUntil;
    }
  }

  /**
   * The counts of one cohort by age, as a table keeps them.
   *
   * @param cohort what its customers share: {@code 2026-01} for a month, {@code 2026-Q1} for a
   *     quarter, {@code 2026} for a year, the first day for anything else of the calendar, or the
   *     value of an attribute
   * @param period the days on which its customers began; null for cohorts by attribute
   * @param size its customers
   * @param cells one for each column that has begun; later columns are not yet due. Kept in columns
   *     of the cells that differ from the one before, so that few customers cost little
   */
  public record Row(String cohort, @Nullable Period period, long size, List<Counts> cells)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that complete cells come first and cover everybody. */
    public Row {
      Text.notBlank("cohort", cohort);
      Checks.notNegative("size", size);
      CompactCells compact = CompactCells.copyOf(Checks.notNull("cells", cells));
      cells = compact;
      for (int i = 0; i < compact.changes(); i++) {
        Counts cell = compact.kept(i);
        String name = "eligible of column " + compact.column(i);
        Checks.atMost(name, cell.eligible(), "size", size);
        if (cell.state() == CellState.COMPLETE && cell.eligible() != size) {
          throw Checks.broken(name, "must be size " + size + " when complete", cell.eligible());
        }
      }
    }

    /** The counts of those who began in a period. */
    static Row of(Period period, long size, List<Counts> cells) {
      return new Row(period.key(), period, size, cells);
    }

    /** What its customers share, in words: {@code January 2026}. */
    public String label() {
      return named().toString();
    }

    /** The label as a message, for other languages; a value of an attribute in the host's words. */
    public Message named() {
      return period == null ? Message.text(cohort) : Message.of("period").and("period", period);
    }
  }

  /**
   * What was counted in one column of a cohort.
   *
   * @param state complete or in progress
   * @param value customers, orders or minor units counted so far
   * @param eligible members for whom all ages of the cell have passed
   * @param eligibleValue the part of {@code value} that is theirs
   */
  public record Counts(CellState state, long value, long eligible, long eligibleValue)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that a cell that is not yet due counts nothing, by not being there. */
    public Counts {
      Checks.notNull("state", state);
      if (state == CellState.NOT_YET_DUE) {
        throw Checks.broken("state", "must be COMPLETE or IN_PROGRESS", state);
      }
      Checks.notNegative("eligible", eligible);
      if (state == CellState.COMPLETE && eligibleValue != value) {
        throw Checks.broken("eligibleValue", "must be the value " + value, eligibleValue);
      }
    }
  }
}

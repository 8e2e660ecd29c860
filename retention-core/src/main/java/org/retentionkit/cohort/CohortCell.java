package org.retentionkit.cohort;

import java.io.Serializable;
import java.util.Optional;
import org.retentionkit.Measurement;
import org.retentionkit.internal.Checks;

/** Answers "what does this cell say, and may I rely on it?": one type per answer. */
public sealed interface CohortCell extends Serializable {
  /** The state as a value. */
  CellState state();

  /** The figure, final or so far; empty if the cell is not yet due. */
  Optional<Measurement> figure();

  /**
   * All its ages have passed for all members.
   *
   * @param measure the final figure
   */
  record Complete(Measurement measure) implements CohortCell {
    private static final long serialVersionUID = 1L;

    /** Checks it. */
    public Complete {
      Checks.notNull("measure", measure);
    }

    @Override
    public CellState state() {
      return CellState.COMPLETE;
    }

    @Override
    public Optional<Measurement> figure() {
      return Optional.of(measure);
    }
  }

  /**
   * It has begun, but not all its ages have passed for all members.
   *
   * @param soFar the figure so far, which takes no part in averages
   */
  record InProgress(Measurement soFar) implements CohortCell {
    private static final long serialVersionUID = 1L;

    /** Checks it. */
    public InProgress {
      Checks.notNull("soFar", soFar);
    }

    @Override
    public CellState state() {
      return CellState.IN_PROGRESS;
    }

    @Override
    public Optional<Measurement> figure() {
      return Optional.of(soFar);
    }
  }

  /** It has begun for nobody. */
  record NotYetDue() implements CohortCell {
    private static final long serialVersionUID = 1L;

    @Override
    public CellState state() {
      return CellState.NOT_YET_DUE;
    }

    @Override
    public Optional<Measurement> figure() {
      return Optional.empty();
    }
  }
}

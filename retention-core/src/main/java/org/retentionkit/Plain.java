package org.retentionkit;

import org.retentionkit.internal.Checks;

/** Results that need no type of their own: a measure and the summary it reads. */
final class Plain {
  private Plain() {}

  /** A rate. */
  @SuppressWarnings("serial") // summaries and definitions are serialisable
  record OfRate<S>(Measure<S, ?> definition, S summary) implements Rate {
    private static final long serialVersionUID = 1L;

    OfRate {
      Checks.notNull("measure", definition);
      Checks.notNull("summary", summary);
    }

    @Override
    public String toString() {
      return reading();
    }
  }

  /** An amount of money. */
  @SuppressWarnings("serial") // summaries and definitions are serialisable
  record OfAmount<S>(Measure<S, ?> definition, S summary) implements Amount {
    private static final long serialVersionUID = 1L;

    OfAmount {
      Checks.notNull("measure", definition);
      Checks.notNull("summary", summary);
    }

    @Override
    public String toString() {
      return reading();
    }
  }

  /** A figure. */
  @SuppressWarnings("serial") // summaries and definitions are serialisable
  record OfFigure<S>(Measure<S, ?> definition, S summary) implements Figure {
    private static final long serialVersionUID = 1L;

    OfFigure {
      Checks.notNull("measure", definition);
      Checks.notNull("summary", summary);
    }

    @Override
    public String toString() {
      return reading();
    }
  }
}

package org.retentionkit.cohort;

import java.util.List;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.internal.Checks;

/**
 * The win-back rate of dormant customers (reactivation rate), counted from activity: the share of
 * those who went quiet in a step who were active again within a window after it.
 *
 * <p>Formula: {@code won back ÷ dormant}. A fraction, 0 to 1. Undefined when nobody went dormant.
 *
 * <p>Worked example: 40 active in January and not in February, 10 of them active again in March or
 * April: 25 %.
 *
 * @param dormantIn the step in which they were not active, after being active in the step before
 * @param window the days after it in which returns count
 * @param dormant customers who went dormant
 * @param wonBack those of them active in the window, at most {@code dormant}
 */
public record DormantWinBack(Period dormantIn, Period window, long dormant, long wonBack)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks signs, bounds and that the window follows. */
  public DormantWinBack {
    Checks.notNull("dormantIn", dormantIn);
    Checks.notNull("window", window);
    if (window.start().isBefore(dormantIn.endExclusive())) {
      throw Checks.broken("window", "must begin after " + dormantIn, window);
    }
    Checks.notNegative("dormant", dormant);
    Checks.notNegative("wonBack", wonBack);
    Checks.atMost("wonBack", wonBack, "dormant", dormant);
  }

  /** The one definition of the win-back rate from activity. */
  enum WinBackDefinition implements Measure<DormantWinBack, DormantWinBack> {
    /** {@code won back ÷ dormant}. */
    WON_BACK_OF_DORMANT;

    private static final Spec<DormantWinBack> SPEC =
        Spec.of(
                "dormant-win-back.won-back-of-dormant",
                "Win-back rate from activity",
                Term.<DormantWinBack>count("won back", DormantWinBack::wonBack)
                    .partOf(Term.count("dormant", DormantWinBack::dormant)),
                "marketing glossaries, with pool and window stated")
            .during(DormantWinBack::window)
            .overZero(
                (counts, below) ->
                    Message.of("cohort.nobody-quiet")
                        .andTerm("below", below)
                        .and("period", counts.dormantIn()))
            .notes(
                (counts, exact) ->
                    List.of(Message.of("cohort.dormant-in").and("period", counts.dormantIn())));

    @Override
    public Spec<DormantWinBack> spec() {
      return SPEC;
    }

    @Override
    public DormantWinBack of(DormantWinBack counts) {
      return Checks.notNull("counts", counts);
    }
  }

  @Override
  public Measure<DormantWinBack, DormantWinBack> definition() {
    return WinBackDefinition.WON_BACK_OF_DORMANT;
  }

  @Override
  public DormantWinBack summary() {
    return this;
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}

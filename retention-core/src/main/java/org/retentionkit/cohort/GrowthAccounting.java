package org.retentionkit.cohort;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.Figure;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Period;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * Growth accounting of one step (customer lifecycle, user movements): how many customers were new,
 * returning, resurrected and dormant.
 *
 * <p>Everybody active is exactly one of the first three: {@code active = new + returning +
 * resurrected}. Everybody active in the step before is returning or dormant.
 *
 * <p>Worked example: 100 active in January; in February 60 of them, 20 new and 10 resurrected:
 * active 90, dormant 40.
 *
 * @param period the step
 * @param state complete or in progress; in progress, some of the dormant may yet return
 * @param newUsers active now, not in the step before, and new by the rule
 * @param returning active now and in the step before
 * @param resurrected active now, not in the step before, and not new
 * @param dormant active in the step before, not now
 */
public record GrowthAccounting(
    Period period, CellState state, long newUsers, long returning, long resurrected, long dormant)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs, and that both sums fit. */
  public GrowthAccounting {
    Checks.notNull("period", period);
    Checks.notNull("state", state);
    if (state == CellState.NOT_YET_DUE) {
      throw Checks.broken("state", "must be COMPLETE or IN_PROGRESS", state);
    }
    Checks.notNegative("newUsers", newUsers);
    Checks.notNegative("returning", returning);
    Checks.notNegative("resurrected", resurrected);
    Checks.notNegative("dormant", dormant);
    Checks.sum(
        "newUsers + returning + resurrected",
        Checks.sum("newUsers + returning", newUsers, returning),
        resurrected);
    Checks.sum("returning + dormant", returning, dormant);
  }

  /** Customers active in the step. */
  public long active() {
    return newUsers + returning + resurrected;
  }

  /** Customers active in the step before. */
  public long activeBefore() {
    return returning + dormant;
  }

  /** For example {@code February 2026: active 90 = new 20 + returning 60 + resurrected 10; …}. */
  @Override
  public String toString() {
    return period
        + (state == CellState.IN_PROGRESS ? " (in progress)" : "")
        + ": active "
        + active()
        + " = new "
        + newUsers
        + " + returning "
        + returning
        + " + resurrected "
        + resurrected
        + "; dormant "
        + dormant;
  }

  /** The quick ratio of users: how many times those won make up for those who went quiet. */
  enum QuickRatioDefinition implements Measure<GrowthAccounting, Figure> {
    /** {@code (newcomers + resurrected) ÷ dormant}: (20 + 10) ÷ 40 = 0.75. */
    GAINED_OVER_DORMANT;

    private static final Spec<GrowthAccounting> SPEC =
        Spec.of(
                "user-quick-ratio.gained-over-dormant",
                "User quick ratio",
                Term.<GrowthAccounting>count("newcomers", GrowthAccounting::newUsers)
                    .plus(Term.count("resurrected", GrowthAccounting::resurrected))
                    .over(Term.count("dormant", GrowthAccounting::dormant)),
                "growth accounting; Amplitude and PostHog lifecycle states")
            .figure(2, Unit.NONE)
            .during(GrowthAccounting::period)
            .overZero(
                (counts, below) ->
                    Message.of("cohort.nobody-dormant")
                        .andTerm("below", below)
                        .and("period", counts.period())
                        .and("newcomers", counts.newUsers())
                        .and("resurrected", counts.resurrected()))
            .notes(
                (counts, exact) ->
                    counts.state() == CellState.IN_PROGRESS
                        ? List.of(Message.of("cohort.dormant-so-far"))
                        : List.of());

    @Override
    public Spec<GrowthAccounting> spec() {
      return SPEC;
    }

    @Override
    public Figure of(GrowthAccounting counts) {
      return Figure.of(this, Checks.notNull("counts", counts));
    }
  }
}

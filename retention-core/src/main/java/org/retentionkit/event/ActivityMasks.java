package org.retentionkit.event;

import org.retentionkit.internal.Checks;
import org.retentionkit.internal.hash.MaskTable;
import org.retentionkit.internal.mask.MaskKernel;
import org.retentionkit.internal.mask.Masks;
import org.retentionkit.internal.mask.TriangleFold;

/**
 * Answers "in which periods was each customer active?": one set of periods per customer, in
 * columns.
 *
 * <p>Every retention criterion is a question to these sets: active <em>on</em> age k is a bit,
 * <em>on or after</em> is a later last bit, <em>on or before</em>, brackets and streaks are spans
 * of {@link #bits bits}. Worked example: a customer active in January, February and May 2026, on a
 * timeline of months from January 2026, has first period 0, last period 4, count 3 and bits
 * 0b10011.
 *
 * <p>Customers stand in an order that depends on nothing but their ids. Immutable and safe to share
 * between threads.
 */
public final class ActivityMasks {
  private final Timeline timeline;

  /** Replaced at most by the same masks in order, when the order is first asked for. */
  private volatile Masks masks;

  ActivityMasks(Timeline timeline, Masks masks) {
    this.timeline = timeline;
    this.masks = masks;
  }

  /**
   * Masks that were computed elsewhere. The arrays are copied.
   *
   * @param timeline the periods, at most 63
   * @param customers the customers; the masks of an id that is there twice are united
   * @param masks for each customer a mask that is not 0: bit k for period k
   * @throws IllegalArgumentException if a mask is 0 or has a bit beyond the last period
   */
  public static ActivityMasks of(Timeline timeline, long[] customers, long[] masks) {
    int periods = Checks.notNull("timeline", timeline).periods();
    Checks.atMost("periods", periods, "the bits of a mask", MaskTable.MOST_PERIODS);
    if (Checks.notNull("customers", customers).length != Checks.notNull("masks", masks).length) {
      throw Checks.broken(
          "masks", "must be as many as customers " + customers.length, masks.length);
    }
    for (long mask : masks) {
      if (mask == 0 || 64 - Long.numberOfLeadingZeros(mask) > periods) {
        throw Checks.broken(
            "masks",
            "must have bits for periods 0 to " + (periods - 1) + " only, and one at least",
            Long.toBinaryString(mask));
      }
    }
    Masks given = MaskKernel.of(customers.clone(), masks.clone(), periods, new Masks.Outside(0, 0));
    return new ActivityMasks(timeline, MaskKernel.ordered(given, periods));
  }

  /** The periods. */
  public Timeline timeline() {
    return timeline;
  }

  /** The number of customers with activity in any period. */
  public int size() {
    return masks.size();
  }

  /**
   * The number of rows before the first period: no period holds them, but {@link #activeBefore}
   * tells whose they are.
   */
  public long rowsBefore() {
    return masks.outside().before();
  }

  /** The number of rows after the last period: they count for no customer. */
  public long rowsAfter() {
    return masks.outside().after();
  }

  /**
   * The number of customers with activity before the first period, also of those without any in a
   * period, who are not among the {@link #size} customers.
   */
  public long customersBefore() {
    return masks.customersBefore();
  }

  /**
   * A customer.
   *
   * @param index 0 to {@code size() - 1}
   */
  public long customer(int index) {
    return ordered().id(index);
  }

  /**
   * The first period the customer was active in: its cohort.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int firstPeriod(int index) {
    return ordered().first(index);
  }

  /**
   * Whether the customer was active before the first period, and so is not new at {@link
   * #firstPeriod}. Of masks that were {@linkplain #of computed elsewhere} nobody is known to be.
   *
   * <p>Worked example: of a customer active in November and January, on a timeline that begins with
   * January, {@code firstPeriod} is 0 and {@code activeBefore} true.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public boolean activeBefore(int index) {
    return ordered().before(index);
  }

  /**
   * The last period the customer was active in.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int lastPeriod(int index) {
    return ordered().last(index);
  }

  /**
   * The number of periods the customer was active in.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int activePeriods(int index) {
    return ordered().count(index);
  }

  /**
   * Whether the customer was active in a period.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   * @param period any number of a period, 0 or more
   */
  public boolean wasActive(int index, int period) {
    return (bits(index, period) & 1) != 0;
  }

  /**
   * How many customers first active in one period were active a number of periods later: a cell of
   * a cohort table, for at most 63 periods. Who was active before the first period is in none.
   *
   * @param cohort the number of the first period
   * @param age periods later; {@code cohort + age} must be a period of the timeline
   */
  public long active(int cohort, int age) {
    return counts(cohort, age).active(cohort, age);
  }

  /**
   * The same of those active that many periods later or in any period after it.
   *
   * @param cohort the number of the first period
   * @param age periods later; {@code cohort + age} must be a period of the timeline
   */
  public long activeOnOrAfter(int cohort, int age) {
    return counts(cohort, age).onOrAfter(cohort, age);
  }

  private TriangleFold counts(int cohort, int age) {
    int periods = timeline.periods();
    Checks.atMost("periods", periods, "the bits of a mask", MaskTable.MOST_PERIODS);
    if (cohort < 0 || age < 0 || age >= periods - cohort) {
      throw Checks.broken(
          "cohort and age", "must lie on the timeline of " + periods, cohort + " and " + age);
    }
    return masks.counts(periods);
  }

  /**
   * The 64 periods from {@code from} on: bit k is set if the customer was active in period {@code
   * from + k}. Periods after the timeline are not set.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   * @param from the first of the periods, 0 or more
   */
  public long bits(int index, int from) {
    Checks.notNegative("from", from);
    return ordered().bits(index, from);
  }

  private Masks ordered() {
    Masks now = masks;
    if (!now.ordered()) {
      now = MaskKernel.ordered(now, timeline.periods());
      masks = now;
    }
    return now;
  }

  /** Whether both have the same periods, customers, activity in and before them, rows outside. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ActivityMasks m
        && timeline.equals(m.timeline)
        && ordered().sameAs(m.ordered(), timeline.periods());
  }

  @Override
  public int hashCode() {
    return (31 * timeline.hashCode()) + size();
  }

  /** For example {@code 3 customers in 24 × month from 2023-01-01}. */
  @Override
  public String toString() {
    return size() + " customers in " + timeline;
  }
}

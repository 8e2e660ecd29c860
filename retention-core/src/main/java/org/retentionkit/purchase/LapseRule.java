package org.retentionkit.purchase;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * After how many days without a purchase a customer is at risk, and after how many it has lapsed
 * (churned).
 *
 * <p>Worked example: own gaps of 7, 10, 12 and 30 days, median 11. By {@code ownMedian("1.5", "3")}
 * at risk when more than 16.5 days have passed, from day 17 on, and lapsed from day 34 on; by
 * {@code ownPercentile(50, 100)} at risk from day 11, lapsed from day 31; by {@code days(80, 100)}
 * from days 80 and 100.
 *
 * @param kind what the limits are made of
 * @param atRisk the multiple, percentage or days of being at risk
 * @param lapsed the multiple, percentage or days of having lapsed, not below {@code atRisk}
 * @param minimumGaps the gaps a customer needs for the rule to say anything, at least 1 where its
 *     own gaps decide
 */
public record LapseRule(Kind kind, BigDecimal atRisk, BigDecimal lapsed, Integer minimumGaps)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What the limits are made of. */
  public enum Kind {
    /** More than a multiple of the customer's own median gap. */
    OWN_MEDIAN_MULTIPLE,
    /** More than a percentile, by nearest rank, of the customer's own gaps. */
    OWN_PERCENTILE,
    /** More than a percentile of all gaps of all customers. Statlas: 40 and 80. */
    ALL_GAPS_PERCENTILE,
    /** So many days, the same for all. Glew: the last fifth of the lapse point, 80 and 100. */
    DAYS
  }

  /** Checks the limits. */
  public LapseRule {
    Checks.notNull("kind", kind);
    atRisk = Decimals.spelled(Checks.positive("atRisk", atRisk), 0);
    lapsed = Decimals.spelled(Checks.positive("lapsed", lapsed), 0);
    if (lapsed.compareTo(atRisk) < 0) {
      throw Checks.broken("lapsed", "must not be below atRisk " + plain(atRisk), plain(lapsed));
    }
    boolean percentile = kind == Kind.OWN_PERCENTILE || kind == Kind.ALL_GAPS_PERCENTILE;
    if (kind != Kind.OWN_MEDIAN_MULTIPLE) {
      whole("atRisk", atRisk, kind);
      whole("lapsed", lapsed, kind);
    }
    if (percentile && lapsed.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw Checks.broken("lapsed", "must not exceed 100 percent", plain(lapsed));
    }
    Checks.notNegative("minimumGaps", Checks.notNull("minimumGaps", minimumGaps));
    if (kind == Kind.OWN_MEDIAN_MULTIPLE || kind == Kind.OWN_PERCENTILE) {
      Checks.positive("minimumGaps", minimumGaps);
    }
  }

  private static void whole(String name, BigDecimal value, Kind kind) {
    boolean fits = value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
    if (!fits) {
      throw Checks.broken(name, "must be a whole number up to 1000000 for " + kind, plain(value));
    }
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }

  /**
   * By multiples of a customer's own median gap; needs one gap.
   *
   * @param atRisk the multiple above which it is at risk, above 0
   * @param lapsed the multiple above which it has lapsed, not below {@code atRisk}
   */
  public static LapseRule ownMedian(String atRisk, String lapsed) {
    return new LapseRule(
        Kind.OWN_MEDIAN_MULTIPLE,
        Decimals.parse("atRisk", atRisk),
        Decimals.parse("lapsed", lapsed),
        1);
  }

  /**
   * By percentiles of a customer's own gaps; needs one gap.
   *
   * @param atRisk the percentage above whose gap it is at risk, 1 to 100
   * @param lapsed the percentage above whose gap it has lapsed, not below {@code atRisk}
   */
  public static LapseRule ownPercentile(int atRisk, int lapsed) {
    return of(Kind.OWN_PERCENTILE, atRisk, lapsed, 1);
  }

  /**
   * By percentiles of all gaps of all customers; says something of one-time buyers too.
   *
   * @param atRisk the percentage above whose gap a customer is at risk, 1 to 100
   * @param lapsed the percentage above whose gap it has lapsed, not below {@code atRisk}
   */
  public static LapseRule allGapsPercentile(int atRisk, int lapsed) {
    return of(Kind.ALL_GAPS_PERCENTILE, atRisk, lapsed, 0);
  }

  /**
   * By days that are the same for all.
   *
   * @param atRisk the days from which a customer is at risk, at least 1
   * @param lapsed the days from which it has lapsed, not below {@code atRisk}
   */
  public static LapseRule days(int atRisk, int lapsed) {
    return of(Kind.DAYS, atRisk, lapsed, 0);
  }

  private static LapseRule of(Kind kind, int atRisk, int lapsed, int minimumGaps) {
    return new LapseRule(kind, BigDecimal.valueOf(atRisk), BigDecimal.valueOf(lapsed), minimumGaps);
  }

  /**
   * This rule for customers with at least so many gaps.
   *
   * @param gaps how many
   */
  public LapseRule minimumGaps(int gaps) {
    return new LapseRule(kind, atRisk, lapsed, gaps);
  }

  /** The first day that is more than {@code multiple} of half of {@code twiceMedian} days. */
  static long firstAbove(BigDecimal multiple, long twiceMedian) {
    BigDecimal days =
        multiple.multiply(BigDecimal.valueOf(twiceMedian)).divide(BigDecimal.valueOf(2));
    BigDecimal first = days.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    return first.min(BigDecimal.valueOf(Long.MAX_VALUE - 1)).longValueExact();
  }

  /** For example {@code OWN_MEDIAN_MULTIPLE: at risk 1.5, lapsed 3, of 1 gap or more}. */
  @Override
  public String toString() {
    return kind
        + ": at risk "
        + plain(atRisk)
        + ", lapsed "
        + plain(lapsed)
        + (minimumGaps == 0 ? "" : ", of " + Counted.of(minimumGaps, "gap") + " or more");
  }
}

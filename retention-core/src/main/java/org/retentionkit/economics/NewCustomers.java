package org.retentionkit.economics;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * How new customers came: what they said when asked, those who did not say included, or the
 * channels they are attributed to.
 *
 * <p>Worked example: {@code NewCustomers.builder().referred(30).otherwise(90).unanswered(80)
 * .build()}: 200 new customers, 120 answers; {@code NewCustomers.builder().total(200)
 * .channel("ads", 100).channel("search", 50).build()}: 150 of 200 attributed.
 *
 * @param period the period in which they became customers; null if none is named
 * @param total all new customers, at least 0
 * @param referred how many named a referral, at least 0; null if they were not asked
 * @param otherwise how many named another way, at least 0; null if they were not asked
 * @param channels how many each channel brought, at least 0; null if none was attributed
 */
public record NewCustomers(
    @Nullable Period period,
    Long total,
    @Nullable Long referred,
    @Nullable Long otherwise,
    @Nullable Map<String, Long> channels)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String TOTAL = "new customers";

  /** Checks signs, and that answers and channels are no more than all. */
  public NewCustomers {
    Checks.notNegative(TOTAL, Checks.notNull(TOTAL, total));
    if ((referred == null) != (otherwise == null)) {
      throw new IllegalArgumentException("referred and otherwise must be given together");
    }
    if (referred != null && otherwise != null) {
      Checks.notNegative("referred", referred);
      Checks.notNegative("otherwise", otherwise);
      Checks.atMost("referred", referred, TOTAL, total);
      Checks.atMost("otherwise", otherwise, "new customers not referred", total - referred);
    }
    if (channels != null) {
      Map<String, Long> sorted = new TreeMap<>();
      channels.forEach(
          (name, count) ->
              sorted.put(
                  Text.notBlank("channel", name),
                  Checks.notNegative(
                      "new customers of " + name,
                      Checks.notNull("new customers of " + name, count))));
      channels = Collections.unmodifiableMap(sorted);
      attributed(channels, total);
    }
  }

  /** Begins the new customers of {@code period}. */
  public static Builder during(Period period) {
    return new Builder(Checks.notNull("period", period));
  }

  /** Begins new customers without a named period. */
  public static Builder builder() {
    return new Builder(null);
  }

  /** Whether they were asked how they came. */
  boolean asked() {
    return referred != null;
  }

  /** Those who said how they came; 0 if nobody was asked. */
  long answered() {
    return (referred == null ? 0 : referred) + (otherwise == null ? 0 : otherwise);
  }

  /** Those whom a channel explains; 0 if none was attributed. */
  long attributed() {
    return channels == null ? 0 : attributed(channels, total);
  }

  private static long attributed(Map<String, Long> channels, long total) {
    long sum = 0;
    for (long count : channels.values()) {
      sum = Checks.sum("attributed", sum, count);
    }
    return Checks.atMost("attributed", sum, TOTAL, total);
  }

  /** Collects how they came by name. Not safe for use by several threads. */
  public static final class Builder {
    private final @Nullable Period period;
    private final Map<String, Long> channels = new TreeMap<>();
    private @Nullable Long total;
    private @Nullable Long referred;
    private @Nullable Long otherwise;
    private @Nullable Long unanswered;

    private Builder(@Nullable Period period) {
      this.period = period;
    }

    /** All new customers; follows from the answers where those are given with the unanswered. */
    public Builder total(long newCustomers) {
      this.total = Checks.notNegative(TOTAL, newCustomers);
      return this;
    }

    /** How many named a referral. */
    public Builder referred(long referred) {
      this.referred = Checks.notNegative("referred", referred);
      return this;
    }

    /** How many named another way. */
    public Builder otherwise(long otherwise) {
      this.otherwise = Checks.notNegative("otherwise", otherwise);
      return this;
    }

    /** How many did not say; must be given, also if it is 0, unless {@link #total} is. */
    public Builder unanswered(long unanswered) {
      this.unanswered = Checks.notNegative("unanswered", unanswered);
      return this;
    }

    /** How many a channel brought; each channel once. */
    public Builder channel(String name, long newCustomers) {
      Text.notBlank("channel", name);
      Checks.notNegative("new customers of " + name, newCustomers);
      if (channels.put(name, newCustomers) != null) {
        throw Checks.broken("channels", "must name each channel once", name);
      }
      return this;
    }

    /**
     * The new customers.
     *
     * @throws IllegalStateException if it does not follow how many there are, or the answers are
     *     not complete
     */
    public NewCustomers build() {
      boolean asked = referred != null || otherwise != null || unanswered != null;
      boolean complete = !asked || (referred != null && otherwise != null);
      if (!complete || (total == null && unanswered == null)) {
        throw new IllegalStateException(
            "total, or referred, otherwise and unanswered must be given");
      }
      return new NewCustomers(
          period, all(), referred, otherwise, channels.isEmpty() ? null : channels);
    }

    private long all() {
      if (unanswered == null || referred == null || otherwise == null) {
        return Objects.requireNonNull(total);
      }
      long sum = Checks.sum(TOTAL, Checks.sum(TOTAL, referred, otherwise), unanswered);
      if (total != null && total != sum) {
        throw Checks.broken(TOTAL, "must be referred + otherwise + unanswered " + sum, total);
      }
      return sum;
    }
  }

  /** For example {@code March 2026: 200 new customers, referred 30, otherwise 90}. */
  @Override
  public String toString() {
    return (period == null ? "" : period + ": ")
        + (total + (total == 1 ? " new customer" : " new customers"))
        + (referred == null ? "" : ", referred " + referred)
        + (otherwise == null ? "" : ", otherwise " + otherwise)
        + (channels == null ? "" : ", by channel " + channels);
  }
}

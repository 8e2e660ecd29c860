package org.retentionkit.economics;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how did the new customers say they heard of us?" for one period, those who did not say
 * included.
 *
 * <p>Worked example: {@code
 * ReferralAnswers.during(period).referred(30).otherwise(90).unanswered(80).build()}: 200 new
 * customers, 120 answers.
 *
 * @param period the period in which they became customers
 * @param referred how many named a referral, at least 0
 * @param otherwise how many named another way, at least 0
 * @param unanswered how many did not say, at least 0
 */
public record ReferralAnswers(Period period, long referred, long otherwise, long unanswered)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs and that the sum fits a {@code long}. */
  public ReferralAnswers {
    Checks.notNull("period", period);
    Checks.notNegative("referred", referred);
    Checks.notNegative("otherwise", otherwise);
    Checks.notNegative("unanswered", unanswered);
    Math.addExact(Math.addExact(referred, otherwise), unanswered);
  }

  /** Begins the answers of the new customers of {@code period}. */
  public static Builder during(Period period) {
    return new Builder(period);
  }

  /** Those who said how they heard: referred + otherwise. */
  public long answered() {
    return referred + otherwise;
  }

  /** All new customers: answered + unanswered. */
  public long newCustomers() {
    return answered() + unanswered;
  }

  /** Collects the answers by name. Not safe for use by several threads. */
  public static final class Builder {
    private static final long ABSENT = -1;

    private final Period period;
    private long referred = ABSENT;
    private long otherwise = ABSENT;
    private long unanswered = ABSENT;

    private Builder(Period period) {
      this.period = Checks.notNull("period", period);
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

    /** How many did not say; must be given, also if it is 0. */
    public Builder unanswered(long unanswered) {
      this.unanswered = Checks.notNegative("unanswered", unanswered);
      return this;
    }

    /**
     * The answers.
     *
     * @throws IllegalStateException if one of the three is missing
     */
    public ReferralAnswers build() {
      if (referred == ABSENT || otherwise == ABSENT || unanswered == ABSENT) {
        throw new IllegalStateException("referred, otherwise and unanswered must be given");
      }
      return new ReferralAnswers(period, referred, otherwise, unanswered);
    }
  }
}

package org.retentionkit.economics;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retentionkit.Explanation;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of the new customers came by referral?" without asking them: those whom no
 * channel explains.
 *
 * <p>Formula: {@code (new customers − attributed) ÷ new customers}. A fraction, 0 to 1. It has no
 * default interval in its explanation, because what is uncertain is the attribution, not the count.
 * Undefined when nobody was new.
 *
 * <p>Worked example: 200 new, 100 by ads and 50 by search: 50 ÷ 200 = 25 %.
 *
 * @param period the period in which they became customers
 * @param newCustomers all new customers, at least 0
 * @param channels those attributed to channels, each channel once, together at most {@code
 *     newCustomers}
 */
public record ResidualReferralShare(Period period, long newCustomers, List<ChannelCount> channels)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks that the channels differ and explain no more customers than there are. */
  public ResidualReferralShare {
    Checks.notNull("period", period);
    Checks.notNegative("new customers", newCustomers);
    channels = List.copyOf(Checks.notNull("channels", channels));
    Set<String> names = new HashSet<>();
    for (ChannelCount count : channels) {
      if (!names.add(count.channel())) {
        throw Checks.broken("channels", "must name each channel once", count.channel());
      }
    }
    Checks.atMost("attributed", sum(channels), "new customers", newCustomers);
  }

  /** New customers that a channel explains. */
  public long attributed() {
    return sum(channels);
  }

  @Override
  public ReferralDefinition definition() {
    return ReferralDefinition.RESIDUAL;
  }

  @Override
  public Ratio exact() {
    return Ratio.of(newCustomers - attributed(), newCustomers);
  }

  @Override
  public Optional<String> undefinedReason() {
    return newCustomers > 0 ? Optional.empty() : Optional.of("new customers is 0 in " + period);
  }

  @Override
  public Explanation explanation() {
    return Explanation.of(definition())
        .period(period)
        .input("new customers", newCustomers)
        .input("attributed", attributed())
        .result(this)
        .note("The rest holds direct visits and brand search too.")
        .build();
  }

  private static long sum(List<ChannelCount> channels) {
    return channels.stream().mapToLong(ChannelCount::newCustomers).reduce(0, Math::addExact);
  }
}

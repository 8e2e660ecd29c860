package org.retentionkit.customer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.retentionkit.Period;

/** Generates customer counts of every shape: empty, tiny, usual and huge. */
public class CustomerDomain extends DomainContextBase {
  /** Full movements of one month. */
  @Provide
  Arbitrary<CustomerCounts> counts() {
    Arbitrary<Long> size =
        Arbitraries.oneOf(
                Arbitraries.longs().between(0, 5),
                Arbitraries.longs().between(0, 10_000),
                Arbitraries.longs().between(0, 1L << 60))
            .withoutEdgeCases();
    Arbitrary<Double> share =
        Arbitraries.doubles().between(0, 1).edgeCases(config -> config.includeOnly(0.0, 1.0));
    return Combinators.combine(size, size, size, share, share)
        .as(
            (opening, joined, reactivated, lost, lostOfNew) ->
                CustomerCounts.during(Period.ofMonth(2026, 3))
                    .opening(opening)
                    .joined(joined)
                    .reactivated(reactivated)
                    .lost(Math.min(opening, (long) (opening * lost)))
                    .lostOfNew(Math.min(joined, (long) (joined * lostOfNew)))
                    .build());
  }
}

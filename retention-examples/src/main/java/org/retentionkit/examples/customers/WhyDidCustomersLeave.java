package org.retentionkit.examples.customers;

import org.retentionkit.Period;
import org.retentionkit.customer.LossCalculator;
import org.retentionkit.customer.LossReason;
import org.retentionkit.customer.LossesByReason;
import org.retentionkit.customer.RenewalCounts;
import org.retentionkit.customer.UnknownReasonRule;
import org.retentionkit.customer.WinBackCounts;

/** Why did customers leave, who was due to renew, and who came back? */
public final class WhyDidCustomersLeave {
  private WhyDidCustomersLeave() {}

  /** Runs. */
  public static void main(String[] args) {
    Period quarter = Period.ofQuarter(2026, 1);
    LossesByReason losses =
        LossesByReason.during(quarter)
            .opening(1_000)
            .voluntary(30)
            .involuntary(15)
            .unknown(5)
            .build();
    for (LossReason reason : LossReason.values()) {
      System.out.println(LossCalculator.churnRate(losses, reason).explanation());
    }
    System.out.println(
        LossCalculator.churnRate(losses, LossReason.VOLUNTARY, UnknownReasonRule.AS_VOLUNTARY)
            .explanation());
    System.out.println(
        ChurnCalculator.renewalChurnRate(RenewalCounts.during(quarter).due(40).renewed(34))
            .explanation());
    System.out.println(
        RetentionCalculator.winBackRate(
                WinBackCounts.lostIn(quarter).returnsIn(quarter.next()).pool(50).wonBack(8))
            .explanation());
  }
}

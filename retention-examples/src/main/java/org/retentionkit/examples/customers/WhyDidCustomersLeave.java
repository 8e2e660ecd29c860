package org.retentionkit.examples.customers;

import org.retentionkit.Period;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RenewalCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.WinBackCounts;

/** Why did customers leave, who was due to renew, and who came back? */
public final class WhyDidCustomersLeave {
  private WhyDidCustomersLeave() {}

  /** Runs. */
  public static void main(String[] args) {
    Period quarter = Period.ofQuarter(2026, 1);
    CustomerCounts counts =
        CustomerCounts.during(quarter)
            .opening(1_000)
            .lostVoluntarily(30)
            .lostInvoluntarily(15)
            .lostUnknown(5)
            .build();
    System.out.println(ChurnCalculator.voluntaryChurnRate(counts).explanation());
    System.out.println(ChurnCalculator.involuntaryChurnRate(counts).explanation());
    System.out.println(ChurnDefinition.UNKNOWN_REASON.of(counts).explanation());
    System.out.println(ChurnDefinition.VOLUNTARY_OR_UNKNOWN.of(counts).explanation());
    System.out.println(
        ChurnCalculator.renewalChurnRate(RenewalCounts.during(quarter).due(40).renewed(34).build())
            .explanation());
    System.out.println(
        RetentionCalculator.winBackRate(
                WinBackCounts.during(quarter.next()).lostIn(quarter).pool(50).wonBack(8).build())
            .explanation());
  }
}

package org.retentionkit.examples.revenue;

import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenuePerCustomer;
import org.retentionkit.revenue.RevenuePerCustomerDefinition;

/** How much does a customer bring? The averages that go by ARPA, ARPPS, ARPPU and ASP. */
public final class HowMuchDoesACustomerBring {
  private HowMuchDoesACustomerBring() {}

  /** Prints the four averages of one month. */
  public static void main(String[] args) {
    Period march = Period.ofMonth(2026, 3);
    Money recurring = Money.of("5000.00", "EUR");

    System.out.println(RevenueCalculator.revenuePerCustomer(march, recurring, 60).explanation());
    System.out.println(
        RevenuePerCustomerDefinition.PER_PAID_SUBSCRIPTION
            .of(new RevenuePerCustomer(march, recurring, 80L))
            .explanation());
    System.out.println(
        RevenuePerCustomerDefinition.PER_PAYER
            .of(new RevenuePerCustomer(march, Money.of("6100.00", "EUR"), 75L))
            .explanation());
    System.out.println(
        RevenuePerCustomerDefinition.PER_NEW_CUSTOMER
            .of(new RevenuePerCustomer(march, Money.of("1000.00", "EUR"), 8L))
            .explanation());
  }
}

package org.retentionkit.revenue;

import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.retentionkit.Period;

/** Customers for properties: paths of a few amounts, often 0, in one currency. */
public final class Customers {
  /** The currency of all of them. */
  public static final Currency USD = Currency.getInstance("USD");

  /** The period of all of them. */
  public static final Period MARCH = Period.ofMonth(2026, 3);

  private Customers() {}

  /** Customers whose amounts change by their own doing only. */
  @SuppressWarnings("exports") // test code, which no other module sees
  public static Arbitrary<List<CustomerRevenue>> withoutFx() {
    Arbitrary<String> amount = Arbitraries.of("0", "0", "1.5", "50", "100", "150", "1379");
    Arbitrary<PayerHistory> history = Arbitraries.of(PayerHistory.class);
    return Combinators.combine(amount, history, amount.list().ofMaxSize(4))
        .as(Customers::customer)
        .list()
        .ofMaxSize(12);
  }

  /** The summary of {@code rows}. */
  public static RevenueCohort summary(List<CustomerRevenue> rows) {
    return rows.stream().collect(RevenueAccumulator.collector(MARCH, USD));
  }

  /** The summary of customers given by their amounts, such as {@code "100 50"}. */
  public static RevenueCohort of(String... paths) {
    return summary(java.util.Arrays.stream(paths).map(Customers::customer).toList());
  }

  private static CustomerRevenue customer(String path) {
    String[] amounts = path.split(" ");
    return customer(
        amounts[0], PayerHistory.FIRST_EVER, List.of(amounts).subList(1, amounts.length));
  }

  private static CustomerRevenue customer(
      String opening, PayerHistory history, List<String> amounts) {
    CustomerRevenueBuilder builder = CustomerRevenue.in(USD);
    if (opening.equals("0")) {
      builder.openingWithNothing(history);
    } else {
      builder.opening(opening);
    }
    amounts.forEach(builder::then);
    return builder.build();
  }
}

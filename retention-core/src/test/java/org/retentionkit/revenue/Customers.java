package org.retentionkit.revenue;

import java.math.BigDecimal;
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
    Arbitrary<Boolean> paidBefore = Arbitraries.of(true, false);
    return Combinators.combine(amount, paidBefore, amount.list().ofMaxSize(4))
        .as(Customers::customer)
        .list()
        .ofMaxSize(12);
  }

  /** The summary of {@code rows}. */
  public static RevenueMovements summary(List<CustomerRevenue> rows) {
    return rows.stream().collect(RevenueAccumulator.collector(MARCH, "USD"));
  }

  /** The summary of customers given by their amounts, such as {@code "100 50"}. */
  public static RevenueMovements of(String... paths) {
    return summary(java.util.Arrays.stream(paths).map(Customers::customer).toList());
  }

  /** Movements by their lines, in the order of the record: opening to fx. */
  static RevenueMovements lines(Period period, Currency currency, BigDecimal... lines) {
    return new RevenueMovements(
        period, currency, lines[0], lines[1], lines[2], lines[3], lines[4], lines[5], lines[6],
        null, null, null, null, null, null);
  }

  /** The same movements, of which nobody knows who moved. */
  static RevenueMovements totals(RevenueMovements known) {
    return lines(
        known.period(),
        known.currency(),
        known.opening(),
        known.newRevenue(),
        known.expansion(),
        known.contraction(),
        known.churned(),
        known.reactivation(),
        known.fx());
  }

  private static CustomerRevenue customer(String path) {
    String[] amounts = path.split(" ");
    return customer(amounts[0], false, List.of(amounts).subList(1, amounts.length));
  }

  private static CustomerRevenue customer(
      String opening, boolean paidBefore, List<String> amounts) {
    CustomerRevenueBuilder builder = CustomerRevenue.builder("USD");
    if (!opening.equals("0")) {
      builder.opening(opening);
    } else if (paidBefore) {
      builder.openingAsFormer();
    } else {
      builder.openingAsNew();
    }
    amounts.forEach(builder::next);
    return builder.build();
  }
}

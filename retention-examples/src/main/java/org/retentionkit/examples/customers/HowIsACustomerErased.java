package org.retentionkit.examples.customers;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.retentionkit.event.KeyCodec;
import org.retentionkit.event.OrderAccumulator;
import org.retentionkit.event.SuppressionList;

/**
 * How is a customer erased (right to erasure), for now or for good? With the list saved beside the
 * state, and the secret kept elsewhere, this holds over restarts and for older states too.
 */
public final class HowIsACustomerErased {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private HowIsACustomerErased() {}

  /** Prints what is left of a customer who orders again after being erased. */
  public static void main(String[] args) {
    OrderAccumulator<String> forNow = withOrders(OrderAccumulator.create("EUR"));
    System.out.println("Of ann " + forNow.drop("ann") + " days left.");
    forNow.add("ann", DAY.plusDays(40), new BigDecimal("7.00"));
    System.out.println("Erased for now, she is back: " + forNow.log());

    byte[] secret = "kept in a vault, elsewhere".getBytes(StandardCharsets.UTF_8);
    SuppressionList<String> erased = SuppressionList.create(secret, KeyCodec.ofStrings());
    OrderAccumulator<String> forGood = withOrders(OrderAccumulator.<String>create("EUR"));
    forGood.keepOut(erased).drop("ann");
    forGood.add("ann", DAY.plusDays(40), new BigDecimal("7.00"));
    System.out.println("Erased for good: " + forGood.log());

    byte[] saved = erased.toBytes();
    SuppressionList<String> read = SuppressionList.fromBytes(saved, secret, KeyCodec.ofStrings());
    OrderAccumulator<String> backup = withOrders(OrderAccumulator.create("EUR")).keepOut(read);
    System.out.println("So in what was saved before: " + backup.log());
    System.out.println("What stays of her is a digest: " + erased);
  }

  private static OrderAccumulator<String> withOrders(OrderAccumulator<String> orders) {
    return orders
        .add("ann", DAY, new BigDecimal("20.00"))
        .add("ann", DAY.plusDays(9), new BigDecimal("5.00"))
        .add("bob", DAY, new BigDecimal("10.00"));
  }
}

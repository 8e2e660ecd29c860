package org.retentionkit.examples.customers;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.retentionkit.event.KeyCodec;
import org.retentionkit.event.OrderAccumulator;
import org.retentionkit.event.SuppressionList;

/**
 * Who asked to be forgotten, and stays so: a customer is erased from a stream of orders, from its
 * saved state of the day before, and from orders that come later.
 */
public final class WhoAskedToBeForgotten {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private WhoAskedToBeForgotten() {}

  /** Erases ann, restores a state that has her, takes an order of hers, and prints what is left. */
  public static void main(String[] args) {
    byte[] secret = new byte[32]; // of a key store, apart from the list
    new SecureRandom().nextBytes(secret);
    SuppressionList<String> erased = SuppressionList.create(secret);

    OrderAccumulator<String> orders = OrderAccumulator.<String>create("EUR").keepingOut(erased);
    orders.add("ann@example.com", MONDAY, new BigDecimal("20.00"));
    orders.add("ann@example.com", MONDAY.plusDays(1), new BigDecimal("5.00"));
    orders.add("bob@example.com", MONDAY, new BigDecimal("9.00"));
    byte[] backup = orders.toBytes(KeyCodec.ofStrings());
    System.out.println("Ann's days that left: " + orders.drop("ann@example.com"));

    OrderAccumulator<String> restored =
        OrderAccumulator.fromBytes(backup, KeyCodec.ofStrings()).keepingOut(erased);
    restored.add("ann@example.com", MONDAY.plusDays(7), new BigDecimal("3.00"));
    restored.add("cat@example.com", MONDAY.plusDays(7), new BigDecimal("4.00"));
    System.out.println("After the backup came back: " + restored.log());
    System.out.println(erased);

    byte[] saved = erased.toBytes(); // digests; the secret is not in it
    SuppressionList<String> tomorrow =
        SuppressionList.fromBytes(saved, secret, KeyCodec.ofStrings());
    System.out.println("Ann is on it: " + tomorrow.contains("ann@example.com"));
    System.out.println("Bob is on it: " + tomorrow.contains("bob@example.com"));
  }
}

package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/** What {@link RevenueMovements} checks, adds up and prints. */
final class MovementSums {
  private MovementSums() {}

  static @Nullable BigDecimal spelled(String name, @Nullable BigDecimal sum, int decimals) {
    return sum == null ? null : Decimals.spelled(Checks.notNegative(name, sum), decimals);
  }

  static void notNegative(String name, @Nullable Long count) {
    if (count != null) {
      Checks.notNegative(name, count);
    }
  }

  static void atMost(
      String name, @Nullable BigDecimal sum, String limitName, @Nullable BigDecimal limit) {
    if (sum != null && limit != null && sum.compareTo(limit) > 0) {
      String rule = "must not exceed " + limitName + " " + limit.toPlainString();
      throw Checks.broken(name, rule, sum.toPlainString());
    }
  }

  /** Nobody pays nothing: there are customers exactly where there is an amount. */
  static void together(
      String countName, @Nullable Long count, String name, @Nullable BigDecimal sum) {
    if (count != null && sum != null && (count > 0) != (sum.signum() > 0)) {
      String rule = "must be 0 exactly if " + name + " is, which is " + sum.toPlainString();
      throw Checks.broken(countName, rule, count);
    }
  }

  static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
    return one == null || other == null ? null : (Long) plus(one, other);
  }

  static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  /** A count of customers, or an error that names it. */
  private static long plus(long one, long other) {
    long sum = one + other;
    if (sum < 0) {
      throw Checks.broken("customers", "must add up to at most " + Long.MAX_VALUE, "more");
    }
    return sum;
  }

  /** Refuses a closing amount that the lines do not lead to; null is none. */
  static RevenueMovements reconciled(@Nullable BigDecimal closing, RevenueMovements made) {
    if (closing != null && closing.compareTo(made.closing()) != 0) {
      String identity =
          String.format(
              Locale.ROOT,
              "opening %s + newRevenue %s + expansion %s + reactivation %s − contraction %s −"
                  + " churned %s + fx %s = %s",
              made.opening().toPlainString(),
              made.newRevenue().toPlainString(),
              made.expansion().toPlainString(),
              made.reactivation().toPlainString(),
              made.contraction().toPlainString(),
              made.churned().toPlainString(),
              made.fx().toPlainString(),
              made.closing().toPlainString());
      throw Checks.broken("closing", "must equal " + identity, closing.toPlainString());
    }
    return made;
  }

  static void append(StringBuilder text, String name, BigDecimal amount) {
    if (amount.signum() != 0) {
      text.append(name).append(amount.toPlainString());
    }
  }
}

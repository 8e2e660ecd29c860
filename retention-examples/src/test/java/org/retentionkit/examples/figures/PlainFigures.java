package org.retentionkit.examples.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.RepeatBuyerCounts;
import org.retentionkit.revenue.RevenueBase;
import org.retentionkit.revenue.TopCustomers;

/** The same figures, slow and plain: each month asks each customer for all orders again. */
public final class PlainFigures {
  private static final Currency EUR = Currency.getInstance("EUR");

  private PlainFigures() {}

  /** One row of a log, in cents. */
  public record Order(String customer, LocalDate day, long cents) {}

  /** The figures of a log in euro. */
  public static LogFigures of(List<Order> orders, int activeDays) {
    LocalDate first = orders.stream().map(Order::day).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = orders.stream().map(Order::day).max(Comparator.naturalOrder()).orElseThrow();
    Map<String, List<Order>> byCustomer =
        orders.stream().collect(Collectors.groupingBy(Order::customer));
    List<MonthFigures> months = new ArrayList<>();
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(YearMonth.from(last));
        month = month.plusMonths(1)) {
      LocalDate end = month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth();
      Period period = Period.of(month.atDay(1), end.plusDays(1));
      MonthStatus status =
          !end.equals(month.atEndOfMonth())
              ? MonthStatus.IN_PROGRESS
              : month.atDay(1).minusDays(1 + (long) activeDays).isBefore(first)
                  ? MonthStatus.WARMING_UP
                  : MonthStatus.COMPLETE;
      months.add(
          new MonthFigures(
              counts(byCustomer, period, activeDays),
              purchases(byCustomer, period, false),
              status));
    }
    Period all = Period.of(first, last.plusDays(1));
    return new LogFigures(
        first,
        last,
        orders.stream().filter(order -> order.cents() == 0).count(),
        purchases(byCustomer, all, true),
        months);
  }

  private static CustomerCounts counts(
      Map<String, List<Order>> byCustomer, Period period, int activeDays) {
    LocalDate before = period.start().minusDays(1);
    LocalDate end = period.endExclusive().minusDays(1);
    Set<String> opening = active(byCustomer, before, activeDays);
    Set<String> closing = active(byCustomer, end, activeDays);
    Set<String> joined =
        byCustomer.keySet().stream()
            .filter(
                customer ->
                    period.contains(
                        byCustomer.get(customer).stream()
                            .map(Order::day)
                            .min(Comparator.naturalOrder())
                            .orElseThrow()))
            .collect(Collectors.toSet());
    return CustomerCounts.during(period)
        .opening(opening.size())
        .joined(joined.size())
        .lostOfNew(joined.stream().filter(customer -> !closing.contains(customer)).count())
        .lost(opening.stream().filter(customer -> !closing.contains(customer)).count())
        .reactivated(
            closing.stream()
                .filter(customer -> !opening.contains(customer) && !joined.contains(customer))
                .count())
        .closing(closing.size())
        .build();
  }

  private static Set<String> active(
      Map<String, List<Order>> byCustomer, LocalDate atEndOf, int activeDays) {
    return byCustomer.keySet().stream()
        .filter(
            customer ->
                byCustomer.get(customer).stream()
                    .map(Order::day)
                    .anyMatch(
                        day ->
                            !day.isAfter(atEndOf)
                                && CalendarUnit.DAY.completeBetween(day, atEndOf) <= activeDays))
        .collect(Collectors.toSet());
  }

  private static Purchases purchases(
      Map<String, List<Order>> byCustomer, Period period, boolean lifetime) {
    Map<String, Long> spent = new TreeMap<>();
    long orders = 0;
    long repeat = 0;
    for (String customer : byCustomer.keySet()) {
      List<Order> all = byCustomer.get(customer);
      List<Order> in = all.stream().filter(order -> period.contains(order.day())).toList();
      if (in.isEmpty()) {
        continue;
      }
      orders += in.size();
      spent.put(customer, in.stream().mapToLong(Order::cents).sum());
      Set<LocalDate> days =
          all.stream()
              .map(Order::day)
              .filter(day -> day.isBefore(period.endExclusive()))
              .collect(Collectors.toCollection(TreeSet::new));
      repeat += days.size() > 1 ? 1 : 0;
    }
    long cents = spent.values().stream().mapToLong(Long::longValue).sum();
    Money revenue = new Money(BigDecimal.valueOf(cents, 2), EUR);
    RepeatBuyerCounts.Builder counts =
        lifetime ? RepeatBuyerCounts.lifetime(period) : RepeatBuyerCounts.returning(period);
    return new Purchases(
        orders,
        revenue,
        PurchaseCalculator.repeatPurchaseRate(
            counts.buyers(spent.size()).repeatBuyers(repeat).build()),
        concentration(
            period, revenue, spent.values().stream().sorted(Comparator.reverseOrder()).toList()));
  }

  /** From the largest to the smallest; five copies of each customer make a fifth whole. */
  private static Concentration concentration(Period period, Money revenue, List<Long> spent) {
    BigDecimal fifth =
        spent.stream()
            .flatMap(cents -> Collections.nCopies(5, cents).stream())
            .limit(spent.size())
            .map(cents -> BigDecimal.valueOf(cents, 2))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Ratio customers = Ratio.ZERO;
    Ratio fourFifths = Ratio.of(revenue.amount()).times(Ratio.of(4, 5));
    Ratio missing = fourFifths;
    BigDecimal rankSum = BigDecimal.ZERO;
    for (int i = 0; i < spent.size(); i++) {
      BigDecimal amount = BigDecimal.valueOf(spent.get(i), 2);
      rankSum = rankSum.add(amount.multiply(BigDecimal.valueOf(spent.size() - i)));
      if (missing.signum() > 0) {
        boolean whole = Ratio.of(amount).compareTo(missing) <= 0;
        customers = customers.plus(whole ? Ratio.ONE : missing.dividedBy(Ratio.of(amount)));
        missing = whole ? missing.minus(Ratio.of(amount)) : Ratio.ZERO;
      }
    }
    RevenueBase base = new RevenueBase(period, EUR, spent.size(), 0, revenue.amount(), rankSum);
    return new Concentration(
        new TopCustomers(base, Ratio.of(spent.size(), 5), Ratio.of(fifth, BigDecimal.valueOf(5))),
        new TopCustomers(base, customers, fourFifths));
  }
}

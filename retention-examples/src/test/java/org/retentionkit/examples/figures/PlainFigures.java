package org.retentionkit.examples.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.customer.CustomerCounts;

/** The same figures, slow and plain: each month asks each customer for all orders again. */
public final class PlainFigures {
  private PlainFigures() {}

  /** One row of a log, in cents. */
  public record Order(String customer, LocalDate day, long cents) {}

  /** The figures of a log in a currency with two decimals. */
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
              counts(byCustomer, period, activeDays), purchases(byCustomer, period), status));
    }
    Period all = Period.of(first, last.plusDays(1));
    return new LogFigures(
        first,
        last,
        orders.stream().filter(order -> order.cents() == 0).count(),
        purchases(byCustomer, all),
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
    return CustomerCounts.in(period)
        .opening(opening.size())
        .joined(joined.size())
        .lostOfNew(joined.stream().filter(customer -> !closing.contains(customer)).count())
        .lostOfOpening(opening.stream().filter(customer -> !closing.contains(customer)).count())
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

  private static Purchases purchases(Map<String, List<Order>> byCustomer, Period period) {
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
    return new Purchases(
        orders,
        BigDecimal.valueOf(cents, 2),
        new Proportion(repeat, spent.size()),
        topFifth(spent.values().stream().toList()));
  }

  /** Five copies of each customer: then the top fifth is a whole number of them. */
  private static Ratio topFifth(List<Long> spent) {
    List<Long> copies =
        IntStream.range(0, 5)
            .boxed()
            .flatMap(copy -> spent.stream())
            .sorted(Comparator.reverseOrder())
            .toList();
    BigDecimal top =
        copies.stream()
            .limit(spent.size())
            .map(BigDecimal::valueOf)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal all =
        copies.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Ratio.of(top, all);
  }
}

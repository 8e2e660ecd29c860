package org.retentionkit.examples.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.cohort.ActivityCalculator;
import org.retentionkit.cohort.GrowthAccounting;
import org.retentionkit.customer.CountingRules;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.CustomerLogCalculator;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.purchase.LapseRule;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.PurchaseCounts;
import org.retentionkit.purchase.PurchaseRules;
import org.retentionkit.purchase.SilenceCalculator;
import org.retentionkit.purchase.Standing;
import org.retentionkit.purchase.Standings;
import org.retentionkit.revenue.ConcentrationCalculator;

/**
 * The CDNOW log, found another way: lines split at commas, each customer's days in a set, and every
 * question asked of every row or customer.
 */
class CdnowByHandTest {
  private static final LocalDate LAST_DAY = LocalDate.of(1998, 6, 30);
  private static final LocalDate UNTIL = LAST_DAY.plusDays(1);
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(1997, 1, 1), CalendarUnit.MONTH, 18);

  private static List<Row> rows = List.of();
  private static Map<String, TreeSet<LocalDate>> days = Map.of();
  private static OrderLog<String> log =
      OrderLog.of(List.of(), x -> "", x -> UNTIL, x -> BigDecimal.ONE, "USD");

  private record Row(String customer, LocalDate day, BigDecimal amount) {}

  @BeforeAll
  static void read() throws IOException {
    Path file = Cdnow.file();
    try (Stream<String> lines = Files.lines(file)) {
      rows =
          lines
              .skip(1)
              .map(line -> line.split(",", -1))
              .map(cell -> new Row(cell[0], LocalDate.parse(cell[1]), new BigDecimal(cell[3])))
              .toList();
    }
    days =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Row::customer,
                    Collectors.mapping(Row::day, Collectors.toCollection(TreeSet::new))));
    log = Cdnow.orders().read().log();
  }

  @Test
  void the_log_has_the_rows_of_the_file() {
    assertThat(log.report().rows()).isEqualTo(69_659).isEqualTo(rows.size());
    assertThat(log.report().zero())
        .isEqualTo(80)
        .isEqualTo(rows.stream().filter(row -> row.amount().signum() == 0).count());
    PurchaseCounts all = counts(Period.of(MONTHS.start(), UNTIL));
    assertThat(all.customers()).isEqualTo(23_570L).isEqualTo(days.size());
    assertThat(all.revenue()).isEqualTo(Money.of("2500315.63", "USD")).isEqualTo(sum(rows));
  }

  /** The top fifth in doubles, from the sorted sums. */
  @Test
  void the_top_fifth_has_the_largest_sums() {
    List<Double> spent =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Row::customer,
                    Collectors.reducing(BigDecimal.ZERO, Row::amount, BigDecimal::add)))
            .values()
            .stream()
            .map(BigDecimal::doubleValue)
            .sorted(Comparator.reverseOrder())
            .toList();
    double top = spent.stream().limit(spent.size() / 5).mapToDouble(Double::doubleValue).sum();
    assertThat(ConcentrationCalculator.concentration(log).topShare(0.2).value())
        .isCloseTo(top / spent.stream().mapToDouble(Double::doubleValue).sum(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 30, 90, 365})
  void each_month_has_the_customers_that_a_search_of_all_rows_finds(int activeDays) {
    List<CustomerCounts> months =
        CustomerLogCalculator.movements(
                log, activeDays + 1, MONTHS, UNTIL, CountingRules.standard())
            .series()
            .counts();
    assertThat(months).hasSize(18);
    for (CustomerCounts month : months) {
      LocalDate start = month.period().start();
      LocalDate end = month.period().endExclusive();
      Set<String> opening = active(start.minusDays(1), activeDays);
      Set<String> closing = active(end.minusDays(1), activeDays);
      Set<String> joined =
          days.entrySet().stream()
              .filter(entry -> !entry.getValue().first().isBefore(start))
              .filter(entry -> entry.getValue().first().isBefore(end))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      long kept = common(opening, closing);
      long acquired = common(joined, closing);
      assertThat(month.opening()).isEqualTo(opening.size());
      assertThat(month.closing()).isEqualTo(closing.size());
      assertThat(month.joined()).isEqualTo(joined.size());
      assertThat(month.acquired()).isEqualTo(acquired);
      assertThat(month.lostOfNew()).isEqualTo(joined.size() - acquired);
      assertThat(month.lost()).isEqualTo(opening.size() - kept);
      assertThat(month.reactivated()).isEqualTo(closing.size() - kept - acquired);
    }
  }

  private static Set<String> active(LocalDate atEndOf, int activeDays) {
    return rows.stream()
        .filter(row -> !row.day().isAfter(atEndOf))
        .filter(row -> !row.day().isBefore(atEndOf.minusDays(activeDays)))
        .map(Row::customer)
        .collect(Collectors.toSet());
  }

  private static long common(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).count();
  }

  @Test
  void each_month_has_the_purchases_of_its_lines() {
    for (int m = 0; m < MONTHS.periods(); m++) {
      Period month = MONTHS.period(m);
      List<Row> own = rows.stream().filter(row -> month.contains(row.day())).toList();
      PurchaseCounts counts = counts(month);
      assertThat(counts.orders()).isEqualTo(own.size());
      assertThat(counts.revenue()).isEqualTo(sum(own));
      assertThat(counts.customers()).isEqualTo(own.stream().map(Row::customer).distinct().count());
    }
  }

  private static PurchaseCounts counts(Period period) {
    return PurchaseCalculator.summary(log, period, PurchaseRules.standard()).counts();
  }

  private static Money sum(List<Row> some) {
    return Money.of(some.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add), "USD");
  }

  @Test
  void each_month_has_the_lifecycle_of_every_customer_asked_in_turn() {
    List<GrowthAccounting> steps =
        ActivityCalculator.lifecycle(log.activity(MONTHS), UNTIL).steps();
    assertThat(steps).hasSize(18);
    for (GrowthAccounting step : steps) {
      YearMonth month = YearMonth.from(step.period().start());
      Map<String, Long> counts =
          days.values().stream()
              .collect(Collectors.groupingBy(own -> state(own, month), Collectors.counting()));
      assertThat(step.newUsers()).isEqualTo(counts.getOrDefault("new", 0L));
      assertThat(step.returning()).isEqualTo(counts.getOrDefault("returning", 0L));
      assertThat(step.resurrected()).isEqualTo(counts.getOrDefault("resurrected", 0L));
      assertThat(step.dormant()).isEqualTo(counts.getOrDefault("dormant", 0L));
    }
  }

  private static String state(TreeSet<LocalDate> own, YearMonth month) {
    Set<YearMonth> months = own.stream().map(YearMonth::from).collect(Collectors.toSet());
    boolean before = months.contains(month.minusMonths(1));
    if (months.contains(month)) {
      return YearMonth.from(own.first()).equals(month)
          ? "new"
          : before ? "returning" : "resurrected";
    }
    return before ? "dormant" : "away";
  }

  @Test
  void standings_are_those_of_each_customers_own_gaps() {
    Standings<String> standings =
        SilenceCalculator.standings(log, LAST_DAY, LapseRule.ownMedian("1.5", "3").minimumGaps(2));
    assertThat(standings.size()).isEqualTo(23_570);
    for (int i = 0; i < standings.size(); i++) {
      TreeSet<LocalDate> own = days.get(standings.customer(i));
      assertThat(standings.lastPurchase(i)).isEqualTo(own.last());
      assertThat(standings.standing(i)).isEqualTo(standing(own));
    }
  }

  /** Days are compared with 1.5 and 3 medians, all four times as large to stay whole. */
  private static Standing standing(TreeSet<LocalDate> own) {
    List<LocalDate> list = List.copyOf(own);
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < list.size(); i++) {
      gaps.add(ChronoUnit.DAYS.between(list.get(i - 1), list.get(i)));
    }
    int n = gaps.size();
    if (n < 2) {
      return Standing.TOO_LITTLE_HISTORY;
    }
    gaps.sort(Comparator.naturalOrder());
    long twiceMedian = gaps.get((n - 1) / 2) + gaps.get(n / 2);
    long since = ChronoUnit.DAYS.between(own.last(), LAST_DAY);
    if (4 * since > 6 * twiceMedian) {
      return Standing.LAPSED;
    }
    return 4 * since > 3 * twiceMedian ? Standing.AT_RISK : Standing.ACTIVE;
  }
}

package org.retentionkit.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Ratio;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Workspace;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class OwnGapsTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate END = LocalDate.of(2026, 3, 31);

  /** Each customer's days with an order, up to a day, in a list. */
  private static Map<Long, List<Integer>> days(List<Row> rows, LocalDate asOf) {
    Map<Long, List<Integer>> days = new TreeMap<>();
    rows.stream()
        .filter(row -> row.value() >= 0 && row.day() <= asOf.toEpochDay())
        .collect(Collectors.groupingBy(Row::customer))
        .forEach((c, own) -> days.put(c, own.stream().map(Row::day).distinct().sorted().toList()));
    return days;
  }

  private static List<Long> gaps(List<Integer> days) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      gaps.add((long) days.get(i) - days.get(i - 1));
    }
    Collections.sort(gaps);
    return gaps;
  }

  private static double median(List<Long> sorted) {
    int n = sorted.size();
    return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
  }

  /** The least of the values that at least so many percent of them do not exceed. */
  private static long percentile(List<Long> sorted, int percent) {
    return sorted.stream()
        .filter(
            v ->
                sorted.stream().filter(other -> other <= v).count() * 100
                    >= (long) percent * sorted.size())
        .findFirst()
        .orElseThrow();
  }

  private static Standing standing(List<Integer> own, List<Long> all, long since, LapseRule rule) {
    List<Long> gaps = gaps(own);
    if (gaps.size() < rule.minimumGaps()
        || (rule.kind() == LapseRule.Kind.ALL_GAPS_PERCENTILE && all.isEmpty())) {
      return Standing.TOO_LITTLE_HISTORY;
    }
    if (isOver(since, rule.lapsed(), gaps, all, rule.kind())) {
      return Standing.LAPSED;
    }
    return isOver(since, rule.atRisk(), gaps, all, rule.kind())
        ? Standing.AT_RISK
        : Standing.ACTIVE;
  }

  private static boolean isOver(
      long since, BigDecimal limit, List<Long> gaps, List<Long> all, LapseRule.Kind kind) {
    return switch (kind) {
      case OWN_MEDIAN_MULTIPLE -> since > limit.doubleValue() * median(gaps);
      case OWN_PERCENTILE -> since > percentile(gaps, limit.intValueExact());
      case ALL_GAPS_PERCENTILE -> since > percentile(all, limit.intValueExact());
      case DAYS -> since >= limit.longValueExact();
    };
  }

  @Property(tries = 500)
  void gaps_and_standings_are_those_of_lists_of_days(
      @ForAll("orders") List<Row> rows,
      @ForAll @IntRange(min = -60, max = 120) int lastDay,
      @ForAll("rules") LapseRule rule,
      @ForAll long seed) {
    LocalDate asOf = LocalDate.ofEpochDay(lastDay);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    OwnGaps<Long> gaps = OwnGaps.of(log(shuffled).using(Workspace.ofThreads(2)), asOf);
    Map<Long, List<Integer>> days = days(rows, asOf);
    List<Long> all = days.values().stream().flatMap(own -> gaps(own).stream()).sorted().toList();
    Standings<Long> standings = new Standings<>(gaps, rule);

    assertThat(gaps.size()).isEqualTo(days.size());
    assertThat(gaps)
        .isEqualTo(OwnGaps.of(log(rows), asOf))
        .hasSameHashCodeAs(OwnGaps.of(log(rows), asOf));
    assertThat(gaps.oneTimeBuyers())
        .isEqualTo((int) days.values().stream().filter(own -> own.size() == 1).count());
    assertThat(gaps.ordersAfter())
        .isEqualTo(rows.stream().filter(row -> row.value() >= 0 && row.day() > lastDay).count());
    days.forEach(
        (customer, own) -> {
          int c = gaps.indexOf(customer);
          List<Long> sorted = gaps(own);
          assertThat(gaps.customer(c)).isEqualTo(customer);
          assertThat(gaps.gaps(c)).isEqualTo(sorted.size());
          assertThat(gaps.lastDay(c)).isEqualTo(own.get(own.size() - 1));
          long since = lastDay - (long) own.get(own.size() - 1);
          assertThat(gaps.daysSince(c)).isEqualTo(since);
          assertThat(gaps.medianGap(c).isDefined()).isEqualTo(!sorted.isEmpty());
          if (!sorted.isEmpty()) {
            assertThat(gaps.medianGap(c).value()).isEqualTo(median(sorted));
            assertThat(gaps.percentile(c, 40)).isEqualTo(percentile(sorted, 40));
            assertThat(gaps.percentile(c, 100)).isEqualTo(sorted.get(sorted.size() - 1));
          }
          assertThat(standings.standing(c)).isEqualTo(standing(own, all, since, rule));
        });
    int sum = 0;
    for (Standing standing : Standing.values()) {
      sum += standings.count(standing);
    }
    assertThat(sum).isEqualTo(gaps.size());

    MedianPurchaseGap typical = MedianPurchaseGap.of(gaps);
    MeasurementContract.check(typical);
    List<Long> twice =
        days.values().stream()
            .map(OwnGapsTest::gaps)
            .filter(own -> !own.isEmpty())
            .map(own -> (long) (2 * median(own)))
            .sorted()
            .toList();
    assertThat(typical.repeatBuyers()).isEqualTo((long) twice.size());
    assertThat(typical.oneTimeBuyers()).isEqualTo((long) gaps.oneTimeBuyers());
    if (!twice.isEmpty()) {
      assertThat(typical.value()).isEqualTo(median(twice) / 2);
    }
  }

  /** Amplitude: each user's median, of users with at least two distinct days. */
  @Test
  void the_typical_gap_is_the_median_of_own_medians_and_says_who_is_not_in_it() {
    OwnGaps<Long> gaps =
        OwnGaps.of(
            log(
                List.of(
                    order(1, 1, 1),
                    order(1, 1, 8),
                    order(1, 1, 29), // 7, 21: 14
                    order(2, 1, 1),
                    order(2, 1, 31), // 30
                    order(3, 1, 5),
                    order(3, 1, 5))), // one day
            END);

    MedianPurchaseGap typical = MedianPurchaseGap.of(gaps);

    assertThat(gaps.medianGap(gaps.indexOf(1L))).isEqualTo(Ratio.of(14, 1));
    assertThat(typical.exact()).isEqualTo(Ratio.of(22, 1));
    assertThat(typical.explanation())
        .hasToString(
            "Time between purchases (median of own medians): 22.0 days = (lower middle 14 days +"
                + " upper middle 30 days) ÷ 2. Of 2 customers with a gap; without one, and not in it:"
                + " 1 one-time buyer.");
    assertThat(gaps).hasToString("3 gaps of 3 customers as of 2026-03-31");
    assertThat(gaps.asOf()).isEqualTo(END);
    assertThat(gaps.indexOf(9L)).isNegative();
    MedianPurchaseGap none = MedianPurchaseGap.of(OwnGaps.of(log(List.of(order(3, 1, 5))), END));
    MeasurementContract.check(none);
    assertThat(none.undefinedReason()).isEqualTo("nobody bought on two days (one-time buyers 1)");
  }

  @Test
  void limits_are_given_back_and_are_whole_days() {
    // gaps of 7, 10, 12 and 30 days, last purchase on 1 March
    List<Row> rows = new ArrayList<>();
    int day = (int) LocalDate.of(2026, 3, 1).toEpochDay();
    for (int back : new int[] {0, 30, 42, 52, 59}) {
      rows.add(new Row(1, day - back, 100));
    }
    rows.add(new Row(2, day, 100));

    assertThat(limits(rows, LapseRule.ownMedian("1.5", "3"))).containsExactly(17, 34);
    assertThat(limits(rows, LapseRule.ownPercentile(50, 100))).containsExactly(11, 31);
    assertThat(limits(rows, LapseRule.allGapsPercentile(40, 80))).containsExactly(11, 31);
    assertThat(limits(rows, LapseRule.days(80, 100))).containsExactly(80, 100);

    Standings<Long> standings =
        new Standings<>(OwnGaps.of(log(rows), END), LapseRule.ownMedian("1.5", "3"));
    assertThat(standings).hasToString("0 active, 1 at risk, 0 lapsed, 1 with too little history");
    assertThat(standings.places(Standing.AT_RISK)).containsExactly(standings.indexOf(1L));
    assertThat(standings.customers(Standing.AT_RISK)).containsExactly(1L);
    assertThat(standings.rule()).isEqualTo(LapseRule.ownMedian("1.5", "3"));
    assertThat(standings)
        .isEqualTo(new Standings<>(OwnGaps.of(log(rows), END), LapseRule.ownMedian("1.50", "3")))
        .hasSameHashCodeAs(
            new Standings<>(OwnGaps.of(log(rows), END), LapseRule.ownMedian("1.5", "3.0")))
        .isNotEqualTo(new Standings<>(OwnGaps.of(log(rows), END), LapseRule.days(1, 2)))
        .isNotEqualTo("standings");
    assertThatThrownBy(() -> standings.atRiskFrom(standings.indexOf(2L)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("customer 2 must have 1 gap to have a limit, but has 0");
    Standings<Long> strict =
        new Standings<>(OwnGaps.of(log(rows), END), LapseRule.ownMedian("1.5", "3").minimumGaps(5));
    assertThatThrownBy(() -> strict.lapsedFrom(strict.indexOf(1L)))
        .hasMessage("customer 1 must have 5 gaps to have a limit, but has 4");
    assertThat(
            new Standings<>(
                    OwnGaps.of(log(rows.subList(0, 5)), END),
                    LapseRule.ownMedian("9223372036854775807", "9223372036854775808"))
                .standing(0))
        .isEqualTo(Standing.ACTIVE);
  }

  @Test
  void one_customer_may_have_many_gaps() {
    List<Row> rows = new ArrayList<>();
    for (int d = 0; d <= 40; d++) {
      rows.add(new Row(7, d * (d + 1) / 2, 100));
    }
    OwnGaps<Long> gaps = OwnGaps.of(log(rows), END);
    assertThat(gaps.gaps(0)).isEqualTo(40);
    assertThat(gaps.medianGap(0)).isEqualTo(Ratio.of(41, 2));
    assertThat(gaps.percentile(0, 80)).isEqualTo(32);
    assertThat(gaps.percentile(0, 81)).isEqualTo(33);
    assertThat(gaps)
        .isNotEqualTo(OwnGaps.of(log(rows), END.plusDays(1)))
        .isNotEqualTo(OwnGaps.of(log(rows.subList(0, 40)), END))
        .isNotEqualTo(OwnGaps.of(log(rows.subList(1, 41)), END));
  }

  @Test
  void values_survive_json() {
    JsonRoundTrip.check(LapseRule.ownMedian("1.5", "3"), LapseRule.class);
    JsonRoundTrip.check(
        new MedianPurchaseGap(2L, 1L, new BigDecimal("14.5"), new BigDecimal("30")),
        MedianPurchaseGap.class);
  }

  @Test
  void errors_name_the_rule() {
    assertThatThrownBy(() -> LapseRule.ownMedian("3", "1.5"))
        .hasMessage("lapsed must not be below atRisk 3, but was 1.5");
    assertThatThrownBy(() -> LapseRule.ownMedian("0", "1.5"))
        .hasMessage("atRisk must be above 0, but was 0");
    assertThatThrownBy(() -> LapseRule.ownMedian("x", "1.5"))
        .hasMessage("atRisk must be a number such as 19.90, but was 'x'");
    assertThatThrownBy(() -> LapseRule.ownPercentile(50, 101))
        .hasMessage("lapsed must not exceed 100 percent, but was 101");
    assertThatThrownBy(() -> LapseRule.allGapsPercentile(50, 101))
        .hasMessage("lapsed must not exceed 100 percent, but was 101");
    assertThatThrownBy(() -> LapseRule.days(80, 1_000_001))
        .hasMessage("lapsed must be a whole number up to 1000000 for DAYS, but was 1000001");
    assertThatThrownBy(
            () -> new LapseRule(LapseRule.Kind.DAYS, new BigDecimal("1.5"), BigDecimal.TEN, 0))
        .hasMessage("atRisk must be a whole number up to 1000000 for DAYS, but was 1.5");
    assertThatThrownBy(() -> LapseRule.days(1, 2).minimumGaps(-1))
        .hasMessage("minimumGaps must not be negative, but was -1");
    assertThatThrownBy(() -> LapseRule.ownMedian("1", "2").minimumGaps(0))
        .hasMessage("minimumGaps must be at least 1, but was 0");
    assertThatThrownBy(() -> LapseRule.ownPercentile(1, 2).minimumGaps(0))
        .hasMessage("minimumGaps must be at least 1, but was 0");
    OwnGaps<Long> gaps =
        OwnGaps.of(log(List.of(order(1, 1, 5), order(2, 1, 5), order(2, 1, 6))), END);
    assertThatThrownBy(() -> gaps.percentile(gaps.indexOf(1L), 50))
        .hasMessage("index must be the place of a customer with gaps, but was " + gaps.indexOf(1L));
    assertThatThrownBy(() -> gaps.percentile(gaps.indexOf(2L), 0))
        .hasMessage("percent must lie between 1 and 100, but was 0");
    assertThatThrownBy(() -> gaps.percentile(gaps.indexOf(2L), 101))
        .hasMessage("percent must lie between 1 and 100, but was 101");
    assertThatThrownBy(() -> gaps.customer(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("index must lie between 0 and 1, but was 2");
    assertThat(gaps).isNotEqualTo("gaps").isNotEqualTo(OwnGaps.of(log(List.of()), END));
    assertThatThrownBy(() -> new MedianPurchaseGap(1L, 0L, BigDecimal.TEN, BigDecimal.ONE))
        .hasMessage("upperMiddle must not be below lowerMiddle 10, but was 1");
    assertThatThrownBy(() -> new MedianPurchaseGap(0L, 0L, BigDecimal.ONE, BigDecimal.ONE))
        .hasMessage("lowerMiddle must be 0 exactly without repeatBuyers, but was 1");
  }

  private static long[] limits(List<Row> rows, LapseRule rule) {
    Standings<Long> standings = new Standings<>(OwnGaps.of(log(rows), END), rule);
    int first = standings.indexOf(1L);
    return new long[] {standings.atRiskFrom(first), standings.lapsedFrom(first)};
  }

  private static Row order(long customer, int month, int day) {
    return new Row(customer, (int) LocalDate.of(2026, month, day).toEpochDay(), 100);
  }

  private static OrderLog<Long> log(List<Row> rows) {
    return OrderLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  @Provide
  Arbitrary<List<Row>> orders() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-60, 90), Arbitraries.of(-500L, 0L, 1L, 2000L), 60);
  }

  @Provide
  Arbitrary<LapseRule> rules() {
    return Arbitraries.of(
        LapseRule.ownMedian("1", "2"),
        LapseRule.ownMedian("1.5", "3").minimumGaps(2),
        LapseRule.ownPercentile(50, 100),
        LapseRule.ownPercentile(80, 90).minimumGaps(3),
        LapseRule.allGapsPercentile(40, 80),
        LapseRule.allGapsPercentile(40, 80).minimumGaps(1),
        LapseRule.days(10, 40));
  }
}

package org.retentionkit.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.event.OrderLog;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.MeasurementContract;

/** What holds for every repeat purchase rate, from sets of customers and not from formulas. */
class PurchaseLawsTest {
  private static final Period WINDOW = Period.of(LocalDate.ofEpochDay(0), LocalDate.ofEpochDay(30));

  /** Those who did not come back, found one by one. */
  private static Set<Long> oneTime(
      RepeatBuyerCounts.Kind kind, Set<Long> buyers, Map<Long, List<Integer>> days) {
    Set<Long> gone = new HashSet<>();
    for (long buyer : buyers) {
      List<Integer> own = days.get(buyer);
      List<Integer> before = own.stream().filter(day -> day < 30).toList();
      boolean again =
          switch (kind) {
            case LIFETIME, RETURNING -> before.size() > 1;
            case IN_WINDOW -> before.stream().filter(day -> day >= 0).count() > 1;
            case COHORT -> own.size() > 1 && own.get(1) - own.get(0) <= 90;
          };
      if (!again) {
        gone.add(buyer);
      }
    }
    return gone;
  }

  private static Set<Long> buyers(RepeatBuyerCounts.Kind kind, Map<Long, List<Integer>> days) {
    return days.entrySet().stream()
        .filter(
            entry ->
                switch (kind) {
                  case LIFETIME -> entry.getValue().get(0) < 30;
                  case IN_WINDOW, RETURNING ->
                      entry.getValue().stream().anyMatch(day -> day >= 0 && day < 30);
                  case COHORT -> entry.getValue().get(0) >= 0 && entry.getValue().get(0) < 30;
                })
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Property
  void who_came_back_and_who_did_not_are_all(
      @ForAll("orders") List<Row> rows,
      @ForAll RepeatPurchaseDefinition definition,
      @ForAll @IntRange(max = 6) int decimals) {
    Map<Long, List<Integer>> days = new TreeMap<>();
    rows.stream()
        .collect(Collectors.groupingBy(Row::customer))
        .forEach((c, own) -> days.put(c, own.stream().map(Row::day).sorted().toList()));
    RepeatPurchaseRate rate = PurchaseCalculator.repeatPurchaseRate(log(rows), WINDOW, definition);
    MeasurementContract.check(rate);
    Set<Long> buyers = buyers(definition.kind(), days);
    assertThat(rate.isDefined()).isEqualTo(!buyers.isEmpty());
    if (!rate.isDefined() || !rate.isShare()) {
      return;
    }
    Proportion rest =
        new Proportion(oneTime(definition.kind(), buyers, days).size(), buyers.size());
    assertThat(rate.exact().plus(rest.toRatio())).isEqualTo(Ratio.ONE);
    assertThat(rate.percent(decimals).add(rest.percent(decimals)))
        .isEqualByComparingTo(BigDecimal.valueOf(100));
    assertThat(rate.proportion().toRatio()).isEqualTo(rate.exact());
    assertThat(rate.proportion().part()).isBetween(0L, rate.proportion().whole());
  }

  /** Each counts the same buyers as returning, over their number or over one that is not less. */
  @Property
  void the_rate_over_both_groups_is_at_most_the_share(@ForAll("orders") List<Row> rows) {
    PurchaseSummary summary = PurchaseCalculator.summary(log(rows), WINDOW);
    RepeatPurchaseRate share =
        summary.repeatPurchaseRate(RepeatPurchaseDefinition.RETURNING_IN_WINDOW);
    RepeatPurchaseRate both =
        summary.repeatPurchaseRate(RepeatPurchaseDefinition.RETURNING_OVER_BOTH);
    assertThat(both.isDefined()).isEqualTo(share.isDefined());
    if (share.isDefined()) {
      assertThat(both.exact()).isLessThanOrEqualTo(share.exact());
    }
  }

  /** Counts that were made for one question give no other question a number. */
  @Property
  void counts_of_one_kind_answer_only_their_own_definitions(
      @ForAll RepeatBuyerCounts.Kind kind, @ForAll RepeatPurchaseDefinition definition) {
    RepeatBuyerCounts.Builder begun =
        switch (kind) {
          case LIFETIME -> RepeatBuyerCounts.lifetime(WINDOW);
          case IN_WINDOW -> RepeatBuyerCounts.inWindow(WINDOW);
          case RETURNING -> RepeatBuyerCounts.returning(WINDOW).firstTimeBuyers(9);
          case COHORT -> RepeatBuyerCounts.cohort(WINDOW, 30);
        };
    RepeatPurchaseRate rate = definition.of(begun.buyers(10).repeatBuyers(4).build());
    MeasurementContract.check(rate);
    assertThat(rate.isDefined()).isEqualTo(definition.kind() == kind);
  }

  private static OrderLog<Long> log(List<Row> rows) {
    return OrderLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  @Provide
  Arbitrary<List<Row>> orders() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-60, 90), Arbitraries.of(0L, 1L, 2000L), 60);
  }
}

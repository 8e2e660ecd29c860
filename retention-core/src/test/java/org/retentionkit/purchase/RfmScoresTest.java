package org.retentionkit.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.RefundRule;
import org.retentionkit.event.Workspace;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.JsonRoundTrip;

class RfmScoresTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Period MARCH = Period.ofMonth(2026, 3);

  /** Days since, purchases and amount of each customer, from lists. */
  private static Map<Long, long[]> reference(
      List<Row> rows, Period window, SameDayOrders sameDay, RefundRule refunds) {
    Map<Long, long[]> result = new TreeMap<>();
    rows.stream()
        .filter(row -> window.contains(LocalDate.ofEpochDay(row.day())))
        .collect(Collectors.groupingBy(Row::customer))
        .forEach(
            (customer, own) -> {
              List<Integer> days =
                  own.stream().filter(row -> row.value() >= 0).map(Row::day).toList();
              if (days.isEmpty()) {
                return;
              }
              long last = window.endExclusive().toEpochDay() - 1;
              boolean one = sameDay == SameDayOrders.ONE_PURCHASE;
              result.put(
                  customer,
                  new long[] {
                    last - Collections.max(days),
                    one ? days.stream().distinct().count() : days.size(),
                    own.stream()
                        .mapToLong(Row::value)
                        .filter(v -> v >= 0 || refunds == RefundRule.NET)
                        .sum()
                  });
            });
    return result;
  }

  /** The score of one of the values, of which more is better, by counting the others. */
  private static int score(List<Long> values, int place, RfmScale scale, boolean fewer) {
    long own = values.get(place);
    int n = values.size();
    int s = scale.scores();
    List<Long> sorted = values.stream().sorted().toList();
    if (scale.method() == RfmScale.Method.THRESHOLDS) {
      return 1 + (int) scale.thresholds().stream().filter(t -> own >= (fewer ? -t : t)).count();
    }
    if (scale.method() == RfmScale.Method.QUANTILE_VALUES) {
      return 1 + (int) IntStream.range(1, s).filter(k -> own >= sorted.get(n * k / s)).count();
    }
    List<Integer> order =
        IntStream.range(0, n).boxed().sorted(Comparator.comparing(values::get)).toList();
    int rank =
        switch (scale.ties()) {
          case LOWEST -> sorted.indexOf(own);
          case HIGHEST -> sorted.lastIndexOf(own);
          case SPLIT_BY_CUSTOMER -> order.indexOf(place);
        };
    List<Integer> tiles = new ArrayList<>();
    for (int tile = 1; tile <= s; tile++) {
      int size = (n / s) + (tile <= n % s ? 1 : 0);
      tiles.addAll(Collections.nCopies(size, tile));
    }
    return tiles.get(rank);
  }

  @Property(tries = 500)
  void columns_and_scores_are_those_of_lists(
      @ForAll("orders") List<Row> rows,
      @ForAll SameDayOrders sameDay,
      @ForAll RefundRule refunds,
      @ForAll("rules") RfmRules rules,
      @ForAll long seed) {
    Period window = Period.of(LocalDate.ofEpochDay(-40), LocalDate.ofEpochDay(50));
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    RfmColumns<Long> columns =
        RfmColumns.of(
            log(shuffled).using(Workspace.ofThreads(2)),
            window,
            new PurchaseRules(sameDay, refunds, 90));
    Map<Long, long[]> expected = reference(rows, window, sameDay, refunds);

    assertThat(columns)
        .isEqualTo(RfmColumns.of(log(rows), window, new PurchaseRules(sameDay, refunds, 90)));
    assertThat(columns.size()).isEqualTo(expected.size());
    RfmScores<Long> scores = RfmScores.of(columns, rules);
    List<long[]> values = List.copyOf(expected.values());
    List<Long> ids = List.copyOf(expected.keySet());
    List<Long> recency = values.stream().map(v -> -v[0]).toList();
    List<Long> frequency = values.stream().map(v -> v[1]).toList();
    List<Long> monetary = values.stream().map(v -> v[2]).toList();
    for (int c = 0; c < columns.size(); c++) {
      int at = columns.indexOf(ids.get(c));
      assertThat(columns.customer(at)).isEqualTo(ids.get(c));
      assertThat(new long[] {columns.recencyDays(at), columns.frequency(at), columns.monetary(at)})
          .isEqualTo(values.get(c));
      assertThat(scores.score(at))
          .isEqualTo(
              new RfmScore(
                  score(recency, c, rules.recency(), true),
                  score(frequency, c, rules.frequency(), false),
                  score(monetary, c, rules.monetary(), false)));
    }
    for (RfmDimension dimension : RfmDimension.values()) {
      RfmBins bins = scores.bins(dimension);
      assertThat(bins.bins().stream().mapToLong(RfmBin::customers).sum()).isEqualTo(columns.size());
      assertThat(bins.note().isPresent()).isEqualTo(!bins.emptyScores().isEmpty());
    }
    segments_hold_each_customer_once(scores);
  }

  /** Their shares add up to 100 %, their revenues to that of all. */
  private static void segments_hold_each_customer_once(RfmScores<Long> scores) {
    RfmSegmentation<Long> segments = scores.segments(SegmentMap.elevenGroups());
    List<Long> all = new ArrayList<>();
    Ratio shares = Ratio.ZERO;
    Money revenue = Money.zero(EUR);
    for (RfmSegment segment : RfmSegment.values()) {
      List<Long> members = segments.customers(segment);
      members.forEach(
          each -> assertThat(segments.segment(scores.indexOf(each))).isEqualTo(segment.title()));
      all.addAll(members);
      Proportion share = segments.share(segment);
      assertThat(share).isEqualTo(new Proportion(members.size(), scores.size()));
      shares = share.isDefined() ? shares.plus(share.toRatio()) : shares;
      revenue = revenue.plus(segments.revenue(segment));
    }
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, scores.size()).mapToObj(scores::customer).toList());
    assertThat(shares).isEqualTo(scores.size() == 0 ? Ratio.ZERO : Ratio.ONE);
    long cents = IntStream.range(0, scores.size()).mapToLong(scores::monetary).sum();
    assertThat(revenue.amount()).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
  }

  /** metrics.md 5.3, A17: bins must not vanish in silence. */
  @Test
  void ties_leave_scores_empty_and_the_result_says_so() {
    List<Row> rows = new ArrayList<>();
    for (int c = 1; c <= 9; c++) {
      rows.add(order(c, c, 100 * c));
    }
    rows.add(order(10, 10, 1000));
    rows.add(order(10, 11, 1000));
    RfmScores<Long> scores = RfmScores.of(RfmColumns.of(log(rows), MARCH), RfmRules.quintiles());

    RfmBins frequency = scores.bins(RfmDimension.FREQUENCY);
    assertThat(frequency.thresholds()).containsExactly(1L, 1L, 1L, 1L);
    assertThat(frequency.emptyScores()).containsExactly(1, 2, 3, 4);
    assertThat(scores.notes())
        .containsExactly(
            "Nobody has the frequency scores 1, 2, 3, 4: too few customers, or too many with equal"
                + " values, for 5 scores (QUANTILE_VALUES, ties HIGHEST).");
    RfmScores<Long> split =
        RfmScores.of(
            RfmColumns.of(log(rows), MARCH),
            RfmRules.all(RfmScale.ranks(5, RfmScale.Ties.SPLIT_BY_CUSTOMER)));
    assertThat(split.notes()).isEmpty();
    assertThat(split.bins(RfmDimension.FREQUENCY).thresholds()).isEmpty();
  }

  /** metrics.md 5.3, A18: own thresholds, and those used given back. */
  @Test
  void thresholds_are_the_callers_or_given_back() {
    List<Row> rows =
        List.of(order(1, 31, 10_00), order(2, 21, 20_00), order(3, 11, 30_00), order(4, 1, 40_00));
    RfmColumns<Long> columns = RfmColumns.of(log(rows), MARCH);

    RfmScores<Long> own =
        RfmScores.of(
            columns,
            new RfmRules(
                RfmScale.thresholds(20, 9),
                RfmScale.thresholds(2, 3),
                RfmScale.thresholds(20_00, 40_00)));
    assertThat(own.score(own.indexOf(1L))).hasToString("311");
    assertThat(own.score(own.indexOf(2L))).hasToString("212");
    assertThat(own.score(own.indexOf(3L))).hasToString("212");
    assertThat(own.score(own.indexOf(4L))).hasToString("113");
    assertThat(own.thresholds(RfmDimension.RECENCY)).containsExactly(20L, 9L);
    assertThat(own.frequency(own.indexOf(4L))).isEqualTo(1);
    assertThat(own.count(RfmDimension.RECENCY, 1)).isEqualTo(1);
    assertThat(own.count(RfmDimension.RECENCY, 3)).isEqualTo(1);
    assertThatThrownBy(() -> own.count(RfmDimension.RECENCY, 4))
        .hasMessage("score must lie between 1 and 3, but was 4");
    assertThatThrownBy(() -> own.count(RfmDimension.RECENCY, 0))
        .hasMessage("score must lie between 1 and 3, but was 0");
    assertThat(own.bins(RfmDimension.RECENCY).bins())
        .containsExactly(
            new RfmBin(1, 1, 30, 30), new RfmBin(2, 2, 20, 10), new RfmBin(3, 1, 0, 0));
    assertThat(own.bins(RfmDimension.FREQUENCY).note())
        .contains(
            "Nobody has the frequency scores 2, 3: no value lies between the thresholds"
                + " (THRESHOLDS, ties HIGHEST).");

    RfmBins monetary =
        RfmScores.of(columns, RfmRules.all(RfmScale.quantiles(2))).bins(RfmDimension.MONETARY);
    assertThat(monetary.thresholds()).containsExactly(30_00L);
    assertThat(monetary.bins())
        .containsExactly(new RfmBin(1, 2, 10_00, 20_00), new RfmBin(2, 2, 30_00, 40_00));
    assertThat(monetary.dimension()).isEqualTo(RfmDimension.MONETARY);
    assertThat(monetary.scale()).isEqualTo(RfmScale.quantiles(2));
  }

  @Test
  void the_tie_rules_do_what_they_say() {
    List<Row> rows = new ArrayList<>();
    for (int c = 1; c <= 6; c++) {
      for (int k = 0; k < Math.max(1, c - 3); k++) {
        rows.add(order(c, 5, 100));
      }
    }
    assertThat(frequencies(rows, RfmScale.Ties.LOWEST)).containsExactly(1, 1, 1, 1, 3, 3);
    assertThat(frequencies(rows, RfmScale.Ties.HIGHEST)).containsExactly(2, 2, 2, 2, 3, 3);
    assertThat(frequencies(rows, RfmScale.Ties.SPLIT_BY_CUSTOMER))
        .containsExactly(1, 1, 2, 2, 3, 3);
  }

  private static int[] frequencies(List<Row> rows, RfmScale.Ties ties) {
    RfmScores<Long> scores =
        RfmScores.of(RfmColumns.of(log(rows), MARCH), RfmRules.all(RfmScale.ranks(3, ties)));
    return LongStream.range(1, 7)
        .mapToInt(c -> scores.score(scores.indexOf(c)).frequency())
        .toArray();
  }

  @Test
  void columns_and_scores_say_what_they_are() {
    RfmColumns<Long> columns = RfmColumns.of(log(List.of(order(1, 21, 10_00))), MARCH);
    RfmScores<Long> scores = RfmScores.of(columns, RfmRules.quintiles());
    assertThat(columns)
        .hasToString("recency, frequency and amount of 1 customer in EUR, March 2026")
        .hasSameHashCodeAs(RfmColumns.of(log(List.of(order(1, 21, 10_00))), MARCH))
        .isNotEqualTo(RfmColumns.of(log(List.of()), MARCH))
        .isNotEqualTo("columns");
    assertThat(columns.window()).isEqualTo(MARCH);
    assertThat(scores)
        .hasToString("RFM scores of 1 customer")
        .isEqualTo(RfmScores.of(columns, RfmRules.quintiles()))
        .hasSameHashCodeAs(RfmScores.of(columns, RfmRules.quintiles()))
        .isNotEqualTo(RfmScores.of(columns, RfmRules.all(RfmScale.quantiles(4))))
        .isNotEqualTo("scores");
    assertThat(scores.columns()).isEqualTo(columns);
    assertThat(scores.rules()).isEqualTo(RfmRules.quintiles());
    assertThat(scores.segments(SegmentMap.elevenGroups()).segment(0)).isEqualTo("Champions");
    assertThat(new RfmScore(10, 4, 1)).hasToString("10-4-1");
    assertThat(new RfmScore(1, 10, 1)).hasToString("1-10-1");
    assertThat(new RfmScore(1, 1, 10)).hasToString("1-1-10");
    assertThat(new RfmScore(9, 9, 9)).hasToString("999");
    assertThatThrownBy(() -> columns.recencyDays(1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("index must lie between 0 and 0, but was 1");
    assertThatThrownBy(() -> scores.score(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void values_survive_json() {
    RfmScores<Long> scores =
        RfmScores.of(RfmColumns.of(log(List.of(order(1, 21, 10_00))), MARCH), RfmRules.quintiles());
    JsonRoundTrip.check(scores.score(0), RfmScore.class);
    JsonRoundTrip.check(
        new RfmRules(
            RfmScale.thresholds(20, 9),
            RfmScale.ranks(3, RfmScale.Ties.LOWEST),
            RfmScale.quantiles(5)),
        RfmRules.class);
  }

  @Test
  void errors_name_the_rule() {
    RfmScale falling = RfmScale.thresholds(20, 9);
    RfmScale rising = RfmScale.thresholds(9, 20);
    assertThatThrownBy(() -> new RfmRules(rising, rising, rising))
        .hasMessage("thresholds of recency must fall, but was [9, 20]");
    assertThatThrownBy(() -> new RfmRules(falling, falling, rising))
        .hasMessage("thresholds of frequency must rise, but was [20, 9]");
    assertThatThrownBy(() -> new RfmRules(falling, rising, RfmScale.thresholds(5, 5)))
        .hasMessage("thresholds of monetary must rise, but was [5, 5]");
    assertThatThrownBy(() -> RfmScale.quantiles(1))
        .hasMessage("scores must lie between 2 and 100, but was 1");
    assertThatThrownBy(() -> RfmScale.ranks(101, RfmScale.Ties.LOWEST))
        .hasMessage("scores must lie between 2 and 100, but was 101");
    assertThatThrownBy(
            () -> new RfmScale(RfmScale.Method.QUANTILE_VALUES, 5, RfmScale.Ties.LOWEST, List.of()))
        .hasMessage("ties must be HIGHEST for QUANTILE_VALUES, but was LOWEST");
    assertThatThrownBy(
            () ->
                new RfmScale(
                    RfmScale.Method.QUANTILE_VALUES, 5, RfmScale.Ties.HIGHEST, List.of(1L)))
        .hasMessage("thresholds must be 0, but was 1");
    assertThatThrownBy(
            () -> new RfmScale(RfmScale.Method.THRESHOLDS, 5, RfmScale.Ties.HIGHEST, List.of(1L)))
        .hasMessage("thresholds must be 4, but was 1");
    assertThatThrownBy(() -> new RfmScore(0, 1, 1))
        .hasMessage("recency must be at least 1, but was 0");
    assertThatThrownBy(() -> new RfmScore(1, 0, 1))
        .hasMessage("frequency must be at least 1, but was 0");
    assertThatThrownBy(() -> new RfmScore(1, 1, 0))
        .hasMessage("monetary must be at least 1, but was 0");
    assertThatThrownBy(() -> new RfmBin(0, 1, 1, 1))
        .hasMessage("score must be at least 1, but was 0");
    assertThatThrownBy(() -> new RfmBin(1, -1, 1, 1))
        .hasMessage("customers must not be negative, but was -1");
    assertThatThrownBy(() -> new RfmBin(1, 0, 1, 2))
        .hasMessage("worst and best must be 0 for nobody, but was 1 and 2");
    assertThatThrownBy(
            () -> new RfmBins(RfmDimension.RECENCY, RfmScale.quantiles(5), List.of(), List.of()))
        .hasMessage("bins must be 5, but was 0");
    RfmScores<Long> three =
        RfmScores.of(
            RfmColumns.of(log(List.of(order(1, 21, 10_00))), MARCH),
            RfmRules.all(RfmScale.quantiles(3)));
    assertThatThrownBy(() -> three.segments(SegmentMap.elevenGroups()))
        .hasMessage("scores of RECENCY must be as many as the map's 5, but was 3");
    RfmSegmentation<Long> all =
        three.segments(new SegmentMap(3, List.of(SegmentMap.Rule.of("All")), "None"));
    assertThat(all.names()).containsExactly("All");
    assertThat(all.customers("All")).containsExactly(1L);
    assertThat(all.customers("None")).isEmpty();
    assertThat(all.revenue("All")).isEqualTo(Money.of("10", "EUR"));
    assertThatThrownBy(() -> all.customers(RfmSegment.CHAMPIONS))
        .hasMessage("segment must be one of [All], but was Champions");
    assertThatThrownBy(() -> three.count(RfmDimension.RECENCY, 4))
        .hasMessage("score must lie between 1 and 3, but was 4");
    assertThatThrownBy(() -> three.count(RfmDimension.RECENCY, 0))
        .hasMessage("score must lie between 1 and 3, but was 0");
    assertThatThrownBy(
            () -> RfmColumns.of(log(List.of(order(1, 2, Long.MAX_VALUE), order(1, 3, 1))), MARCH))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "amounts of customer 1 must lie between -9223372036854775808 and"
                + " 9223372036854775807, but was 9223372036854775808");
  }

  private static Row order(long customer, int day, long cents) {
    return new Row(customer, (int) LocalDate.of(2026, 3, day).toEpochDay(), cents);
  }

  private static OrderLog<Long> log(List<Row> rows) {
    return OrderLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  @Provide
  Arbitrary<List<Row>> orders() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-60, 70), Arbitraries.of(-500L, 0L, 1L, 700L, 2000L), 80);
  }

  @Provide
  Arbitrary<RfmRules> rules() {
    return Combinators.combine(
            Arbitraries.oneOf(scales(), Arbitraries.of(RfmScale.thresholds(60, 30, 9, 2))),
            Arbitraries.oneOf(scales(), Arbitraries.of(RfmScale.thresholds(2, 3, 4, 5))),
            Arbitraries.oneOf(scales(), Arbitraries.of(RfmScale.thresholds(-5, 0, 1, 2))))
        .as(RfmRules::new);
  }

  private static Arbitrary<RfmScale> scales() {
    return Arbitraries.of(
        RfmScale.quantiles(5),
        RfmScale.ranks(5, RfmScale.Ties.LOWEST),
        RfmScale.ranks(5, RfmScale.Ties.HIGHEST),
        RfmScale.ranks(5, RfmScale.Ties.SPLIT_BY_CUSTOMER));
  }

  /** Many customers are scored by as many threads as have read the log: the same scores. */
  @Test
  void scores_of_many_customers_do_not_depend_on_threads() {
    int n = 70_000;
    long[] customers = LongStream.range(0, n).toArray();
    int first = (int) MARCH.start().toEpochDay();
    int[] days = IntStream.range(0, n).map(i -> first + (i % 31)).toArray();
    long[] cents = LongStream.range(0, n).map(i -> (i * 7_919) % 100_003).toArray();
    OrderLog<Long> log = OrderLog.ofColumns(customers, days, cents, "EUR");
    RfmScores<Long> one = RfmCalculator.scores(log, MARCH, RfmRules.quintiles());
    RfmScores<Long> three =
        RfmCalculator.scores(log.using(Workspace.ofThreads(3)), MARCH, RfmRules.quintiles());
    assertThat(three).isEqualTo(one);
    for (RfmDimension d : RfmDimension.values()) {
      for (int score = 1; score <= 5; score++) {
        assertThat(three.count(d, score)).isEqualTo(one.count(d, score));
      }
    }
    assertThat(three.score(three.indexOf(123L))).isEqualTo(one.score(one.indexOf(123L)));
  }
}

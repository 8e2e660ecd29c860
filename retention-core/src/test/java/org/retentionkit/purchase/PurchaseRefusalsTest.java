package org.retentionkit.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.purchase.RepeatBuyerCounts.Kind.RETURNING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.gson.Gson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.retentionkit.Period;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.RefundRule;
import org.retentionkit.event.Workspace;

/** What the room refuses, by name: sums that do not fit, nulls, lost numbers, limits. */
@SuppressWarnings("NullAway") // nulls are what is tested
class PurchaseRefusalsTest {
  private static final Period JUNE = Period.ofMonth(2026, 6);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final ObjectMapper JACKSON =
      new ObjectMapper().registerModule(new JavaTimeModule());

  private static OrderLog<Long> log(long... cents) {
    int day = (int) LocalDate.of(2026, 6, 3).toEpochDay();
    int[] days = new int[cents.length];
    Arrays.fill(days, day);
    return OrderLog.ofColumns(new long[cents.length], days, cents, "EUR");
  }

  private static PurchaseSummary countOnly(OrderLog<Long> log) {
    return PurchaseCalculator.summary(
        log, JUNE, PurchaseRules.standard().refunds(RefundRule.COUNT_ONLY));
  }

  /** −2⁶³ has no opposite among the longs, but money has no such limit. */
  @Test
  void refunds_beyond_a_long_are_refused_by_name() {
    assertThat(countOnly(log(5, Long.MIN_VALUE)).refunded().amount())
        .isEqualTo(new BigDecimal("92233720368547758.08"));
    assertThatThrownBy(() -> countOnly(log(5, Long.MIN_VALUE, -1)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "refunds of June 2026 must lie between -9223372036854775808 and"
                + " 9223372036854775807, but was -9223372036854775809");
  }

  @Test
  void counts_near_the_largest_long_are_compared_without_wrapping() {
    long most = Long.MAX_VALUE;
    assertThatThrownBy(() -> new RepeatBuyerCounts(RETURNING, JUNE, 0, most, 0L, 1L))
        .hasMessage(
            "firstTimeBuyers must not be below the buyers who had not bought before "
                + most
                + ", but was 1");
    RepeatBuyerCounts all = new RepeatBuyerCounts(RETURNING, JUNE, 0, most, most, most);
    assertThat(RepeatPurchaseDefinition.RETURNING_OVER_BOTH.of(all).value()).isEqualTo(0.5);
    assertThat(RepeatPurchaseDefinition.RETURNING_OVER_BOTH.of(all).percent(1))
        .isEqualByComparingTo("50");
  }

  @Test
  void first_time_buyers_fit_the_counts() {
    assertThatThrownBy(
            () ->
                RepeatBuyerCounts.lifetime(JUNE)
                    .buyers(3)
                    .repeatBuyers(1)
                    .firstTimeBuyers(2)
                    .build())
        .hasMessage("firstTimeBuyers must not be given for LIFETIME, but was 2");
    assertThatThrownBy(() -> new RepeatBuyerCounts(RETURNING, JUNE, 0, 3L, 1L, 4L))
        .hasMessage("firstTimeBuyers must not exceed buyers 3, but was 4");
    assertThatThrownBy(() -> new RepeatBuyerCounts(RETURNING, JUNE, 0, 3L, 1L, 1L))
        .hasMessage(
            "firstTimeBuyers must not be below the buyers who had not bought before 2, but was 1");
    assertThatThrownBy(() -> RepeatBuyerCounts.returning(JUNE).firstTimeBuyers(-1))
        .hasMessage("firstTimeBuyers must not be negative, but was -1");
    assertThatThrownBy(() -> new RepeatBuyerCounts(RETURNING, JUNE, 0, 0L, 0L, -1L))
        .hasMessage("firstTimeBuyers must not be negative, but was -1");
    assertThat(new RepeatBuyerCounts(RETURNING, JUNE, 0, 3L, 1L, 2L).firstTimeBuyers())
        .isEqualTo(2L);
  }

  static List<Object> values() {
    return List.of(
        PurchaseGaps.builder().gaps(3).totalDays(9).build(),
        RepeatBuyerCounts.cohort(JUNE, 30).buyers(20).repeatBuyers(3).build(),
        LapseRule.ownMedian("1.5", "3"),
        LapseRule.days(80, 100),
        new MedianPurchaseGap(2L, 1L, BigDecimal.ONE, BigDecimal.TEN),
        new RfmScore(5, 4, 1),
        new SilentCustomer<>(7L, DAY, 65L, 31L),
        RfmScale.quantiles(5));
  }

  /** A number that got lost on the way is not 0. */
  @ParameterizedTest
  @MethodSource("values")
  void json_without_a_number_is_refused(Object value) throws JsonProcessingException {
    JsonNode whole = JACKSON.readTree(JACKSON.writeValueAsString(value));
    List<String> numbers = new ArrayList<>();
    whole
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (whole.get(name).isNumber()) {
                numbers.add(name);
              }
            });
    assertThat(numbers).isNotEmpty();
    for (String name : numbers) {
      String less = ((ObjectNode) whole.deepCopy()).without(name).toString();
      assertThatThrownBy(() -> JACKSON.readValue(less, value.getClass()))
          .as("%s without %s", value, name)
          .hasMessageContaining(name);
    }
  }

  @Test
  void json_of_counts_without_orders_is_refused_and_without_customers_knows_none()
      throws JsonProcessingException {
    PurchaseCounts counts = PurchaseCounts.during(JUNE).customers(4).orders(10).build();
    ObjectNode json = (ObjectNode) JACKSON.readTree(JACKSON.writeValueAsString(counts));
    assertThatThrownBy(
            () ->
                JACKSON.readValue(
                    json.deepCopy().without("orders").toString(), PurchaseCounts.class))
        .hasMessageContaining("orders must not be null");
    PurchaseCounts unknown =
        JACKSON.readValue(json.deepCopy().without("customers").toString(), PurchaseCounts.class);
    assertThat(PurchaseCalculator.purchaseFrequency(unknown).isDefined()).isFalse();
    assertThatThrownBy(() -> new Gson().fromJson("{\"gaps\":3}", PurchaseGaps.class))
        .hasStackTraceContaining("totalDays must not be null");
  }

  @Test
  void nulls_are_named() {
    OrderLog<Long> log = log(5);
    Workspace here = Workspace.sequential();
    PurchaseRules rules = PurchaseRules.standard();
    LapseRule rule = LapseRule.days(1, 2);
    named("counts", () -> PurchaseCalculator.repeatPurchaseRate(null));
    named("definition", () -> PurchaseCalculator.repeatPurchaseRate(log, JUNE, null));
    named("log", () -> PurchaseCalculator.repeatPurchaseRate(null, JUNE));
    named("window", () -> PurchaseCalculator.repeatPurchaseRate(log, null));
    named("counts", () -> PurchaseCalculator.purchaseFrequency(null));
    named("counts", () -> PurchaseCalculator.averageOrderValue(null));
    named("log", () -> PurchaseCalculator.averageOrderValue(null, JUNE));
    named("gaps", () -> PurchaseCalculator.timeBetweenPurchases(null));
    named("counts", () -> PurchaseCalculator.windowPerPurchase(null));
    named("rules", () -> PurchaseCalculator.summary(log, JUNE, null));
    named("log", () -> PurchaseCalculator.medianPurchaseGap(null, DAY));
    named("asOf", () -> PurchaseCalculator.medianPurchaseGap(log, null));
    named("rule", () -> PurchaseCalculator.standings(log, DAY, null));
    named("workspace", () -> log.using(null));
    named("log", () -> PurchaseCalculator.silentCustomers(null, DAY));
    named("asOf", () -> PurchaseCalculator.silentCustomers(log, null));
    named("rule", () -> PurchaseCalculator.silentCustomers(log, DAY, null));
    named("log", () -> RfmCalculator.segments(null, DAY));
    named("asOf", () -> RfmCalculator.scores(log, null));
    named("window", () -> RfmCalculator.scores(log, null, RfmRules.quintiles()));
    named("rules", () -> RfmCalculator.scores(log, JUNE, null));
    named("purchases", () -> RfmCalculator.scores(log, JUNE, RfmRules.quintiles(), null));
    named("period", () -> PurchaseCounts.during(null));
    named("revenue", () -> PurchaseCounts.during(JUNE).revenue(null));
    named("amount", () -> PurchaseCounts.during(JUNE).revenue((String) null, "EUR"));
    named("currencyCode", () -> PurchaseCounts.during(JUNE).revenue("1", null));
    named("period", () -> RepeatBuyerCounts.lifetime(null));
    named("sameDay", () -> rules.sameDay(null));
    named("refunds", () -> rules.refunds(null));
    named("thresholds", () -> RfmScale.thresholds((long[]) null));
    named("ties", () -> RfmScale.ranks(3, null));
    named("rules[0]", () -> new SegmentMap(3, Arrays.asList((SegmentMap.Rule) null), "None"));
    named("withoutPurchase", () -> new SegmentMap(3, List.of(SegmentMap.Rule.of("A")), null));
    named("segment", () -> SegmentMap.Rule.of(null));
    named("atRisk", () -> LapseRule.ownMedian(null, "3"));
    RfmScores<Long> scores = RfmCalculator.scores(log, DAY);
    named("dimension", () -> scores.thresholds(null));
    named("map", () -> scores.segments(null));
    RfmSegmentation<Long> segments = RfmCalculator.segments(log, DAY);
    named("segment", () -> segments.customers((String) null));
    named("segment", () -> segments.share((RfmSegment) null));
    named("standing", () -> PurchaseCalculator.standings(log, DAY, rule).places(null));
  }

  private static void named(String argument, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(NullPointerException.class)
        .hasMessage(argument + " must not be null");
  }

  /** The last value that is allowed beside the first that is not. */
  @Test
  void limits_of_lapse_rules_are_where_they_say() {
    for (ThrowingCallable allowed :
        List.<ThrowingCallable>of(
            () -> LapseRule.days(1, 1_000_000),
            () -> LapseRule.days(1_000_000, 1_000_000),
            () -> LapseRule.ownPercentile(100, 100),
            () -> LapseRule.allGapsPercentile(1, 100),
            () -> LapseRule.ownMedian("3", "3"),
            () -> LapseRule.ownMedian("1000001.5", "1000001.5"),
            () -> LapseRule.days(1, 2).minimumGaps(0),
            () -> LapseRule.ownMedian("1", "2").minimumGaps(1),
            () -> LapseRule.ownPercentile(1, 2).minimumGaps(1))) {
      assertThatCode(allowed).doesNotThrowAnyException();
    }
    String whole = " must be a whole number up to 1000000 for ";
    refused(() -> LapseRule.days(1, 1_000_001), "lapsed" + whole + "DAYS, but was 1000001");
    refused(() -> LapseRule.days(1_000_001, 1_000_001), "atRisk" + whole + "DAYS, but was 1000001");
    refused(() -> LapseRule.days(0, 1), "atRisk must be above 0, but was 0");
    refused(() -> LapseRule.ownPercentile(0, 1), "atRisk must be above 0, but was 0");
    refused(
        () -> LapseRule.ownPercentile(101, 101), "lapsed must not exceed 100 percent, but was 101");
    refused(() -> LapseRule.days(3, 2), "lapsed must not be below atRisk 3, but was 2");
    refused(
        () ->
            new LapseRule(LapseRule.Kind.OWN_PERCENTILE, BigDecimal.ONE, new BigDecimal("99.5"), 1),
        "lapsed" + whole + "OWN_PERCENTILE, but was 99.5");
    assertThat(LapseRule.firstAbove(new BigDecimal("1.5"), 22)).isEqualTo(17);
    assertThat(LapseRule.firstAbove(new BigDecimal("3"), 22)).isEqualTo(34);
    assertThat(LapseRule.firstAbove(new BigDecimal("1.49"), 22)).isEqualTo(17);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}

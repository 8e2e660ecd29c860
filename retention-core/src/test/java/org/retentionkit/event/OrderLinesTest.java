package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.purchase.PurchaseCalculator;

/** Rows of one order are one order, in all that is made of a log, against plain lists. */
class OrderLinesTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final long DAY = 86_400_000;

  record Line(long customer, long order, int day, int hour, long cents) {
    long millis() {
      return (day * DAY) + hour;
    }
  }

  /** An order, or a refund of its own day, as the reference makes it. */
  record Seen(long moment, long cents) {}

  private static Map<Long, List<Seen>> expected(List<Line> lines, boolean timed) {
    Map<Long, List<Seen>> all = new TreeMap<>();
    lines.stream()
        .collect(Collectors.groupingBy(Line::customer))
        .forEach(
            (customer, own) -> {
              List<Seen> seen = new ArrayList<>();
              Map<Long, List<Line>> orders = new TreeMap<>();
              for (Line line : own) {
                if (line.order == Columns.NO_GROUP) {
                  seen.add(new Seen(moment(line, timed), line.cents));
                } else {
                  orders.computeIfAbsent(line.order, o -> new ArrayList<>()).add(line);
                }
              }
              orders.values().forEach(order -> seen.addAll(order(order, timed)));
              seen.sort(Comparator.comparingLong(Seen::moment).thenComparingLong(Seen::cents));
              all.put(customer, seen);
            });
    return all;
  }

  private static List<Seen> order(List<Line> lines, boolean timed) {
    List<Seen> seen = new ArrayList<>();
    Line first =
        lines.stream()
            .filter(line -> line.cents >= 0)
            .min(Comparator.comparingLong(line -> moment(line, timed)))
            .orElse(null);
    long sum = 0;
    for (Line line : lines) {
      if (first != null && (line.cents >= 0 || line.day == first.day)) {
        sum += line.cents;
      } else {
        seen.add(new Seen(moment(line, timed), line.cents));
      }
    }
    if (first != null) {
      seen.add(new Seen(moment(first, timed), sum));
    }
    return seen;
  }

  private static long moment(Line line, boolean timed) {
    return timed ? line.millis() : line.day;
  }

  private static OrderLog<Long> log(List<Line> lines, boolean timed) {
    LogColumns<Long> columns = LogColumns.of(lines.stream().mapToLong(Line::customer).toArray());
    if (timed) {
      columns.millis(lines.stream().mapToLong(Line::millis).toArray(), UTC);
    } else {
      columns.days(lines.stream().mapToInt(Line::day).toArray());
    }
    return columns
        .minorUnits(lines.stream().mapToLong(Line::cents).toArray(), "EUR")
        .order(lines.stream().mapToLong(Line::order).toArray())
        .orders();
  }

  private static Map<Long, List<Seen>> seen(OrderLog<Long> log) {
    Map<Long, List<Seen>> all = Collections.synchronizedMap(new TreeMap<>());
    CustomerVisitor visitor =
        rows -> {
          List<Seen> own = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            own.add(new Seen(rows.timed() ? rows.millis(i) : rows.day(i), rows.minorUnits(i)));
          }
          assertThat(all.put(rows.customer(), own)).isNull();
        };
    log.visit(() -> visitor);
    return all;
  }

  private static OrderLog<Long> merged(List<Line> lines) {
    List<Seen> rows = new ArrayList<>();
    List<Long> customers = new ArrayList<>();
    expected(lines, false)
        .forEach(
            (customer, own) -> {
              rows.addAll(own);
              own.forEach(row -> customers.add(customer));
            });
    return OrderLog.ofColumns(
        customers.stream().mapToLong(c -> c).toArray(),
        rows.stream().mapToInt(row -> (int) row.moment).toArray(),
        rows.stream().mapToLong(Seen::cents).toArray(),
        "EUR");
  }

  @Property(tries = 500)
  void visitors_are_shown_orders(@ForAll("lines") List<Line> lines, @ForAll boolean timed) {
    assertThat(seen(log(lines, timed))).isEqualTo(expected(lines, timed));
  }

  @Property(tries = 200)
  void parts_of_a_log_are_one_log(@ForAll("lines") List<Line> lines, @ForAll boolean timed) {
    int half = lines.size() / 2;
    OrderLog<Long> both =
        log(lines.subList(0, half), timed).plus(log(lines.subList(half, lines.size()), timed));
    assertThat(seen(both.using(Workspace.ofThreads(2)))).isEqualTo(expected(lines, timed));
  }

  @Property(tries = 300)
  void periods_of_activity_are_those_of_orders(
      @ForAll("lines") List<Line> lines, @ForAll boolean many) {
    Timeline timeline = Timeline.of(LocalDate.ofEpochDay(3), CalendarUnit.DAY, many ? 70 : 6);
    OrderLog<Long> log = log(lines, false);
    assertThat(log.activity(timeline)).isEqualTo(merged(lines).activity(timeline));
    ActivityLog<Long> none = ActivityLog.ofColumns(new long[0], new int[0]);
    assertThat(log.plus(none).activity(timeline))
        .isEqualTo(merged(lines).plus(none).activity(timeline));
  }

  @Property(tries = 200)
  void purchases_are_counted_by_order(@ForAll("lines") List<Line> lines) {
    Period window = Period.of(LocalDate.ofEpochDay(0), LocalDate.ofEpochDay(9));
    assertThat(PurchaseCalculator.summary(log(lines, true), window))
        .isEqualTo(PurchaseCalculator.summary(merged(lines), window));
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<Integer> days =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, Arbitraries.integers().between(0, 9)),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(-40_000, 40_000, 5)));
    Arbitrary<Long> cents =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(20, Arbitraries.longs().between(-4, 9)),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(1L << 46, -(1L << 46), 1L << 50)));
    return Combinators.combine(
            Arbitraries.longs().between(1, 4),
            Arbitraries.of(1L, 2L, 3L, 40L, Columns.NO_GROUP),
            days,
            Arbitraries.integers().between(0, 3),
            cents)
        .as(Line::new)
        .list()
        .ofMaxSize(80);
  }

  private record Row(String customer, Object id, LocalDate day, String amount) {
    BigDecimal money() {
      return new BigDecimal(amount);
    }
  }

  private static OrderLog<String> read(List<Row> rows) {
    return OrderLog.from(rows)
        .day(Row::day)
        .amount(Row::money, "EUR")
        .order(Row::id)
        .orders(Row::customer);
  }

  /** F11 of the trials: two rows of one order were two orders of 15.21 on average. */
  @Test
  void order_a1_in_two_rows_is_one_order() {
    LocalDate day = LocalDate.of(2026, 1, 5);
    OrderLog<String> log =
        read(
            List.of(
                new Row("ann", "A1", day, "15.30"),
                new Row("ann", "A1", day, "20.34"),
                new Row("ann", "A2", day, "10.00"),
                new Row("ann", "A1", LocalDate.of(2026, 2, 3), "-5.00")));
    var january = PurchaseCalculator.summary(log, Period.ofMonth(2026, 1));
    assertThat(january.counts().orders()).isEqualTo(2);
    assertThat(january.counts().revenue()).hasToString("45.64 EUR");
    var february = PurchaseCalculator.summary(log, Period.ofMonth(2026, 2));
    assertThat(february.counts().orders()).isZero();
    assertThat(february.counts().revenue()).hasToString("-5.00 EUR");
  }

  @Test
  void ids_are_texts_whole_numbers_or_uuids_and_those_without_one_orders_of_their_own() {
    LocalDate day = LocalDate.of(2026, 1, 5);
    UUID uuid = new UUID(1, 2);
    List<Row> rows = new ArrayList<>();
    for (Object id : new Object[] {"7", 7, 7L, uuid, new UUID(1, 2), "  ", null, null}) {
      rows.add(new Row("ann", id, day, "1.00"));
    }
    assertThat(PurchaseCalculator.summary(read(rows), Period.ofMonth(2026, 1)).counts().orders())
        .isEqualTo(6); // "7", 7 twice, the UUID twice, and three without
    assertThatThrownBy(() -> read(List.of(new Row("ann", 7.0, day, "1.00"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "order of row 1 must be a text, a whole number or a UUID, but was java.lang.Double");
  }

  @Test
  void an_order_beyond_all_numbers_is_refused() {
    long[] huge = {Long.MAX_VALUE, 1};
    OrderLog<Long> log =
        LogColumns.of(new long[2])
            .days(new int[2])
            .minorUnits(huge, "EUR")
            .order(new long[2])
            .orders();
    assertThatThrownBy(() -> seen(log))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "amount of an order must be at most 9223372036854775807 minor units either way,"
                + " but was 9223372036854775808");
  }

  @Test
  void orders_are_said_of_orders_only() {
    assertThatThrownBy(
            () ->
                ActivityLog.from(List.<Row>of())
                    .day(Row::day)
                    .order(Row::id)
                    .activities(Row::customer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("order must not be said of activity");
    assertThatThrownBy(
            () ->
                LogColumns.of(new long[0]).days(new int[0]).subscription(new long[0]).activities())
        .isInstanceOf(IllegalStateException.class);
  }
}

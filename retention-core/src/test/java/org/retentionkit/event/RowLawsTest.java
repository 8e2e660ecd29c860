package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.cohort.ActivityCalculator;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.PurchaseSummary;
import org.retentionkit.revenue.RevenueCalculator;

/** What is done to a log is what plain code does to its rows before a log is made of them. */
class RowLawsTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final long DAY = 86_400_000;
  private static final List<String> KEYS = List.of("a", "b", "c", "d", "e");

  /** A row, and the number by which it is told from equal ones. */
  record Line(
      String customer,
      @Nullable String group,
      int row,
      int day,
      int hour,
      long cents,
      int known,
      String country) {
    Line of(String other) {
      return new Line(other, group, row, day, hour, cents, known, country);
    }

    long millis() {
      return (day * DAY) + hour;
    }

    LocalDate date() {
      return LocalDate.ofEpochDay(day);
    }

    LocalDate knownOn() {
      return LocalDate.ofEpochDay(known);
    }
  }

  /** What rows say and which of them count. */
  enum Said {
    PLAIN(false, false),
    GROUPS(true, false),
    ONCE(false, true),
    GROUPS_ONCE(true, true);

    private final boolean groups;
    private final boolean once;

    Said(boolean groups, boolean once) {
      this.groups = groups;
      this.once = once;
    }
  }

  private static LogRows<Line> from(
      List<Line> lines, Said said, boolean timed, GuestRule guests, ToGroup group) {
    LogRows<Line> rows =
        LogRows.<Line>of(lines)
            .minorUnits(Line::cents, "EUR")
            .knownOn(Line::knownOn)
            .attribute("country", Line::country)
            .guests(guests)
            .duplicates(said.once ? DuplicateRule.COUNT_ONCE : DuplicateRule.KEEP);
    if (said.groups) {
      group.say(rows);
    }
    if (said == Said.GROUPS_ONCE) {
      rows.row(Line::row);
    }
    return timed ? rows.millis(Line::millis, UTC) : rows.day(Line::date);
  }

  private interface ToGroup {
    void say(LogRows<Line> rows);
  }

  private static OrderLog<String> orders(
      List<Line> lines, Said said, boolean timed, GuestRule guests) {
    return from(lines, said, timed, guests, rows -> rows.order(Line::group)).orders(Line::customer);
  }

  private static OrderLog<String> orders(List<Line> lines, Said said, boolean timed) {
    return orders(lines, said, timed, GuestRule.REFUSE);
  }

  private static SubscriptionLog<String> changes(List<Line> lines, Said said, boolean timed) {
    List<Line> levels =
        lines.stream()
            .map(
                l ->
                    new Line(
                        l.customer,
                        l.group,
                        l.row,
                        l.day,
                        l.hour,
                        Math.max(0, l.cents),
                        l.known,
                        l.country))
            .toList();
    return from(levels, said, timed, GuestRule.REFUSE, rows -> rows.subscription(Line::group))
        .subscriptions(Line::customer);
  }

  /** Each customer's key and rows, sorted: guests have a key in common. */
  private static List<String> shown(OrderLog<String> log) {
    List<String> all = Collections.synchronizedList(new ArrayList<>());
    log.visit(() -> rows -> all.add(text(log.customers(), rows)));
    Collections.sort(all);
    return all;
  }

  private static List<String> shown(SubscriptionLog<String> log) {
    List<String> all = Collections.synchronizedList(new ArrayList<>());
    log.visit(() -> rows -> all.add(text(log.customers(), rows)));
    Collections.sort(all);
    return all;
  }

  private static String text(Customers<String> customers, CustomerRows rows) {
    StringBuilder text = new StringBuilder(customers.key(rows.customer()).replaceAll("#.*", ""));
    for (int i = 0; i < rows.size(); i++) {
      text.append(' ').append(rows.timed() ? rows.millis(i) : rows.day(i));
      text.append(':').append(rows.minorUnits(i));
    }
    return text.toString();
  }

  private static void same(OrderLog<String> log, OrderLog<String> plain) {
    assertThat(log.rows()).isEqualTo(plain.rows());
    assertThat(shown(log)).isEqualTo(shown(plain));
    assertThat(log).hasToString(plain.toString());
    Period window = Period.of(LocalDate.ofEpochDay(1), LocalDate.ofEpochDay(7));
    assertThat(PurchaseCalculator.summary(log, window))
        .isEqualTo(PurchaseCalculator.summary(plain, window));
    Timeline days = Timeline.of(LocalDate.ofEpochDay(2), CalendarUnit.DAY, 5);
    assertThat(ActivityCalculator.intervalCounts(log, days))
        .isEqualTo(ActivityCalculator.intervalCounts(plain, days));
  }

  private static void same(SubscriptionLog<String> log, SubscriptionLog<String> plain) {
    assertThat(shown(log)).isEqualTo(shown(plain));
    assertThat(log).hasToString(plain.toString());
    Period window = Period.of(LocalDate.ofEpochDay(1), LocalDate.ofEpochDay(7));
    assertThat(RevenueCalculator.movements(log, window, CalendarUnit.DAY))
        .isEqualTo(RevenueCalculator.movements(plain, window, CalendarUnit.DAY));
  }

  private static String end(Map<String, String> aliases, String key) {
    String last = key;
    while (aliases.containsKey(last)) {
      last = aliases.get(last);
    }
    return last;
  }

  @Property(tries = 200)
  void uniting_is_mapping_the_keys_before(
      @ForAll("lines") List<Line> lines,
      @ForAll("aliases") Map<String, String> aliases,
      @ForAll Said said,
      @ForAll boolean timed,
      @ForAll boolean asChanges) {
    List<Line> mapped = lines.stream().map(l -> l.of(end(aliases, l.customer))).toList();
    if (asChanges) {
      SubscriptionLog<String> log = changes(lines, said, timed).uniting(aliases);
      same(log, changes(mapped, said, timed));
      assertThat(log.report()).isEqualTo(changes(mapped, said, timed).report());
      return;
    }
    OrderLog<String> log = orders(lines, said, timed).uniting(aliases);
    OrderLog<String> plain = orders(mapped, said, timed);
    same(log, plain);
    assertThat(log.report()).isEqualTo(plain.report());
    if (!lines.isEmpty()) {
      LocalDate day = LocalDate.ofEpochDay(4);
      SortedMap<String, OrderLog<String>> parts = log.segments("country", day);
      SortedMap<String, OrderLog<String>> plainParts = plain.segments("country", day);
      assertThat(parts.keySet()).isEqualTo(plainParts.keySet());
      parts.forEach((text, part) -> same(part, plainParts.get(text)));
    }
  }

  @Property(tries = 200)
  void numbers_are_united_like_other_keys(
      @ForAll("lines") List<Line> lines, @ForAll("aliases") Map<String, String> aliases) {
    Map<Long, Long> numbers = new HashMap<>();
    aliases.forEach((from, to) -> numbers.put((long) from.charAt(0), (long) to.charAt(0)));
    Period window = Period.of(LocalDate.ofEpochDay(1), LocalDate.ofEpochDay(7));
    assertThat(
            PurchaseCalculator.summary(
                numbered(lines, Function.identity()).uniting(numbers), window))
        .isEqualTo(PurchaseCalculator.summary(numbered(lines, k -> end(aliases, k)), window));
  }

  /** After the fact: of the log that an accumulator makes of what came under both keys. */
  @Property(tries = 200)
  void what_was_gathered_is_united_as_if_it_had_come_so(
      @ForAll("lines") List<Line> lines, @ForAll("aliases") Map<String, String> aliases) {
    OrderAccumulator<String> orders = OrderAccumulator.create("EUR");
    OrderAccumulator<String> mapped = OrderAccumulator.create("EUR");
    SubscriptionAccumulator<String> changes = SubscriptionAccumulator.create("EUR");
    SubscriptionAccumulator<String> plain = SubscriptionAccumulator.create("EUR");
    for (Line line : lines) {
      String key = end(aliases, line.customer);
      BigDecimal amount = BigDecimal.valueOf(line.cents, 2);
      orders.add(line.customer, line.date(), amount);
      mapped.add(key, line.date(), amount);
      changes.add(line.customer, line.date(), amount.max(BigDecimal.ZERO));
      plain.add(key, line.date(), amount.max(BigDecimal.ZERO));
    }
    Period window = Period.of(LocalDate.ofEpochDay(1), LocalDate.ofEpochDay(7));
    PurchaseSummary bought = PurchaseCalculator.summary(orders.log().uniting(aliases), window);
    PurchaseSummary expected = PurchaseCalculator.summary(mapped.log(), window);
    assertThat(bought.counts()).isEqualTo(expected.counts());
    assertThat(bought.refunded()).isEqualTo(expected.refunded()); // one a day of each key
    assertThat(bought.gaps()).isEqualTo(expected.gaps());
    assertThat(bought.lifetime()).isEqualTo(expected.lifetime());
    assertThat(bought.returning()).isEqualTo(expected.returning());
    SubscriptionLog<String> united = changes.log().uniting(aliases);
    assertThat(RevenueCalculator.movements(united, window, CalendarUnit.DAY))
        .isEqualTo(RevenueCalculator.movements(plain.log(), window, CalendarUnit.DAY));
    assertThat(united.report().decided()).isEqualTo(plain.log().report().decided());
    assertThat(plain.log().report().decided())
        .isEqualTo(
            changes(
                    lines.stream().map(l -> l.of(end(aliases, l.customer))).toList(),
                    Said.PLAIN,
                    false)
                .report()
                .decided());
  }

  private static OrderLog<Long> numbered(List<Line> lines, Function<String, String> key) {
    return LogColumns.of(lines.stream().mapToLong(l -> key.apply(l.customer).charAt(0)).toArray())
        .days(lines.stream().mapToInt(Line::day).toArray())
        .minorUnits(lines.stream().mapToLong(Line::cents).toArray(), "EUR")
        .orders();
  }

  @Property(tries = 200)
  void what_was_known_is_the_log_of_the_rows_known(
      @ForAll("lines") List<Line> lines,
      @ForAll Said said,
      @ForAll boolean timed,
      @ForAll boolean asChanges) {
    for (int day = -1; day <= 4; day++) {
      int last = day;
      List<Line> known = lines.stream().filter(l -> l.known <= last).toList();
      LocalDate on = LocalDate.ofEpochDay(day);
      if (asChanges) {
        same(changes(lines, said, timed).asKnownOn(on), changes(known, said, timed));
      } else {
        same(orders(lines, said, timed).asKnownOn(on), orders(known, said, timed));
      }
    }
  }

  /** A guest's order may have several lines, which are of one guest. */
  @Property(tries = 200)
  void guests_are_customers_with_keys_of_their_own(
      @ForAll("withGuests") List<Line> lines, @ForAll Said said, @ForAll boolean timed) {
    OrderLog<String> own = orders(lines, said, timed, GuestRule.EACH_A_CUSTOMER);
    same(own, orders(named(lines, said, "#"), said, timed));
    List<Line> customers = lines.stream().filter(l -> !l.customer.isBlank()).toList();
    OrderLog<String> leftOut = orders(lines, said, timed, GuestRule.LEAVE_OUT);
    same(leftOut, orders(customers, said, timed));
    assertThat(leftOut.report().blank()).isEqualTo(lines.size() - customers.size());
    assertThat(leftOut.report().seen()).isEqualTo(lines.size());
  }

  /** Guests of two logs are other guests. */
  @Property(tries = 200)
  void guests_of_logs_put_together(
      @ForAll("withGuests") List<Line> lines, @ForAll boolean grouped, @ForAll boolean timed) {
    Said said = grouped ? Said.GROUPS : Said.PLAIN;
    int half = lines.size() / 2;
    List<Line> first = lines.subList(0, half);
    List<Line> second = lines.subList(half, lines.size());
    List<Line> all = new ArrayList<>(named(first, said, "#1 "));
    all.addAll(named(second, said, "#2 "));
    same(
        orders(first, said, timed, GuestRule.EACH_A_CUSTOMER)
            .plus(orders(second, said, timed, GuestRule.EACH_A_CUSTOMER)),
        orders(all, said, timed));
  }

  /** An export that repeats itself brings no guest twice, in whichever log the row is. */
  @Test
  void rows_of_guests_are_told_by_their_ids() {
    Line bought = new Line("", null, 7, 3, 0, 20, 0, "");
    Line other = new Line("", null, 8, 3, 0, 20, 0, "");
    OrderLog<String> once =
        orders(List.of(bought, other, bought), Said.GROUPS_ONCE, true, GuestRule.EACH_A_CUSTOMER);
    OrderLog<String> more =
        orders(List.of(bought), Said.GROUPS_ONCE, true, GuestRule.EACH_A_CUSTOMER);
    for (OrderLog<String> log : List.of(once, once.plus(more))) {
      assertThat(log).hasToString("OrderLog[2 rows, 2 customers, 1970-01-04 to 1970-01-04, EUR]");
      assertThat(log.report().duplicates()).isEqualTo(log.equals(once) ? 1 : 2);
    }
  }

  private static List<Line> named(List<Line> lines, Said said, String prefix) {
    return IntStream.range(0, lines.size())
        .mapToObj(
            i -> {
              Line line = lines.get(i);
              String id = "row " + i;
              if (said.groups && line.group != null) {
                id = "order " + line.group;
              } else if (said == Said.GROUPS_ONCE) {
                id = "id " + line.row;
              }
              return line.customer.isBlank() ? line.of(prefix + id) : line;
            })
        .toList();
  }

  /** F2: refunds of whoever are taken off where they are dated; lines of an order are none. */
  @Property(tries = 200)
  void net_revenue_of_windows_adds_up(
      @ForAll("withGuests") List<Line> lines, @ForAll Said said, @ForAll boolean timed) {
    OrderLog<String> log = orders(lines, said, timed, GuestRule.EACH_A_CUSTOMER);
    Money parts = Money.of("0", "EUR");
    for (int day = 0; day < 9; day += 3) {
      parts = parts.plus(revenue(log, day, day + 3));
    }
    assertThat(revenue(log, 0, 9)).isEqualTo(parts);
    if (!said.once) { // every row counts
      long cents = lines.stream().mapToLong(Line::cents).sum();
      assertThat(parts).isEqualTo(Money.of(BigDecimal.valueOf(cents, 2), "EUR"));
    }
  }

  private static Money revenue(OrderLog<?> log, int from, int to) {
    Period window = Period.of(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    return PurchaseCalculator.summary(log, window).counts().revenue();
  }

  /** Large logs number customers in parts, in several blocks. */
  @Test
  void the_laws_hold_of_large_logs() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 140_000; i++) {
      String customer = i % 7 == 0 ? " " : "k" + (i % 9_001);
      String order = i % 3 == 0 ? null : "o" + (i / 2);
      lines.add(new Line(customer, order, i, (i * 31) % 9, i % 5, i % 50, i % 4, ""));
    }
    Map<String, String> aliases = new HashMap<>();
    for (int k = 0; k < 4_000; k++) {
      aliases.put("k" + k, "k" + (k + 4_500));
    }
    OrderLog<String> log = orders(lines, Said.GROUPS, true, GuestRule.EACH_A_CUSTOMER);
    List<Line> named = named(lines, Said.GROUPS, "#");
    same(log, orders(named, Said.GROUPS, true));
    same(
        log.uniting(aliases).asKnownOn(LocalDate.ofEpochDay(2)),
        orders(
            named.stream()
                .filter(l -> l.known <= 2)
                .map(l -> l.of(end(aliases, l.customer)))
                .toList(),
            Said.GROUPS,
            true));
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    return lines(Arbitraries.of(KEYS));
  }

  @Provide
  Arbitrary<List<Line>> withGuests() {
    return lines(
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(KEYS)), Tuple.of(1, Arbitraries.of("", " "))));
  }

  /** Rows, of which some are there again, known on another day. */
  private static Arbitrary<List<Line>> lines(Arbitrary<String> customers) {
    Arbitrary<List<Line>> rows =
        Combinators.combine(
                customers,
                Arbitraries.of("A", "B", "C").injectNull(0.3),
                Arbitraries.integers().between(0, 8),
                Arbitraries.integers().between(0, 2),
                Arbitraries.longs().between(-4, 5),
                Arbitraries.of("", "LV", "EE"))
            .as(
                (who, group, day, hour, cents, c) ->
                    new Line(who, group, 0, day, hour, cents, 0, c))
            .list()
            .ofMinSize(1)
            .ofMaxSize(25);
    Arbitrary<List<Integer>> known = Arbitraries.integers().between(0, 3).list().ofMaxSize(40);
    return Combinators.combine(rows, known)
        .as(
            (distinct, days) -> {
              List<Line> all = new ArrayList<>();
              for (int i = 0; i < days.size(); i++) {
                int row = i < distinct.size() ? i : (i * 7) % distinct.size();
                Line l = distinct.get(row);
                all.add(
                    new Line(
                        l.customer, l.group, row, l.day, l.hour, l.cents, days.get(i), l.country));
              }
              return all;
            });
  }

  /** Each key is united with one after it, so that there are chains and no circles. */
  @Provide
  Arbitrary<Map<String, String>> aliases() {
    return Arbitraries.integers()
        .between(0, 4)
        .list()
        .ofSize(4)
        .map(
            to -> {
              Map<String, String> all = new HashMap<>();
              for (int i = 0; i < 4; i++) {
                if (to.get(i) > i) {
                  all.put(KEYS.get(i), KEYS.get(to.get(i)));
                }
              }
              return all;
            });
  }
}

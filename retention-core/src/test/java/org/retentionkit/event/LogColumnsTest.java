package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Law: columns with numbered customers make the log that objects with the same keys make. */
class LogColumnsTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  private record Row(String customer, int day, long millis, long cents, CancelReason reason) {}

  private static List<Row> rows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, 1 + random.nextInt(60))
        .mapToObj(
            i -> {
              int day = 20_000 + random.nextInt(50);
              long cents = random.nextInt(3) * 100L;
              return new Row(
                  "c" + random.nextInt(9),
                  day,
                  // at noon of UTC, which is the same day in Riga
                  86_400_000L * day + 43_200_000 + random.nextInt(1000),
                  cents,
                  cents > 0 ? CancelReason.UNSTATED : CancelReason.ofCode(random.nextInt(3)));
            })
        .toList();
  }

  /** The columns of some rows, whose customers are numbered as they are met. */
  private static final class Table {
    final List<String> keys;
    final long[] customer;
    final int[] day;
    final long[] millis;
    final long[] cents;
    final byte[] reasons;

    Table(List<Row> rows, List<String> keys) {
      this.keys = keys;
      customer = rows.stream().mapToLong(r -> keys.indexOf(r.customer)).toArray();
      day = rows.stream().mapToInt(Row::day).toArray();
      millis = rows.stream().mapToLong(Row::millis).toArray();
      cents = rows.stream().mapToLong(Row::cents).toArray();
      reasons = new byte[rows.size()];
      for (int i = 0; i < reasons.length; i++) {
        reasons[i] = rows.get(i).reason.code();
      }
    }
  }

  private static Table table(List<Row> rows) {
    return new Table(rows, keys(rows));
  }

  private static List<String> keys(List<Row> rows) {
    Map<String, Integer> keys = new LinkedHashMap<>();
    rows.forEach(row -> keys.putIfAbsent(row.customer, 0));
    return List.copyOf(keys.keySet());
  }

  private static CustomerVisitor into(Map<String, List<String>> all, Customers<String> customers) {
    return rows -> {
      List<String> own = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        own.add(
            rows.day(i) + " " + rows.minorUnits(i) + (rows.timed() ? " " + rows.millis(i) : ""));
      }
      all.put(customers.key(rows.customer()), own);
    };
  }

  private static Map<String, List<String>> seen(ActivityLog<String> log) {
    Map<String, List<String>> all = new TreeMap<>();
    CustomerVisitor each = into(all, log.customers());
    log.visit(() -> each);
    return all;
  }

  private static Map<String, List<String>> seen(SubscriptionLog<String> log) {
    Map<String, List<String>> all = new TreeMap<>();
    CustomerVisitor each = into(all, log.customers());
    log.visit(() -> each);
    return all;
  }

  @Property(tries = 300)
  void orders(@ForAll long seed) {
    List<Row> rows = rows(seed);
    Table t = table(rows);
    OrderLog<String> log =
        LogColumns.of(Customers.of(t.keys), t.customer)
            .days(t.day)
            .minorUnits(t.cents, "EUR")
            .orders();
    OrderLog<String> objects =
        OrderLog.from(rows)
            .day(row -> LocalDate.ofEpochDay(row.day()))
            .minorUnits(Row::cents, "EUR")
            .orders(Row::customer);
    assertThat(seen(log)).isEqualTo(seen(objects));
    assertThat(log.report()).isEqualTo(objects.report());
    assertThat(log).hasToString(objects.toString());
  }

  @Property(tries = 300)
  void activity_of_days_and_of_times(@ForAll long seed) {
    List<Row> rows = rows(seed);
    Table t = table(rows);
    Customers<String> customers = Customers.of(t.keys);
    assertThat(seen(LogColumns.of(customers, t.customer).days(t.day).activities()))
        .isEqualTo(seen(ActivityLog.of(rows, Row::customer, r -> LocalDate.ofEpochDay(r.day()))));
    ActivityLog<String> timed =
        LogColumns.of(customers, t.customer).millis(t.millis, RIGA).activities();
    assertThat(seen(timed))
        .isEqualTo(
            seen(ActivityLog.<Row>from(rows).millis(Row::millis, RIGA).activities(Row::customer)));
    assertThat(timed.zone()).contains(RIGA);
  }

  @Property(tries = 300)
  void subscriptions_with_and_without_times_and_reasons(@ForAll long seed) {
    List<Row> rows = rows(seed);
    Table t = table(rows);
    boolean timed = seed % 2 == 0;
    boolean reasons = seed % 3 == 0;
    LogColumns<String> columns =
        LogColumns.of(Customers.of(t.keys), t.customer).minorUnits(t.cents, "EUR");
    LogRows<Row> objects = LogRows.<Row>of(rows).minorUnits(Row::cents, "EUR");
    if (timed) {
      columns.millis(t.millis, RIGA);
      objects.millis(Row::millis, RIGA);
    } else {
      columns.days(t.day);
      objects.millis(Row::millis, RIGA).day(r -> LocalDate.ofEpochDay(r.day()));
    }
    if (reasons) {
      columns.reasons(t.reasons);
      objects.reason(Row::reason);
    }
    SubscriptionLog<String> log = columns.subscriptions();
    SubscriptionLog<String> other = objects.subscriptions(Row::customer);
    assertThat(seen(log)).isEqualTo(seen(other));
    assertThat(log.report()).isEqualTo(other.report());
    assertThat(log.zone()).isEqualTo(other.zone());
  }

  @Property(tries = 200)
  void blocks_of_the_same_customers_add_up(@ForAll long seed) {
    List<Row> rows = rows(seed);
    Table all = table(rows);
    Customers<String> customers = Customers.of(all.keys);
    int half = rows.size() / 2;
    OrderLog<String> joined = null;
    for (List<Row> part : List.of(rows.subList(0, half), rows.subList(half, rows.size()))) {
      Table t = new Table(part, all.keys);
      OrderLog<String> next =
          LogColumns.of(customers, t.customer).days(t.day).minorUnits(t.cents, "EUR").orders();
      joined = joined == null ? next : joined.plus(next);
    }
    OrderLog<String> whole =
        LogColumns.of(customers, all.customer).days(all.day).minorUnits(all.cents, "EUR").orders();
    assertThat(seen(joined)).isEqualTo(seen(whole));
    assertThat(joined.customers()).isSameAs(customers);
    assertThat(joined.report()).isEqualTo(whole.report());
  }

  /** Also of more keys than fit the smallest table, and of keys that are looked for. */
  @Test
  void a_customer_is_the_place_of_its_key() {
    List<Long> keys = LongStream.range(0, 1_000).map(i -> i * i).boxed().toList();
    Customers<Long> customers = Customers.of(keys);
    for (int i = 0; i < keys.size(); i++) {
      assertThat(customers.key(i)).isEqualTo(keys.get(i));
      assertThat(customers.number(keys.get(i))).hasValue(i);
    }
    assertThat(customers.number(2L)).isEmpty();
    assertThat(LogColumns.of(Customers.of(List.of()), new long[0]).days(new int[0]).activities())
        .hasToString("ActivityLog[0 rows, 0 customers]");
  }

  /** The same numbers, logs and unions as of keys that are looked at; what is wrong shows later. */
  @Test
  void keys_that_are_known_to_differ_are_looked_at_late() {
    List<String> keys = IntStream.range(0, 1_000).mapToObj(i -> "c" + i).toList();
    Customers<String> customers = Customers.ofDistinct(keys);
    assertThat(customers.size()).hasValue(1_000);
    assertThat(customers.key(999)).isEqualTo("c999");
    assertThat(customers.number("c999")).hasValue(999);
    assertThat(customers.number("c1000")).isEmpty();

    long[] rows = {0, 1, 999};
    ActivityLog<String> late =
        LogColumns.of(Customers.ofDistinct(keys), rows).days(new int[3]).activities();
    ActivityLog<String> early =
        LogColumns.of(Customers.of(keys), rows).days(new int[3]).activities();
    assertThat(late).hasToString(early.toString());
    assertThat(late.plus(early).rows()).isEqualTo(6);
    assertThat(late.plus(early).customers().size()).hasValue(1_000);
    assertThat(late.uniting(Map.of("c0", "c1")).customers().number("c0")).isEmpty();

    Customers<String> twice = Customers.ofDistinct(List.of("ann", "bob", "ann"));
    assertThat(twice.key(2)).isEqualTo("ann");
    assertThatThrownBy(() -> twice.number("bob"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key 2 must differ from key 0, but was ann");
    Customers<String> blank = Customers.ofDistinct(List.of(" "));
    assertThatThrownBy(() -> blank.number("bob"))
        .hasMessage("key must not be blank, but was \" \"");
    List<String> none = new ArrayList<>();
    none.add(null);
    assertThatThrownBy(() -> Customers.ofDistinct(none))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("key must not be null");
  }

  @Test
  void what_is_wrong_is_named() {
    assertThatThrownBy(() -> Customers.of(List.of("ann", "bob", "ann")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key 2 must differ from key 0, but was ann");
    assertThatThrownBy(() -> Customers.of(List.of("ann", " ")))
        .hasMessage("key must not be blank, but was \" \"");
    List<String> keys = new ArrayList<>();
    keys.add(null);
    assertThatThrownBy(() -> Customers.of(keys))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("key must not be null");

    Customers<String> two = Customers.of(List.of("ann", "bob"));
    assertThatThrownBy(() -> LogColumns.of(two, new long[] {0, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("customer of row 1 must be the number of a customer, but was 2");
    assertThatThrownBy(() -> LogColumns.of(two, new long[] {-1}))
        .hasMessage("customer of row 0 must be the number of a customer, but was -1");
    assertThatThrownBy(() -> LogColumns.of(two, new long[1]).activities())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("days or millis must be said before the log is made");
    assertThatThrownBy(() -> LogColumns.of(two, new long[1]).days(new int[1]).orders())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("minorUnits must be said before the log is made");
    assertThatThrownBy(() -> LogColumns.of(two, new long[1]).days(new int[2]).activities())
        .hasMessage("epochDay must be as long as customer 1, but was 2");
    assertThatThrownBy(
            () ->
                LogColumns.of(two, new long[1])
                    .days(new int[1])
                    .minorUnits(new long[2], "EUR")
                    .subscriptions())
        .hasMessage("minorUnits must be as long as customer 1, but was 2");
  }
}

package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.cohort.CohortAccumulator;

/** Erasure for good: whom a list names stays out of every accumulator, by every way in. */
class SuppressionListTest {
  private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3);

  /** The worked example of the class. */
  @Test
  void a_dropped_customer_stays_out_and_is_counted() {
    SuppressionList<String> erased = SuppressionList.create(SECRET);
    OrderAccumulator<String> orders = OrderAccumulator.<String>create("EUR").keepingOut(erased);
    orders.add("ann", DAY, new BigDecimal("20.00"));
    orders.add("bob", DAY, new BigDecimal("1.00"));
    assertThat(orders.drop("ann")).isEqualTo(1);
    orders.add("ann", DAY, new BigDecimal("5.00"));
    orders.add("ann", DAY, Money.of("5.00", "EUR"));
    assertThat(orders.log().rows()).isEqualTo(1);
    assertThat(orders.report().rows()).isEqualTo(2);
    assertThat(erased.size()).isEqualTo(1);
    assertThat(erased.rowsKeptOut()).isEqualTo(2);
    assertThat(erased).hasToString("SuppressionList[1 customer, 2 rows kept out]");
    assertThat(erased.remove("ann")).isTrue();
    assertThat(erased.remove("ann")).isFalse();
    orders.add("ann", DAY, new BigDecimal("5.00"));
    assertThat(orders.log().rows()).isEqualTo(2);
  }

  @Test
  void without_a_list_a_dropped_customer_may_come_again() {
    OrderAccumulator<String> orders = OrderAccumulator.create("EUR");
    orders.add("ann", DAY, BigDecimal.ONE);
    orders.drop("ann");
    orders.add("ann", DAY, BigDecimal.ONE);
    assertThat(orders.log().rows()).isEqualTo(1);
  }

  /** One list serves several accumulators; money in another currency stays out as well. */
  @Test
  void every_accumulator_and_every_way_in_keeps_out_who_is_on_the_list() {
    SuppressionList<Long> erased = SuppressionList.create(SECRET, KeyCodec.ofLongs());
    erased.add(7L);
    Timeline january = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 1);
    ActivityAccumulator<Long> active = ActivityAccumulator.<Long>create(january).keepingOut(erased);
    active.add(7L, DAY); // after the timeline
    active.add(7L, LocalDate.of(2025, 12, 1));
    assertThat(active.activity(january).rowsBefore()).isZero();
    assertThat(active.activity(january).rowsAfter()).isZero();
    assertThat(active.report().rows()).isZero();
    CohortAccumulator<Long> cohorts =
        CohortAccumulator.<Long>create(CalendarUnit.MONTH).keepingOut(erased);
    cohorts.add(7L, DAY).add(8L, DAY);
    assertThat(cohorts.table().cohort(java.time.YearMonth.of(2026, 3)).size()).isEqualTo(1);
    OrderAccumulator<Long> orders =
        OrderAccumulator.<Long>create("EUR", CurrencyRule.SET_ASIDE).keepingOut(erased);
    orders.add(7L, DAY, Money.of("5.00", "USD"));
    assertThat(orders.report().setAside()).isEmpty();
    SubscriptionAccumulator<Long> changes =
        SubscriptionAccumulator.<Long>create("EUR", ZoneId.of("UTC")).keepingOut(erased);
    changes.add(7L, Instant.EPOCH, BigDecimal.ONE);
    changes.acceptTimes(new long[] {7, 8}, new long[2], new long[] {5, 6}, new byte[0], 0, 2);
    assertThat(changes.log().rows()).isEqualTo(1);
    assertThat(erased.rowsKeptOut()).isEqualTo(6);
  }

  /** Blocks without the rows of those on the list, whatever the block: the same bytes. */
  @Property(tries = 100)
  void blocks_are_added_as_if_the_rows_kept_out_had_never_come(
      @ForAll @Size(max = 1_500) List<@IntRange(max = 9) Integer> customers,
      @ForAll Set<@IntRange(max = 9) Integer> out) {
    SuppressionList<Long> erased = SuppressionList.create(SECRET, KeyCodec.ofLongs());
    out.forEach(customer -> erased.add((long) customer));
    long[] ids = customers.stream().mapToLong(Integer::longValue).toArray();
    int[] days = new int[ids.length];
    Arrays.setAll(days, i -> i * 7919 % 900);
    long[] amounts = LongStream.range(0, ids.length).toArray();
    int[] kept =
        java.util.stream.IntStream.range(0, ids.length)
            .filter(i -> !out.contains((int) ids[i]))
            .toArray();
    long[] otherIds = Arrays.stream(kept).mapToLong(i -> ids[i]).toArray();
    int[] otherDays = Arrays.stream(kept).map(i -> days[i]).toArray();
    long[] otherAmounts = Arrays.stream(kept).mapToLong(i -> amounts[i]).toArray();

    OrderAccumulator<Long> orders = OrderAccumulator.<Long>create("EUR").keepingOut(erased);
    orders.sink().accept(ids, days, amounts, 0, ids.length);
    OrderAccumulator<Long> others = OrderAccumulator.create("EUR");
    others.sink().accept(otherIds, otherDays, otherAmounts, 0, kept.length);
    assertThat(orders.toBytes(KeyCodec.ofLongs())).isEqualTo(others.toBytes(KeyCodec.ofLongs()));

    ActivityAccumulator<Long> active =
        ActivityAccumulator.<Long>create(CalendarUnit.DAY).keepingOut(erased);
    active.sink().accept(ids, days, 0, ids.length);
    ActivityAccumulator<Long> rest = ActivityAccumulator.create(CalendarUnit.DAY);
    rest.sink().accept(otherIds, otherDays, 0, kept.length);
    assertThat(active.toBytes(KeyCodec.ofLongs())).isEqualTo(rest.toBytes(KeyCodec.ofLongs()));
    assertThat(erased.rowsKeptOut()).isEqualTo(2L * (ids.length - kept.length));
  }

  /** A state saved before an erasure, or another accumulator, brings nobody back. */
  @Test
  void an_older_state_and_a_combined_one_bring_nobody_back() {
    OrderAccumulator<String> orders = OrderAccumulator.create("EUR");
    orders.add("ann", DAY, BigDecimal.ONE).add("bob", DAY, BigDecimal.TEN);
    byte[] before = orders.toBytes(KeyCodec.ofStrings());
    SuppressionList<String> erased = SuppressionList.create(SECRET).add("ann");
    OrderAccumulator<String> restored =
        OrderAccumulator.fromBytes(before, KeyCodec.ofStrings()).keepingOut(erased);
    assertThat(restored.log().customers().number("ann")).isEmpty();
    assertThat(restored.log().rows()).isEqualTo(1);
    restored.combine(orders);
    assertThat(restored.log().activity(MONTHS).size()).isEqualTo(1);
    assertThat(restored.drop("ann")).isZero();
  }

  @Test
  void an_accumulator_has_one_list() {
    OrderAccumulator<String> orders = OrderAccumulator.create("EUR");
    SuppressionList<String> erased = SuppressionList.create(SECRET);
    orders.keepingOut(erased).keepingOut(erased);
    assertThatThrownBy(() -> orders.keepingOut(SuppressionList.create(SECRET)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("keepingOut must be given one list, but was given another");
  }

  /** While rows come from one thread, another one erases: nothing is left of whom it erased. */
  @RepeatedTest(20)
  void a_row_that_comes_while_its_customer_is_erased_does_not_stay() throws InterruptedException {
    SuppressionList<Long> erased = SuppressionList.create(SECRET, KeyCodec.ofLongs());
    OrderAccumulator<Long> orders = OrderAccumulator.<Long>create("EUR").keepingOut(erased);
    long[] ids = LongStream.range(0, 600).toArray();
    CountDownLatch begun = new CountDownLatch(1);
    Thread adding =
        new Thread(
            () -> {
              begun.countDown();
              for (int i = 0; i < 40; i++) {
                orders.sink().accept(ids, new int[600], new long[600], 0, 600);
                orders.addMinorUnits((long) i, DAY, 5);
              }
            });
    adding.start();
    begun.await();
    for (long id = 0; id < 50; id++) {
      orders.drop(id);
    }
    adding.join();
    Timeline years = Timeline.of(LocalDate.EPOCH, CalendarUnit.YEAR, 57);
    assertThat(orders.log().activity(years).size()).isEqualTo(550);
  }

  /** RFC 2104 and FIPS 180-4 by the platform's own HMAC, of the key's bytes. */
  @Test
  void what_is_saved_are_the_first_bytes_of_an_hmac_and_no_key(@TempDir Path folder)
      throws Exception {
    SuppressionList<String> erased = SuppressionList.create(SECRET).add("zoë@example.com");
    String state = HexFormat.of().formatHex(erased.toBytes());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
    byte[] digest = mac.doFinal("zoë@example.com".getBytes(StandardCharsets.UTF_8));
    assertThat(state).contains(HexFormat.of().formatHex(digest, 0, 16));
    assertThat(state)
        .doesNotContain(HexFormat.of().formatHex("example".getBytes(StandardCharsets.US_ASCII)));
    assertThat(state).doesNotContain(HexFormat.of().formatHex(SECRET));
    Path file = folder.resolve("erased.state");
    erased.save(file);
    SuppressionList<String> read = SuppressionList.load(file, SECRET);
    assertThat(read.contains("zoë@example.com")).isTrue();
    assertThat(read.contains("zoe@example.com")).isFalse();
    assertThat(read.toBytes()).isEqualTo(erased.toBytes());
  }

  @Test
  void combined_lists_keep_out_whom_either_does() {
    SuppressionList<UUID> one = SuppressionList.create(SECRET, KeyCodec.ofUuids());
    SuppressionList<UUID> two = SuppressionList.create(SECRET, KeyCodec.ofUuids());
    UUID ann = new UUID(1, 2);
    two.add(ann);
    assertThat(one.combine(two).contains(ann)).isTrue();
    assertThat(one.size()).isEqualTo(1);
  }

  @Test
  void what_does_not_fit_is_refused() {
    assertThatThrownBy(() -> SuppressionList.create(new byte[15]))
        .hasMessage("secret must have 16 bytes or more, but was 15");
    SuppressionList<String> erased = SuppressionList.create(SECRET);
    assertThatThrownBy(() -> erased.add(" "))
        .hasMessage("customer must not be blank, but was \" \"");
    byte[] other = SECRET.clone();
    other[3]++;
    assertThatThrownBy(
            () -> SuppressionList.fromBytes(erased.toBytes(), other, KeyCodec.ofStrings()))
        .hasMessageContaining("secret must be that of the state, but was another");
    assertThatThrownBy(
            () -> SuppressionList.fromBytes(erased.toBytes(), SECRET, KeyCodec.ofUuids()))
        .hasMessage("state must have keys of KeyCodec[uuid], but was of KeyCodec[string]");
    assertThatThrownBy(() -> erased.combine(SuppressionList.create(other)))
        .hasMessageStartingWith("other must have the same secret and codec");
    byte[] orders = OrderAccumulator.<String>create("EUR").toBytes(KeyCodec.ofStrings());
    assertThatThrownBy(() -> SuppressionList.fromBytes(orders, SECRET, KeyCodec.ofStrings()))
        .hasMessage("state must be of suppression list, but was of orders");
  }
}

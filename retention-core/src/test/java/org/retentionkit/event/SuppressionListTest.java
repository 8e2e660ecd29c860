package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retentionkit.CalendarUnit;
import org.retentionkit.cohort.CohortAccumulator;

/** Who was erased stays out, and nothing is kept of them but a digest. */
class SuppressionListTest {
  private static final byte[] SECRET = "a secret of 16 b".getBytes(StandardCharsets.UTF_8);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final byte[] NO_REASON = {};

  private static SuppressionList<String> texts() {
    return SuppressionList.create(SECRET, KeyCodec.ofStrings());
  }

  private static SuppressionList<Long> longs() {
    return SuppressionList.create(SECRET, KeyCodec.ofLongs());
  }

  /** Law: with whom is dropped at any time kept out, all is as if they never had been there. */
  @Property(tries = 200)
  void who_is_dropped_at_any_time_never_was_there(
      @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> customers,
      @ForAll @IntRange(max = 9) int gone,
      @ForAll @IntRange(max = 60) int when) {
    SuppressionList<String> erased = texts();
    OrderAccumulator<String> orders = OrderAccumulator.<String>create("EUR").keepOut(erased);
    OrderAccumulator<String> without = OrderAccumulator.create("EUR");
    SubscriptionAccumulator<String> changes =
        SubscriptionAccumulator.<String>create("EUR").keepOut(erased);
    SubscriptionAccumulator<String> changesWithout = SubscriptionAccumulator.create("EUR");
    CohortAccumulator<String> cohorts =
        CohortAccumulator.<String>create(CalendarUnit.MONTH).keepOut(erased);
    int out = 0;
    for (int i = 0; i < customers.size(); i++) {
      if (i == when) {
        orders.drop("k" + gone);
        changes.drop("k" + gone);
        cohorts.drop("k" + gone);
      }
      String key = "k" + customers.get(i);
      orders.addMinorUnits(key, DAY.plusDays(i), i);
      changes.addMinorUnits(key, DAY.plusDays(i), i);
      cohorts.add(key, DAY.plusDays(i));
      boolean his = customers.get(i) == gone;
      out += his && i >= when ? 1 : 0;
      if (!his || when >= customers.size()) {
        without.addMinorUnits(key, DAY.plusDays(i), i);
        changesWithout.addMinorUnits(key, DAY.plusDays(i), i);
      }
    }
    assertThat(shown(orders.log())).isEqualTo(shown(without.log()));
    assertThat(shown(changes.log())).isEqualTo(shown(changesWithout.log()));
    assertThat(erased.keptOut()).isEqualTo(3L * out);
    assertThat(cohorts.drop("k" + gone) == 0)
        .isEqualTo(when < customers.size() || !customers.contains(gone));
  }

  /** Law: blocks of longs, whole or in parts, are let in as single rows are. */
  @Property(tries = 200)
  void blocks_are_let_in_as_rows_are(
      @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> customers,
      @ForAll Set<@IntRange(max = 9) Integer> gone,
      @ForAll @IntRange(max = 20) int from) {
    int n = customers.size();
    int start = Math.min(from, n);
    long[] ids = customers.stream().mapToLong(id -> id).toArray();
    int[] days = new int[n];
    long[] millis = new long[n];
    long[] units = new long[n];
    for (int i = 0; i < n; i++) {
      days[i] = 20_000 + i;
      millis[i] = days[i] * 86_400_000L;
      units[i] = i;
    }
    SuppressionList<Long> erased = longs();
    gone.forEach(id -> erased.add((long) id));
    OrderAccumulator<Long> orders = OrderAccumulator.<Long>create("EUR").keepOut(erased);
    orders.sink().accept(ids, days, units, start, n);
    SubscriptionAccumulator<Long> changes =
        SubscriptionAccumulator.<Long>create("EUR", java.time.ZoneOffset.UTC).keepOut(erased);
    changes.sink().accept(ids, days, units, NO_REASON, start, n);
    changes.acceptTimes(ids, millis, units, new byte[n], start, n);
    ActivityAccumulator<Long> active =
        ActivityAccumulator.<Long>create(CalendarUnit.DAY).keepOut(erased);
    active.sink().accept(ids, days, start, n);

    OrderAccumulator<Long> plain = OrderAccumulator.create("EUR");
    SubscriptionAccumulator<Long> plainChanges =
        SubscriptionAccumulator.create("EUR", java.time.ZoneOffset.UTC);
    ActivityAccumulator<Long> plainActive = ActivityAccumulator.create(CalendarUnit.DAY);
    for (int i = start; i < n; i++) {
      LocalDate day = LocalDate.ofEpochDay(days[i]);
      if (!gone.contains(customers.get(i))) {
        plain.addMinorUnits(ids[i], day, units[i]);
        plainChanges.addMinorUnits(ids[i], day, units[i]);
        plainChanges.addMinorUnits(ids[i], day, units[i]);
        plainActive.add(ids[i], day);
      }
    }
    KeyCodec<Long> codec = KeyCodec.ofLongs();
    assertThat(orders.toBytes(codec)).isEqualTo(plain.toBytes(codec));
    assertThat(shown(changes.log())).isEqualTo(shown(plainChanges.log()));
    assertThat(active.toBytes(codec)).isEqualTo(plainActive.toBytes(codec));
  }

  @Test
  void what_is_combined_and_what_was_saved_before_stays_out_too(@TempDir Path folder) {
    OrderAccumulator<String> shard = OrderAccumulator.create("EUR");
    shard.addMinorUnits("ann", DAY, 500).addMinorUnits("bob", DAY, 700);
    Path backup = folder.resolve("orders.state");
    shard.save(backup);
    SuppressionList<String> erased = texts();
    OrderAccumulator<String> all = OrderAccumulator.<String>create("EUR").keepOut(erased);
    all.addMinorUnits("ann", DAY, 100);
    assertThat(all.drop("ann")).isEqualTo(1);
    all.combine(shard);
    assertThat(shown(all.log())).containsExactly("bob 2026-01-05 700");
    assertThat(shown(shard.log())).hasSize(2);
    assertThat(shown(OrderAccumulator.load(backup).keepOut(erased).log()))
        .containsExactly("bob 2026-01-05 700");
  }

  @Test
  void without_a_list_rows_that_come_later_count_again() {
    OrderAccumulator<String> orders = OrderAccumulator.create("EUR");
    orders.addMinorUnits("ann", DAY, 500).drop("ann");
    orders.addMinorUnits("ann", DAY, 300);
    assertThat(shown(orders.log())).containsExactly("ann 2026-01-05 300");
  }

  /** Nobody slips in who is dropped while threads add. */
  @Test
  void who_is_dropped_while_threads_add_is_gone() throws InterruptedException {
    SuppressionList<String> erased = texts();
    OrderAccumulator<String> orders = OrderAccumulator.<String>create("EUR").keepOut(erased);
    AtomicBoolean on = new AtomicBoolean(true);
    Runnable adding =
        () -> {
          for (int i = 0; on.get(); i = (i + 1) % 100) {
            orders.addMinorUnits("k" + i, DAY, 1);
          }
        };
    List<Thread> threads = List.of(new Thread(adding), new Thread(adding));
    threads.forEach(Thread::start);
    for (int i = 0; i < 100; i += 2) {
      orders.drop("k" + i);
    }
    long rows = orders.report().rows();
    while (orders.report().rows() < rows + 1_000) {
      Thread.onSpinWait();
    }
    on.set(false);
    for (Thread thread : threads) {
      thread.join();
    }
    Set<String> left = new TreeSet<>();
    shown(orders.log()).forEach(line -> left.add(line.split(" ")[0]));
    assertThat(left).hasSize(50).contains("k1").doesNotContain("k0");
  }

  /** A digest is HMAC-SHA-256 of 1 and the key, by the secret: 16 bytes, and no key. */
  @Test
  void keeps_digests_only() throws Exception {
    byte[] state = texts().add("ann@example.com").toBytes();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
    mac.update((byte) 1);
    byte[] digest = mac.doFinal("ann@example.com".getBytes(StandardCharsets.UTF_8));
    byte[] saved = Arrays.copyOfRange(state, state.length - 20, state.length - 4);
    for (int i = 0; i < 16; i++) { // two numbers, the low bytes first
      assertThat(saved[i]).isEqualTo(digest[i < 8 ? 7 - i : 23 - i]);
    }
    assertThat(new String(state, StandardCharsets.ISO_8859_1)).doesNotContain("ann");
    assertThat(HexFormat.of().formatHex(state))
        .isEqualTo(
            "524b5354010806737472696e67e1c3fce573e2e84462269d3b612c0f5501e5109d53fa92bec90c32"
                + "0135ded902ae250201c0");
  }

  @Test
  void what_was_saved_is_read_by_the_same_secret_only(@TempDir Path folder) {
    SuppressionList<String> erased = texts().add("ann").add("bob").add("ann");
    Path file = folder.resolve("erased.state");
    erased.save(file);
    SuppressionList<String> read = SuppressionList.load(file, SECRET, KeyCodec.ofStrings());
    assertThat(read).hasToString("SuppressionList[2 customers, 0 rows kept out]");
    assertThat(read.contains("ann")).isTrue();
    assertThat(read.contains("eve")).isFalse();
    assertThat(read.toBytes()).isEqualTo(texts().add("bob").add("ann").toBytes());
    byte[] other = new byte[16];
    assertThatThrownBy(() -> SuppressionList.load(file, other, KeyCodec.ofStrings()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ": state must have the secret given, but was another one");
    assertThatThrownBy(() -> SuppressionList.load(file, SECRET, KeyCodec.ofLongs()))
        .hasMessage(file + ": state must have keys of KeyCodec[long], but was of KeyCodec[string]");
    assertThatThrownBy(() -> OrderAccumulator.load(file))
        .hasMessage(file + ": state must be of orders, but was of suppression list");
    byte[] bytes = erased.toBytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> SuppressionList.fromBytes(cut, SECRET, KeyCodec.ofStrings()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("state must ");
    }
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertThatThrownBy(() -> SuppressionList.fromBytes(flipped, SECRET, KeyCodec.ofStrings()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void lists_of_one_secret_are_put_together() {
    SuppressionList<String> erased = texts().add("ann");
    assertThat(erased.combine(texts().add("bob")).size()).isEqualTo(2);
    SuppressionList<String> other = SuppressionList.create(new byte[20], KeyCodec.ofStrings());
    assertThatThrownBy(() -> erased.combine(other))
        .hasMessage("other must have the same secret, but was another one");
    assertThatThrownBy(() -> SuppressionList.create(new byte[15], KeyCodec.ofStrings()))
        .hasMessage("secret must have at least 16 bytes, but was 15");
    OrderAccumulator<String> orders = OrderAccumulator.<String>create("EUR").keepOut(erased);
    assertThatThrownBy(() -> orders.add(" ", DAY, BigDecimal.ONE))
        .hasMessage("customer must not be blank, but was \" \"");
    assertThatThrownBy(() -> orders.drop(null)).hasMessage("customer must not be null");
    assertThatThrownBy(() -> orders.keepOut(null)).hasMessage("erased must not be null");
  }

  /** Blocks are checked as without a list. */
  @Test
  void blocks_too_short_are_refused() {
    OrderAccumulator<Long> orders = OrderAccumulator.<Long>create("EUR").keepOut(longs().add(1L));
    assertThatThrownBy(() -> orders.sink().accept(new long[3], new int[2], new long[3], 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    SubscriptionAccumulator<Long> changes =
        SubscriptionAccumulator.<Long>create("EUR").keepOut(longs().add(1L));
    assertThatThrownBy(
            () -> changes.sink().accept(new long[3], new int[3], new long[2], NO_REASON, 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("rows must lie between 0 and 2, but were 0 to 3");
    assertThatThrownBy(
            () -> changes.sink().accept(new long[3], new int[3], new long[4], new byte[2], 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(orders.log().rows()).isZero();
  }

  private static List<String> shown(OrderLog<?> log) {
    return lines(log.customers(), log::visit);
  }

  private static List<String> shown(SubscriptionLog<?> log) {
    return lines(log.customers(), log::visit);
  }

  private interface Visiting {
    void visit(java.util.function.Supplier<CustomerVisitor> visitors);
  }

  private static List<String> lines(Customers<?> customers, Visiting log) {
    List<String> lines = new java.util.ArrayList<>();
    CustomerVisitor visitor =
        rows -> {
          for (int i = 0; i < rows.size(); i++) {
            String day = LocalDate.ofEpochDay(rows.day(i)) + " ";
            lines.add(customers.key(rows.customer()) + " " + day + rows.minorUnits(i));
          }
        };
    log.visit(() -> visitor);
    return lines.stream().sorted().toList();
  }

  @Test
  void a_table_of_cohorts_is_without_the_erased() {
    CohortAccumulator<String> cohorts =
        CohortAccumulator.<String>create(CalendarUnit.MONTH).keepOut(texts().add("ann"));
    cohorts.add("ann", DAY).add("bob", DAY);
    assertThat(cohorts.table().cohort(java.time.YearMonth.of(2026, 1)).size()).isEqualTo(1);
  }
}

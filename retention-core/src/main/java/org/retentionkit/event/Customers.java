package org.retentionkit.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;

/**
 * The customers of a log: their keys, and the numbers that stand for them where a {@link
 * CustomerVisitor} is shown a customer.
 *
 * <p>Worked example: of rows by "ann", "bob" and "ann", {@code key(1)} is "bob" and {@code
 * number("bob")} is 1. In a log of columns the number is the key.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class Customers<K> {
  private static final Customers<Long> NUMBERS = new Customers<>(null);

  /** The keys by number; null where the number is the key. */
  private final @Nullable CustomerIndex<K> index;

  private Customers(@Nullable CustomerIndex<K> index) {
    this.index = index;
  }

  /** Customers whose numbers are their keys. */
  static Customers<Long> numbers() {
    return NUMBERS;
  }

  /** The customers of an index as it is now. */
  static <K> Customers<K> of(CustomerIndex<K> index) {
    return new Customers<>(index.frozen());
  }

  /**
   * The key of the customer that a number stands for.
   *
   * @param number the number, as a visitor is shown it
   */
  @SuppressWarnings("unchecked") // without an index, K is Long
  public K key(long number) {
    return index == null ? (K) Long.valueOf(number) : index.key(number);
  }

  /**
   * The number that stands for a customer; empty if there is none.
   *
   * @param key the customer's key, not null
   */
  public OptionalLong number(K key) {
    Checks.notNull("customer", key);
    if (index == null) {
      return OptionalLong.of((Long) key);
    }
    int number = index.find(key);
    return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** The keys by number; null where the number is the key. */
  @Nullable CustomerIndex<K> index() {
    return index;
  }

  /** How many customers a log with these and rows in columns has. */
  long count(Columns columns) {
    if (index != null) {
      return index.size();
    }
    long[] count = {0};
    CustomerVisitor each = rows -> count[0]++;
    Folding.visit(columns, false, 0, null, null, () -> each);
    return count[0];
  }

  /** Two logs' customers and rows as those of one log. */
  Joined<K> join(List<Columns.Block> rows, Customers<K> other, List<Columns.Block> more) {
    List<Columns.Block> all = new ArrayList<>();
    if (index == other.index) {
      all.addAll(rows);
      all.addAll(more);
      return new Joined<>(this, Columns.of(all));
    }
    if (index == null || other.index == null) {
      all.addAll(asNumbers(rows));
      all.addAll(other.asNumbers(more));
      return new Joined<>(new Customers<>(null), Columns.of(all));
    }
    CustomerIndex<K> both = new CustomerIndex<>();
    both.addAll(index, numbers -> {}); // each gets the number it had
    int[] numbers = both.addAll(other.index, found -> {});
    all.addAll(rows);
    more.forEach(b -> all.add(renumbered(b, Arrays.stream(numbers).asLongStream().toArray())));
    return new Joined<>(of(both), Columns.of(all));
  }

  private List<Columns.Block> asNumbers(List<Columns.Block> rows) {
    CustomerIndex<K> keys = index;
    if (keys == null) {
      return rows;
    }
    long[] numbers = new long[keys.size()];
    Arrays.setAll(numbers, i -> (Long) keys.key(i));
    return rows.stream().map(block -> renumbered(block, numbers)).toList();
  }

  private static Columns.Block renumbered(Columns.Block block, long[] numbers) {
    long[] customer = new long[block.customer().length];
    for (int i = block.from(); i < block.to(); i++) {
      customer[i] = numbers[(int) block.customer()[i]];
    }
    return new Columns.Block(
        customer, block.day(), block.value(), block.time(), block.from(), block.to());
  }

  record Joined<K>(Customers<K> customers, Columns columns) {}
}

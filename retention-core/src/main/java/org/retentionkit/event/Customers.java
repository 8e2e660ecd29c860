package org.retentionkit.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.ByPart;
import org.retentionkit.internal.fold.Columns;

/**
 * The customers of a log: their keys, and the numbers that stand for them where a {@link
 * CustomerVisitor} is shown a customer.
 *
 * <p>Worked example: of rows by "ann", "bob" and "ann", {@code key(1)} is "bob" and {@code
 * number("bob")} is 1. In a log of columns the number is the key. In a large log, or one of an
 * accumulator, numbers are not consecutive.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class Customers<K> {
  private static final Customers<Long> NUMBERS = new Customers<>(null, 0);

  /** The keys by number; null where the number is the key. */
  private final @Nullable KeyParts<K> keys;

  /** The customers without a key: -1, -2, … */
  private final long guests;

  private Customers(@Nullable KeyParts<K> keys, long guests) {
    this.keys = keys;
    this.guests = guests;
  }

  /** Customers whose numbers are their keys. */
  static Customers<Long> numbers() {
    return NUMBERS;
  }

  /**
   * Customers who are numbered already, as by the dictionary of a column: the number of a key is
   * its place. {@link LogColumns} makes logs of such numbers.
   *
   * <p>Worked example: of "ann" and "bob", {@code key(1)} is "bob".
   *
   * @param keys the key of each customer
   * @throws NullPointerException if a key is null
   * @throws IllegalArgumentException if a key is blank, or two are equal
   */
  public static <K> Customers<K> of(List<? extends K> keys) {
    return of(KeyParts.of(Checks.notNull("keys", keys)));
  }

  /**
   * The same of keys that are known to differ and not to be blank, as those of a dictionary are:
   * faster than {@link #of}, as they are not looked at before a customer is looked for by key.
   *
   * <p>Worked example: of "ann" and "bob", {@code key(1)} is "bob"; of "ann" and "ann", {@code
   * number("ann")} throws what {@code of} does.
   *
   * @param keys the key of each customer
   * @throws NullPointerException if a key is null
   */
  public static <K> Customers<K> ofDistinct(List<? extends K> keys) {
    return of(KeyParts.ofDistinct(Checks.notNull("keys", keys)));
  }

  /** Customers with keys that do not change any more. */
  static <K> Customers<K> of(KeyParts<K> keys) {
    return of(keys, 0);
  }

  /** The same and so many without a key. */
  static <K> Customers<K> of(KeyParts<K> keys, long guests) {
    return new Customers<>(keys, guests);
  }

  /** The number of a customer without a key. */
  static long guest(long place) {
    return -1 - place;
  }

  /**
   * The key of the customer that a number stands for; of a {@linkplain GuestRule guest} the blank
   * text.
   *
   * @param number the number, as a visitor is shown it
   */
  @SuppressWarnings("unchecked") // without keys, K is Long; with guests, keys may be texts
  public K key(long number) {
    if (isGuest(number)) {
      return (K) "";
    }
    return keys == null ? (K) Long.valueOf(number) : keys.key(number);
  }

  /**
   * The number that stands for a customer; empty if there is none.
   *
   * @param key the customer's key, not null
   */
  public OptionalLong number(K key) {
    Checks.notNull("customer", key);
    if (keys == null) {
      return key instanceof Long id ? OptionalLong.of(id) : OptionalLong.empty();
    }
    long number = keys.number(key);
    return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** Whether a number stands for one without a key. */
  boolean isGuest(long number) {
    return number < 0 && number >= -guests;
  }

  /** Refuses numbers that stand for none of these. */
  void require(long[] numbers) {
    if (keys != null) {
      keys.require(numbers);
    }
  }

  /** How many there are, whether they have rows or not; empty where any number is a customer. */
  OptionalLong size() {
    return keys == null ? OptionalLong.empty() : OptionalLong.of(keys.size() + guests);
  }

  /** How many of them have rows in columns. */
  long count(Columns columns) {
    return LogFacts.of(this, columns, null, RowRules.ACTIVITY).visit(Count::new).get(0).customers;
  }

  private static final class Count implements CustomerVisitor, ByPart {
    private long customers;

    @Override
    public Order order() {
      return Order.NONE;
    }

    @Override
    public void visit(CustomerRows rows) {
      customers++;
    }
  }

  /** Two logs' customers and rows as those of one log. */
  @SuppressWarnings(
      "ReferenceEquality") // the same keys, not equal ones: to compare them costs more
  Joined<K> join(List<Columns.Block> rows, Customers<K> other, List<Columns.Block> more) {
    List<Columns.Block> all = new ArrayList<>();
    if (keys == other.keys && other.guests == 0) {
      all.addAll(rows);
      all.addAll(more);
      return new Joined<>(this, Columns.of(all));
    }
    if (keys == null || other.keys == null) {
      all.addAll(asNumbers(rows));
      all.addAll(other.asNumbers(more));
      return new Joined<>(new Customers<>(null, 0), Columns.of(all));
    }
    KeyParts.Joint<K> both = keys.with(other.keys);
    all.addAll(renumbered(rows, number -> number < 0 ? number : both.first().applyAsLong(number)));
    all.addAll(
        renumbered(
            more, number -> number < 0 ? number - guests : both.second().applyAsLong(number)));
    return new Joined<>(of(both.keys(), guests + other.guests), Columns.of(all));
  }

  private List<Columns.Block> asNumbers(List<Columns.Block> rows) {
    KeyParts<K> own = keys;
    return own == null ? rows : renumbered(rows, number -> (Long) own.key(number));
  }

  private static List<Columns.Block> renumbered(
      List<Columns.Block> rows, LongUnaryOperator numbers) {
    List<Columns.Block> all = new ArrayList<>();
    for (Columns.Block block : rows) {
      long[] customer = new long[block.customer().length];
      for (int i = block.from(); i < block.to(); i++) {
        customer[i] = numbers.applyAsLong(block.customer()[i]);
      }
      all.add(block.withCustomers(customer));
    }
    return all;
  }

  /** Customers and rows of whom some are the same, under other keys. */
  Joined<K> uniting(List<Columns.Block> rows, Map<? extends K, ? extends K> aliases) {
    Checks.notNull("aliases", aliases);
    Map<K, K> last = new HashMap<>();
    aliases.keySet().forEach(key -> last.put(key, end(key, aliases)));
    KeyParts<K> own = keys;
    if (own == null) {
      LongUnaryOperator numbers = number -> numberOf(last, number);
      return new Joined<>(this, Columns.of(renumbered(rows, numbers)));
    }
    KeyParts.Joint<K> united = own.mapped(key -> last.getOrDefault(key, key));
    return new Joined<>(
        of(united.keys(), guests),
        Columns.of(
            renumbered(rows, number -> number < 0 ? number : united.first().applyAsLong(number))));
  }

  @SuppressWarnings("unchecked") // without keys, K is Long
  private static <K> long numberOf(Map<K, K> aliases, long number) {
    K key = (K) Long.valueOf(number);
    return (Long) aliases.getOrDefault(key, key);
  }

  /** The key that a chain of aliases ends with. */
  private static <K> K end(K start, Map<? extends K, ? extends K> aliases) {
    K key = Checks.notNull("alias", start);
    for (int steps = 0; aliases.containsKey(key); steps++) {
      key = Checks.notNull("alias of " + key, aliases.get(key));
      if (steps > aliases.size()) {
        throw Checks.broken("aliases", "must not go in a circle", String.valueOf(start));
      }
    }
    return key;
  }

  record Joined<K>(Customers<K> customers, Columns columns) {}
}

package org.retentionkit.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.hash.Mix;

/**
 * Ids of orders, subscriptions and rows as longs (hashing), the form in which columns have them:
 * whole numbers as they are, texts and UUIDs by a hash of 64 bits. The steps of {@link LogRows} do
 * the same, so logs of objects and of columns go together.
 *
 * <p>Ids of orders and subscriptions are compared within one customer only, those of rows and of
 * guests' orders within a log: of ten million, two have the same hash but once in 370,000 logs.
 */
public final class IdHash {
  private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

  private static final long NO_ROW = 0;

  private IdHash() {}

  /**
   * The long that stands for an id, such as in {@link LogColumns#order}.
   *
   * <p>Worked example: 1001 is 1001; {@code "A1"} is the same long in every log and on every
   * machine; null and {@code " "} are {@link Long#MIN_VALUE}, that of none.
   *
   * @param id a text, a whole number or a UUID; null or blank for none
   * @throws IllegalArgumentException if it is anything else
   */
  public static long of(@Nullable Object id) {
    return of("id", id, NO_ROW);
  }

  /** The id of a row, which may be null for none. */
  static long of(String name, @Nullable Object id, long row) {
    if (id == null || (id instanceof String text && text.isBlank())) {
      return Columns.NO_GROUP;
    }
    long hash;
    if (id instanceof Long || id instanceof Integer || id instanceof Short) {
      hash = ((Number) id).longValue();
    } else if (id instanceof String text) {
      hash = hash(text);
    } else if (id instanceof UUID uuid) {
      hash = Mix.hash(uuid.getMostSignificantBits()) + (ODD * uuid.getLeastSignificantBits());
    } else {
      throw Checks.broken(
          row == NO_ROW ? name : LogRows.name(name, row),
          "must be a text, a whole number or a UUID",
          id.getClass().getName());
    }
    return hash == Columns.NO_GROUP ? hash + 1 : hash;
  }

  private static long hash(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * ODD;
      hash ^= hash >>> 29;
    }
    return Mix.hash(hash);
  }
}

package org.retentionkit.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.hash.Mix;

/**
 * Ids of orders, subscriptions and rows as longs: whole numbers as they are, texts and UUIDs by a
 * hash of 64 bits. Those of orders and subscriptions are compared within one customer only, those
 * of rows and of guests' orders within a log: of ten million, two have the same hash but once in
 * 370,000 logs.
 */
final class IdHash {
  private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

  private IdHash() {}

  /** The id of a row, which may be null for none. */
  static long of(String name, @Nullable Object id, long row) {
    if (id == null || (id instanceof String text && text.isBlank())) {
      return Columns.NO_GROUP;
    }
    long hash;
    if (id instanceof Long || id instanceof Integer || id instanceof Short) {
      hash = ((Number) id).longValue();
    } else if (id instanceof String text) {
      hash = of(text);
    } else if (id instanceof UUID uuid) {
      hash = Mix.hash(uuid.getMostSignificantBits()) + (ODD * uuid.getLeastSignificantBits());
    } else {
      throw Checks.broken(
          LogRows.name(name, row),
          "must be a text, a whole number or a UUID",
          id.getClass().getName());
    }
    return hash == Columns.NO_GROUP ? hash + 1 : hash;
  }

  private static long of(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * ODD;
      hash ^= hash >>> 29;
    }
    return Mix.hash(hash);
  }
}

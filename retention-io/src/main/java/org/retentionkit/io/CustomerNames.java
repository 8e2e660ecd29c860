package org.retentionkit.io;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The customers' keys: one object for each where rows are stored, so that it is kept once; a new
 * one each time where the log numbers them as they come, which then looks for it but once. Without
 * case by choice. White space around them is left out before they come here.
 */
final class CustomerNames {
  /** How many places are looked at; keys made to collide go to a map whose buckets are trees. */
  private static final int REACH = 32;

  private final boolean ignoringCase;
  private final boolean stored;
  private @Nullable String[] table = new @Nullable String[1 << 10];
  private final Map<String, String> crowded = new HashMap<>();
  private int size;

  CustomerNames(boolean ignoringCase, boolean stored) {
    this.ignoringCase = ignoringCase;
    this.stored = stored;
  }

  /**
   * The key that stands in a field.
   *
   * @throws BadValue if it is no text
   */
  String of(Field field) {
    if (!stored || field.value != null || (ignoringCase && !isLower(field))) {
      String text = field.string();
      String key = ignoringCase ? text.toLowerCase(Locale.ROOT) : text;
      return stored ? one(key) : checked(key);
    }
    int hash = 0;
    for (int i = field.from; i < field.end; i++) {
      hash = (31 * hash) + field.text[i];
    }
    int mask = table.length - 1;
    int first = spread(hash);
    for (int i = 0; i < REACH; i++) {
      String known = table[(first + i) & mask];
      if (known == null) {
        break;
      }
      if (isSame(known, field)) {
        return known;
      }
    }
    return one(field.string());
  }

  private static boolean isLower(Field field) {
    for (int i = field.from; i < field.end; i++) {
      char c = field.text[i];
      if ((c >= 'A' && c <= 'Z') || c >= '\u0080') {
        return false;
      }
    }
    return true;
  }

  /** The one object of a key. */
  private String one(String key) {
    int mask = table.length - 1;
    int first = spread(key.hashCode());
    for (int i = 0; i < REACH; i++) {
      int slot = (first + i) & mask;
      String known = table[slot];
      if (known == null) {
        table[slot] = checked(key);
        if (++size > table.length / 2) {
          grow();
        }
        return key;
      }
      if (known.equals(key)) {
        return known;
      }
    }
    return crowded.computeIfAbsent(checked(key), same -> same);
  }

  private static String checked(String key) {
    if (key.indexOf(CsvText.UNDECODABLE) >= 0 || key.indexOf('\0') >= 0) {
      throw BadValue.of(CsvText.NOT_TEXT);
    }
    return key;
  }

  private void grow() {
    @Nullable String[] old = table;
    table = new @Nullable String[2 * old.length];
    int mask = table.length - 1;
    for (String known : old) {
      if (known != null) {
        int first = spread(known.hashCode());
        int i = 0;
        while (i < REACH && table[(first + i) & mask] != null) {
          i++;
        }
        if (i < REACH) {
          table[(first + i) & mask] = known;
        } else {
          crowded.put(known, known);
        }
      }
    }
  }

  /** Lets every bit of a hash code decide on every bit of the place (the end of MurmurHash3). */
  private static int spread(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }

  private static boolean isSame(String known, Field field) {
    int length = field.end - field.from;
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != field.text[field.from + i]) {
        return false;
      }
    }
    return true;
  }
}

package org.retentionkit.io;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The customers' keys: one object for each, which is made when it is read first; without case by
 * choice. White space around them is left out before they come here.
 */
final class CustomerNames {
  /** How many places are looked at; keys made to collide go to a map whose buckets are trees. */
  private static final int REACH = 32;

  private final boolean ignoringCase;
  private @Nullable String[] table = new @Nullable String[1 << 10];
  private final Map<String, String> crowded = new HashMap<>();
  private int size;

  CustomerNames(boolean ignoringCase) {
    this.ignoringCase = ignoringCase;
  }

  /**
   * The key that stands in a field.
   *
   * @throws BadValue if it is no text
   */
  String of(Field field) {
    if (field.value != null || (ignoringCase && !isLower(field))) {
      String key = field.string();
      return one(ignoringCase ? key.toLowerCase(Locale.ROOT) : key);
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

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
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

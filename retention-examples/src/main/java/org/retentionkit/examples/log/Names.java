package org.retentionkit.examples.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of customers, numbered 0, 1, 2, … in the order they are met. */
public final class Names {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** Nobody yet. */
  public Names() {}

  /** The number of a name, a new one if the name is new. */
  public int add(String name) {
    Integer known = numbers.putIfAbsent(name, names.size());
    if (known == null) {
      names.add(name);
    }
    return known == null ? names.size() - 1 : known;
  }

  /** The name with a number. */
  public String key(long number) {
    return names.get(Math.toIntExact(number));
  }

  /** How many names there are. */
  public int size() {
    return names.size();
  }
}

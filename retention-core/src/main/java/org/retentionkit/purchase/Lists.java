package org.retentionkit.purchase;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.internal.Checks;

/** Copies of lists, with an error that names the list and the place of a null. */
final class Lists {
  private Lists() {}

  static <T> List<T> copy(String name, List<T> list) {
    List<T> copy = new ArrayList<>(Checks.notNull(name, list));
    for (int i = 0; i < copy.size(); i++) {
      Checks.notNull(name + "[" + i + "]", copy.get(i));
    }
    return List.copyOf(copy);
  }
}

package org.retentionkit.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Columns;

/** The latest text of a customer's attribute, and when it was said. */
record Held(int day, long time, String text) {
  /** Of each customer the text that held at the end of a day. */
  static Map<Long, Held> of(Columns columns, String attribute, int last) {
    Map<Long, Held> all = new HashMap<>();
    for (Columns.Block block : columns.blocks()) {
      for (int i = block.from(); i < block.to(); i++) {
        String text = said(block, i, attribute);
        if (block.day()[i] <= last && !text.isEmpty()) {
          long time = block.time().length == 0 ? 0 : block.time()[i];
          all.merge(block.customer()[i], new Held(block.day()[i], time, text), Held::later);
        }
      }
    }
    return all;
  }

  /**
   * The later of two; of two at one time that with the greater text, in whatever order they come.
   */
  private Held later(Held other) {
    int compared = Integer.compare(day, other.day);
    compared = compared == 0 ? Long.compare(time, other.time) : compared;
    compared = compared == 0 ? text.compareTo(other.text) : compared;
    return compared < 0 ? other : this;
  }

  /** The text of a row, empty where it has none. */
  static String said(Columns.Block block, int i, String attribute) {
    String[] all = block.marks().texts().get(attribute);
    return all == null || all[i] == null ? "" : all[i];
  }

  static String textOf(@Nullable Held held) {
    return held == null ? "" : held.text;
  }
}

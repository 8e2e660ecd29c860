package org.retentionkit.report.section;

import org.jspecify.annotations.Nullable;
import org.retentionkit.report.words.Words;

/**
 * What tells a log from the others of its report.
 *
 * @param kind the key of the word for its kind
 * @param place its place among those of its kind, from 1
 * @param given its name in the host's words; null for its kind
 */
public record LogName(String kind, int place, @Nullable String given) {
  /** The name in a language. */
  String text(Words words) {
    if (given != null) {
      return given;
    }
    return place == 1 ? words.text(kind) : words.text(kind) + " " + words.count(place);
  }

  /** A text of the log: {@code Subscriptions: Do customers stay?}. */
  String before(String text, Words words) {
    return words.text("fmt.named", "a", text(words), "b", text);
  }
}

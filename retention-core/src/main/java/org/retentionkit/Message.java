package org.retentionkit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * A sentence or clause that is not yet in any language: the key of a pattern and what fills its
 * places. Reasons and notes of an {@link Explanation} are messages.
 *
 * <p>Patterns stand in the bundles of the languages, see {@link Words}; what stands before the
 * first dot of the key is its room. A place is written {@code {name}}. What is to be said shorter
 * in a one-line reading has a second pattern, {@code KEY.brief}.
 *
 * <p>Worked example: {@code Message.of("is-zero").andTerm("below", "opening").and("period",
 * Period.ofMonth(2026, 3))} reads {@code opening is 0 in March 2026}.
 *
 * @param key which pattern
 * @param arguments what fills its places
 */
@SuppressWarnings("serial") // a copy by List.copyOf, which is serialisable
public record Message(String key, List<Argument> arguments) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The place of words as they stand, or of a pattern's English. */
  static final String TEXT = "text";

  /** The key of the title of a definition or metric. */
  static final String TITLE = "title";

  /** The key of a formula with what stands in its numbered places. */
  static final String FORMULA = "formula";

  /** Checks both. */
  public Message {
    Text.notBlank("key", key);
    arguments = List.copyOf(Checks.notNull("arguments", arguments));
  }

  /** The message of {@code key}, without arguments so far. */
  public static Message of(String key) {
    return new Message(key, List.of());
  }

  /** Words of the host's own, the same in every language. */
  public static Message text(String words) {
    return of(TEXT).and(TEXT, words);
  }

  /**
   * A message of the host's own: its pattern in English, and the key under which {@link Words#plus}
   * has it in other languages.
   */
  public static Message of(String key, String english) {
    return of(key).and(TEXT, english);
  }

  /** The title of a definition or metric. */
  public static Message title(String id, String english) {
    return of(TITLE).and("id", id).and(TEXT, english);
  }

  /** One after the other, at least one: {@code March 2026, April 2026}. */
  public static Message list(List<Message> messages) {
    int size = Checks.notNull("messages", messages).size();
    if (size == 0) {
      throw new IllegalArgumentException("messages must not be empty");
    }
    if (size == 1) {
      return messages.get(0);
    }
    int half = size / 2; // halved each time, so that no long list is nested deeply
    return of("list")
        .and("first", list(messages.subList(0, half)))
        .and("rest", list(messages.subList(half, size)));
  }

  /** The same with words that stand as they are. */
  public Message and(String place, String words) {
    return and(Argument.of(place, words));
  }

  /** The same with a count. */
  public Message and(String place, long count) {
    return and(place, Quantity.of(count));
  }

  /** The same with a number and its unit. */
  public Message and(String place, Quantity quantity) {
    return and(Argument.of(place, quantity));
  }

  /** The same with a period. */
  public Message and(String place, Period period) {
    return and(Argument.of(place, period));
  }

  /** The same with a message inside. */
  public Message and(String place, Message message) {
    return and(Argument.of(place, message));
  }

  /** The same with the name of a term, or a formula with names in braces. */
  public Message andTerm(String place, String term) {
    return and(Argument.term(place, term));
  }

  private Message and(Argument argument) {
    List<Argument> more = new ArrayList<>(arguments);
    more.add(argument);
    return new Message(key, more);
  }

  /** In the words of a language; in English where there are none. */
  public String text(Locale locale) {
    return Words.of(locale).text(this);
  }

  /** What fills a place; null if nothing does. */
  @Nullable Argument argument(String place) {
    for (Argument argument : arguments) {
      if (argument.name().equals(place)) {
        return argument;
      }
    }
    return null;
  }

  /** The words that fill a place. */
  String words(String place) {
    Argument argument = argument(place);
    String words = argument == null ? null : argument.text();
    if (words == null) {
      throw Checks.broken("message " + key, "must have words for " + place, arguments);
    }
    return words;
  }

  /** Whether the message names {@code term}, itself or in a message inside. */
  boolean names(String term) {
    for (Argument argument : arguments) {
      Message inner = argument.message();
      if (term.equals(argument.term()) || (inner != null && inner.names(term))) {
        return true;
      }
    }
    return false;
  }

  /** In English. */
  @Override
  public String toString() {
    return Wording.PLAIN.message(this);
  }
}

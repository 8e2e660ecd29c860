package org.retentionkit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * What fills one place of a {@link Message}: exactly one of five kinds.
 *
 * @param name the place it fills
 * @param text words that stand as they are in every language, such as a customer's name
 * @param quantity a number with its unit
 * @param period a period
 * @param term the name of a term, which a language may translate, or a formula with names in braces
 * @param message a message inside this one
 */
public record Argument(
    String name,
    @Nullable String text,
    @Nullable Quantity quantity,
    @Nullable Period period,
    @Nullable String term,
    @Nullable Message message)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the name and that exactly one kind is given. */
  public Argument {
    Text.notBlank("name", name);
    int given = 0;
    for (Object kind : new @Nullable Object[] {text, quantity, period, term, message}) {
      given += kind == null ? 0 : 1;
    }
    if (given != 1) {
      throw Checks.broken(
          "argument " + name,
          "must have exactly one of text, quantity, period, term, message",
          given);
    }
  }

  /** Words that stand as they are. */
  public static Argument of(String name, String text) {
    return new Argument(name, Checks.notNull("text", text), null, null, null, null);
  }

  /** A number with its unit. */
  public static Argument of(String name, Quantity quantity) {
    return new Argument(name, null, Checks.notNull("quantity", quantity), null, null, null);
  }

  /** A period. */
  public static Argument of(String name, Period period) {
    return new Argument(name, null, null, Checks.notNull("period", period), null, null);
  }

  /** A message inside a message. */
  public static Argument of(String name, Message message) {
    return new Argument(name, null, null, null, null, Checks.notNull("message", message));
  }

  /** The name of a term, or a formula with names in braces: {@code {opening} + {closing}}. */
  public static Argument term(String name, String term) {
    return new Argument(name, null, null, null, Checks.notNull("term", term), null);
  }
}

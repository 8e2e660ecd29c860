package org.retentionkit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Text;

/**
 * A term of a formula and its value in one result, as an {@link Explanation} lists it.
 *
 * @param name as the formula calls it, such as {@code opening}
 * @param value its value; null where the summary does not know it, which is never shown as 0
 */
public record TermValue(String name, @Nullable Quantity value) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the name. */
  public TermValue {
    Text.notBlank("name", name);
  }

  /** As a message: the name alone where a reason that names it says that it is not known. */
  Message message(@Nullable Message reason) {
    if (value != null) {
      return Message.of("term").andTerm("name", name).and("value", value);
    }
    return reason != null && reason.names(name)
        ? Message.of("name").andTerm("name", name)
        : Message.of("term").andTerm("name", name).and("value", Message.of("not-known"));
  }

  /** For example {@code opening 1000} or {@code lost of new not known}. */
  @Override
  public String toString() {
    return Wording.PLAIN.term(this);
  }
}

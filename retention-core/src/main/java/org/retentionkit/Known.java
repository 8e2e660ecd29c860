package org.retentionkit;

import java.util.function.Function;
import java.util.function.Predicate;
import org.retentionkit.internal.Checks;

/**
 * Whether a summary knows a group of terms, shared by all terms of the group: what is not known is
 * never read, and never shown as 0.
 *
 * @param test whether a summary knows them
 * @param otherwise what this summary holds instead, as the reason why a result is undefined
 * @param <S> the summary
 */
public record Known<S>(Predicate<S> test, Function<S, Message> otherwise) {
  /** Checks both. */
  public Known {
    Checks.notNull("test", test);
    Checks.notNull("otherwise", otherwise);
  }
}

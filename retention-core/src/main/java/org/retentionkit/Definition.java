package org.retentionkit;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * One published definition of a measure: which formula, over which terms, by whom.
 *
 * <p>Where the field disagrees, each variant is a constant of its own, so that a result always says
 * which one it follows. What readers, pages and benchmarks need stands here; what computes is the
 * {@link Measure}.
 */
public interface Definition extends Serializable {
  /** What tells it from all others, for ever: {@code customer-churn.opening-cohort}. */
  String id();

  /** The measure and, where several exist, its variant, in words. */
  String title();

  /** The title in the words of a language, in English where there are none. */
  default String title(Locale locale) {
    return Words.of(locale).title(this);
  }

  /** The formula, in the names of its terms: {@code (closing − acquired) ÷ opening}. */
  String formula();

  /** The formula in the words of a language. */
  default String formula(Locale locale) {
    return Words.of(locale).formula(this);
  }

  /** Who publishes or uses this definition. */
  String source();

  /** Which quantity this is a definition of, if benchmarks and targets exist for it. */
  default Optional<Metric> metric() {
    return Optional.empty();
  }
}

package org.retentionkit;

import java.util.Optional;

/**
 * A {@link Definition} that computes: it turns a summary into a result. One enum constant is one
 * published formula; everything a reader sees of it is derived from its {@link #spec()}.
 *
 * <p>A product's choices are a map from question to measure, because a definition can be applied as
 * a value.
 *
 * <p>Worked example: {@code ChurnDefinition.CLOSING_BASE.of(counts).percent(1)} is {@code 4.3}.
 *
 * @param <S> the summary it reads, such as {@code CustomerCounts}
 * @param <R> the result it gives, such as {@code ChurnRate}
 */
public interface Measure<S, R extends Measurement> extends Definition {
  /** What it computes and says. */
  Spec<S> spec();

  /** The result for {@code summary}. */
  R of(S summary);

  @Override
  default String id() {
    return spec().id();
  }

  @Override
  default String title() {
    return spec().title();
  }

  @Override
  default String formula() {
    return spec().formula();
  }

  @Override
  default String source() {
    return spec().source();
  }

  @Override
  default Optional<Metric> metric() {
    return spec().metric();
  }
}

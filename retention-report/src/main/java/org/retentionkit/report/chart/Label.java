package org.retentionkit.report.chart;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word of the page, with the definition behind it if it has one.
 *
 * @param text the word, in the language of the page
 * @param term the key of the page's definition, such as {@code retention}; null if there is none
 */
public record Label(String text, @Nullable String term) {
  /** Checks that there is a text. */
  public Label {
    Objects.requireNonNull(text, "text must not be null");
  }

  /** A word without a definition. */
  public static Label of(String text) {
    return new Label(text, null);
  }

  @Override
  public String toString() {
    return text;
  }
}

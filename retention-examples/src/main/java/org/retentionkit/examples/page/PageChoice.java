package org.retentionkit.examples.page;

import java.util.Locale;
import org.retentionkit.Words;

/**
 * Which page is to be written.
 *
 * @param file the file to write, or empty for none
 * @param language its language, one of those the library speaks
 * @param named whether customers at risk are listed by name
 */
public record PageChoice(String file, Locale language, boolean named) {
  /**
   * The language of a tag such as {@code lv} or {@code zh-CN}.
   *
   * @throws IllegalArgumentException if the library does not speak it
   */
  public static Locale language(String tag) {
    Locale asked = Locale.forLanguageTag(tag);
    Locale spoken = Words.of(asked).locale();
    if (!spoken.getLanguage().equals(asked.getLanguage())) {
      throw new IllegalArgumentException("tag must be of a language of the library");
    }
    return spoken;
  }
}

package org.retentionkit.examples.adapters;

import org.jspecify.annotations.Nullable;
import org.retentionkit.examples.log.Names;

/** Answers "what is a customer called?": by a number of 64 bits, or by a text. */
public final class CustomerKeys {
  private static final CustomerKeys NUMBERS = new CustomerKeys(null);

  private final @Nullable Names index;

  private CustomerKeys(@Nullable Names index) {
    this.index = index;
  }

  /** Numbers, which are the log's as they are. */
  public static CustomerKeys numbers() {
    return NUMBERS;
  }

  /**
   * Texts, numbered in the order they are met.
   *
   * @param index where they are numbered; its {@code key(number)} gives them back
   */
  public static CustomerKeys texts(Names index) {
    return new CustomerKeys(index);
  }

  /** Whether customers are texts. */
  boolean areTexts() {
    return index != null;
  }

  /** The number of a customer who is a text. */
  long number(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new BadRowException.Rule("must not be blank");
    }
    if (index == null) {
      throw new IllegalStateException("customers are numbers");
    }
    return index.add(text);
  }

  /** The number of a customer who is written in a file. */
  long number(char[] text, int from, int length) {
    return areTexts()
        ? number(new String(text, from, length))
        : Numbers.whole(text, from, from + length);
  }
}

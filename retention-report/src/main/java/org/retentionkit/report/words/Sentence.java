package org.retentionkit.report.words;

/**
 * A sentence with the number that matters in bold.
 *
 * @param text its text
 * @param from where the bold part begins
 * @param to where it ends; {@code from} if there is none
 */
public record Sentence(String text, int from, int to) {
  /** A sentence without a bold number. */
  public static Sentence of(String text) {
    return new Sentence(text, 0, 0);
  }
}

package org.retentionkit.survey;

import java.math.BigDecimal;
import org.retentionkit.internal.Checks;

/**
 * The scale of a Net Promoter Score: which numbers the customer could choose, and what each counts
 * as.
 *
 * <p>The scale is part of a survey and cannot be mixed: customers who answer at random score −45.45
 * points on 0 to 10 (2 of 11 answers are a promoter's, 7 of 11 a detractor's) and −40 on 1 to 10 (2
 * and 6 of 10), without any change in what they think.
 */
public enum NpsScale {
  /** The standard: 0–6 detractor, 7–8 passive, 9–10 promoter. Eleven answers. */
  ZERO_TO_TEN(0),
  /** The variant that begins at one: 1–6 detractor, 7–8 passive, 9–10 promoter. Ten answers. */
  ONE_TO_TEN(1);

  private static final int LOWEST_PASSIVE = 7;
  private static final int LOWEST_PROMOTER = 9;
  private static final int HIGHEST = 10;

  private final int lowest;

  NpsScale(int lowest) {
    this.lowest = lowest;
  }

  /** The lowest answer: 0 or 1. */
  public int lowest() {
    return lowest;
  }

  /** The highest answer: 10. */
  public int highest() {
    return HIGHEST;
  }

  /** How many different answers there are: 11 or 10. */
  public int size() {
    return HIGHEST - lowest + 1;
  }

  /** The lowest answer that is passive, where detractors end: 7. */
  public int lowestPassive() {
    return LOWEST_PASSIVE;
  }

  /** The lowest answer of a promoter, where passives end: 9. */
  public int lowestPromoter() {
    return LOWEST_PROMOTER;
  }

  /** What a score counts as: 6 is a detractor, 8 a passive, 9 a promoter. */
  NpsCategory category(int score) {
    if (score < lowest || score > HIGHEST) {
      throw Checks.broken("score", "must lie on the scale " + this, score);
    }
    if (score >= LOWEST_PROMOTER) {
      return NpsCategory.PROMOTER;
    }
    return score >= LOWEST_PASSIVE ? NpsCategory.PASSIVE : NpsCategory.DETRACTOR;
  }

  /**
   * A score written out, such as {@code "9"} in a file. {@code "9.0"} is 9; {@code "6.5"}, which is
   * neither detractor nor passive, is an error.
   *
   * @param text the answer as text, not null
   * @return the answer, on the scale
   * @throws IllegalArgumentException if the text is not a whole number on the scale
   */
  public int parse(String text) {
    int score;
    Checks.digits("score", text);
    try {
      score = new BigDecimal(text.strip()).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "score must be a whole number on the scale " + this + ", but was '" + text + "'", e);
    }
    category(score);
    return score;
  }

  /** For example {@code 0 to 10}. */
  @Override
  public String toString() {
    return lowest + " to " + HIGHEST;
  }
}

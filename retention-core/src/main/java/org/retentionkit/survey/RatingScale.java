package org.retentionkit.survey;

/** The scale of a satisfaction or effort question: which ratings the customer could choose. */
public enum RatingScale {
  /** 1, 2, 3, 4, 5. */
  ONE_TO_FIVE(5),
  /** 1, 2, 3, 4, 5, 6, 7. */
  ONE_TO_SEVEN(7);

  private final int highest;

  RatingScale(int highest) {
    this.highest = highest;
  }

  /** The lowest rating: 1. */
  public int lowest() {
    return 1;
  }

  /** The highest rating: 5 or 7. */
  public int highest() {
    return highest;
  }

  /** For example {@code 1 to 5}. */
  @Override
  public String toString() {
    return "1 to " + highest;
  }
}

package org.retentionkit.change;

/**
 * Answers "evidence of what?": the direction a test looks in. Choose it before seeing the counts.
 */
public enum Alternative {
  /** The two shares differ, either way. */
  TWO_SIDED("the shares differ"),
  /** The later share is below the earlier one. */
  LESS("after is below before"),
  /** The later share is above the earlier one. */
  GREATER("after is above before");

  private final String title;

  Alternative(String title) {
    this.title = title;
  }

  /** The alternative in words, such as {@code the shares differ}. */
  public String title() {
    return title;
  }
}

package org.retentionkit.survey;

/** Answers "is a high rating good news?" for a question about effort. */
public enum CesDirection {
  /** The higher the rating, the easier it was: "… made it easy", agree 1 to 7. */
  HIGHER_IS_EASIER("higher is easier"),
  /** The higher the rating, the harder it was: "how much effort did you put in?", 1 to 5. */
  HIGHER_IS_HARDER("higher is harder");

  private final String title;

  CesDirection(String title) {
    this.title = title;
  }

  /** The other direction. */
  public CesDirection reversed() {
    return this == HIGHER_IS_EASIER ? HIGHER_IS_HARDER : HIGHER_IS_EASIER;
  }

  /** For example {@code higher is easier}. */
  @Override
  public String toString() {
    return title;
  }
}

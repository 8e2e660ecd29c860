package org.retentionkit.survey;

import org.retentionkit.Message;

/** Whether a high rating of a customer effort (CES) question is good news. */
public enum CesDirection {
  /** The higher the rating, the easier it was: "… made it easy", agree 1 to 7. */
  HIGHER_IS_EASIER("survey.easier"),
  /** The higher the rating, the harder it was: "how much effort did you put in?", 1 to 5. */
  HIGHER_IS_HARDER("survey.harder");

  private final String key;

  CesDirection(String key) {
    this.key = key;
  }

  /** The other direction. */
  public CesDirection reversed() {
    return this == HIGHER_IS_EASIER ? HIGHER_IS_HARDER : HIGHER_IS_EASIER;
  }

  /** For example {@code higher is easier}. */
  @Override
  public String toString() {
    return Message.of(key).toString();
  }

  String key() {
    return key;
  }
}

package org.retentionkit.cohort;

import org.retentionkit.Definition;

/** Answers "which stickiness?": one constant per pair of windows, in days that end together. */
public enum StickinessDefinition implements Definition {
  /** 1 day over 30 days. Google Analytics 4. */
  DAU_MAU("Stickiness, DAU/MAU", 1, 30, "Google Analytics 4"),
  /** 1 day over 7 days. Google Analytics 4. */
  DAU_WAU("Stickiness, DAU/WAU", 1, 7, "Google Analytics 4"),
  /** 7 days over 30 days. Google Analytics 4. */
  WAU_MAU("Stickiness, WAU/MAU", 7, 30, "Google Analytics 4"),
  /** 1 day over 28 days, so that each weekday is in it four times. */
  DAU_MAU_28("Stickiness, DAU/MAU of 28 days", 1, 28, "guides to Google Analytics 4"),
  /** 7 days over 28 days: four whole weeks. */
  WAU_MAU_28("Stickiness, WAU/MAU of 28 days", 7, 28, "guides to Google Analytics 4");

  private final String title;
  private final int shortDays;
  private final int longDays;
  private final String source;

  StickinessDefinition(String title, int shortDays, int longDays, String source) {
    this.title = title;
    this.shortDays = shortDays;
    this.longDays = longDays;
    this.source = source;
  }

  /** The days of the short window. */
  public int shortDays() {
    return shortDays;
  }

  /** The days of the long window. */
  public int longDays() {
    return longDays;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String formula() {
    return shortName() + " ÷ " + longName();
  }

  @Override
  public String source() {
    return source;
  }

  String shortName() {
    return shortDays == 1 ? "active in 1 day" : "active in " + shortDays + " days";
  }

  String longName() {
    return "active in " + longDays + " days";
  }
}

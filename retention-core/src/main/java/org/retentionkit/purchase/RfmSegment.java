package org.retentionkit.purchase;

/**
 * The segments of customers by RFM scores that {@link SegmentMap#elevenGroups()} names, in the
 * sense of Shopify's groups, with limits of our own.
 */
public enum RfmSegment {
  /** Bought most recently, and often and for much. */
  CHAMPIONS("Champions"),
  /** Bought recently, and often and for much. */
  LOYAL("Loyal"),
  /** Bought recently, of middling frequency and amount. */
  ACTIVE("Active"),
  /** Bought most recently, seldom and for little so far. */
  NEW("New"),
  /** Bought recently, seldom and for little so far. */
  PROMISING("Promising"),
  /** Bought some time ago, of middling frequency and amount. */
  NEEDS_ATTENTION("Needs attention"),
  /** Bought some time ago, seldom and for little. */
  ALMOST_LOST("Almost lost"),
  /** Bought long ago, more than seldom and for more than little. */
  AT_RISK("At risk"),
  /** Bought long ago, most often and for most. */
  PREVIOUSLY_LOYAL("Previously loyal"),
  /** Bought longest ago, seldom and for little. */
  DORMANT("Dormant"),
  /** Never bought, and so has no score. */
  PROSPECTS("Prospects");

  private final String title;

  RfmSegment(String title) {
    this.title = title;
  }

  /** The name of the segment: {@code Needs attention}. */
  public String title() {
    return title;
  }
}

package org.retentionkit.event;

import org.retentionkit.internal.fold.MaskKernel;
import org.retentionkit.internal.fold.Masks;
import org.retentionkit.internal.fold.TriangleFold;

/** WIP. */
public final class ActivityMasks {
  private final Timeline timeline;
  private volatile Masks masks;

  ActivityMasks(Timeline timeline, Masks masks) {
    this.timeline = timeline;
    this.masks = masks;
  }

  /** The number of customers. */
  public int size() {
    return masks.ids().length;
  }

  private Masks ordered() {
    Masks now = masks;
    if (!now.ordered()) {
      now = MaskKernel.ordered(now);
      masks = now;
    }
    return now;
  }

  /** A customer. */
  public long customer(int index) {
    return ordered().ids()[index];
  }

  /** Its mask. */
  public long mask(int index) {
    return ordered().masks()[index];
  }

  /** Counts by cohort and age. */
  public ActivityTriangle triangle() {
    return new ActivityTriangle(timeline, TriangleFold.ofMasks(masks.masks(), timeline.periods()));
  }
}

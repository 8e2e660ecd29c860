package org.retentionkit.internal.keep;

import java.util.List;

/** What waits for a part of the customers. */
public final class Waiting {
  private final int part;
  private final List<Batch> batches;
  private final long end;

  Waiting(int part, List<Batch> batches, long end) {
    this.part = part;
    this.batches = batches;
    this.end = end;
  }

  /** Whether nothing does. */
  public boolean isEmpty() {
    return batches.isEmpty();
  }

  int part() {
    return part;
  }

  /** The batches with rows of the part. */
  List<Batch> batches() {
    return batches;
  }

  /** How many batches had come. */
  long end() {
    return end;
  }
}

package org.retentionkit.purchase;

/** A number before its noun, in English: {@code 1 customer}, {@code 3 customers}. */
final class Counted {
  private Counted() {}

  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}

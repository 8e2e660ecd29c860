package org.retentionkit.internal.numeric;

/**
 * Wilson's score limits of a share, each in the form that does not cancel.
 *
 * <p>{@code part} may be a half count (a continuity correction), {@code rest} is whole − part.
 */
public final class Score {
  private Score() {}

  /** The lower limit: the smaller root p of (p − part/whole)² = z² p (1 − p) ÷ whole. */
  public static double lower(double part, double rest, double z) {
    double whole = part + rest;
    return part / whole * part / (part + z * z / 2 + z * root(part, rest, z));
  }

  /** The upper limit: the larger root. */
  public static double upper(double part, double rest, double z) {
    if (rest == 0) {
      return 1;
    }
    return (part + z * z / 2 + z * root(part, rest, z)) / (part + rest + z * z);
  }

  /** How far the lower limit lies below the share; with both counts swapped, the upper above it. */
  public static double below(double part, double rest, double z) {
    double whole = part + rest;
    double shift = z * (rest - part) / (2 * whole);
    double root = root(part, rest, z);
    return shift > 0
        ? z * (part / whole) * (rest / whole) / (root + shift)
        : z * (root - shift) / (whole + z * z);
  }

  private static double root(double part, double rest, double z) {
    return Math.sqrt(part / (part + rest) * rest + z * z / 4);
  }
}

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
    return part <= rest ? smaller(part, rest, z) : 1 - larger(rest, part, z);
  }

  /** The upper limit: the larger root. */
  public static double upper(double part, double rest, double z) {
    return part <= rest ? larger(part, rest, z) : 1 - smaller(rest, part, z);
  }

  /** Of a share up to one half, so that 1 minus it keeps the digits that a limit next to 1 has. */
  private static double smaller(double part, double rest, double z) {
    if (part == 0) {
      return 0;
    }
    return part / (part + rest) * part / (part + z * z / 2 + z * root(part, rest, z));
  }

  private static double larger(double part, double rest, double z) {
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

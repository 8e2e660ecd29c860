package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * A customer's RFM score: one for recency, frequency and amount each, 1 being worst.
 *
 * @param recency the score for recency, at least 1
 * @param frequency the score for frequency, at least 1
 * @param monetary the score for the amount, at least 1
 */
public record RfmScore(int recency, int frequency, int monetary) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs. */
  public RfmScore {
    Checks.positive("recency", recency);
    Checks.positive("frequency", frequency);
    Checks.positive("monetary", monetary);
  }

  /** For example {@code 541}, or {@code 10-4-1} where a score has two digits. */
  @Override
  public String toString() {
    String between = Math.max(recency, Math.max(frequency, monetary)) > 9 ? "-" : "";
    return recency + between + frequency + between + monetary;
  }
}

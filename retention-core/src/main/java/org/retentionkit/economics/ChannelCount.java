package org.retentionkit.economics;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * New customers attributed to one channel.
 *
 * @param channel its name, such as {@code search}, not blank
 * @param newCustomers how many it brought, at least 0
 */
public record ChannelCount(String channel, long newCustomers) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public ChannelCount {
    if (Checks.notNull("channel", channel).isBlank()) {
      throw new IllegalArgumentException("channel must not be blank");
    }
    Checks.notNegative("newCustomers", newCustomers);
  }
}

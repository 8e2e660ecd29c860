package org.retentionkit.customer;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many lost customers could have come back, and how many did?". Both the pool and the
 * window are part of the value, because a win-back rate without them means nothing.
 *
 * @param lostIn the period in which the pool was lost
 * @param window the period in which returns count; begins no earlier than {@code lostIn}
 * @param pool customers lost in {@code lostIn}
 * @param wonBack customers of the pool who came back in the window, at most {@code pool}
 */
public record WinBackCounts(Period lostIn, Period window, long pool, long wonBack)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs, bounds and that nobody returns before leaving. */
  public WinBackCounts {
    Checks.notNull("lostIn", lostIn);
    Checks.notNull("window", window);
    if (window.start().isBefore(lostIn.start())) {
      throw Checks.broken("window", "must not begin before lostIn " + lostIn, window);
    }
    Checks.notNegative("pool", pool);
    Checks.notNegative("wonBack", wonBack);
    Checks.atMost("wonBack", wonBack, "pool", pool);
  }

  /** Begins the counts of the customers lost in {@code lostIn}. */
  public static Window lostIn(Period lostIn) {
    Checks.notNull("lostIn", lostIn);
    return window -> pool -> wonBack -> new WinBackCounts(lostIn, window, pool, wonBack);
  }

  /** Asks when returns count. */
  @FunctionalInterface
  public interface Window {
    /** The period in which returns count. */
    Pool returnsIn(Period window);
  }

  /** Asks how many were lost. */
  @FunctionalInterface
  public interface Pool {
    /** Customers lost. */
    WonBack pool(long pool);
  }

  /** Asks how many came back. */
  @FunctionalInterface
  public interface WonBack {
    /** Customers of the pool who came back in the window. */
    WinBackCounts wonBack(long wonBack);
  }
}

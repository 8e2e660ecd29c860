package org.retentionkit.benchmark;

import java.io.Serializable;
import org.retentionkit.internal.Text;

/**
 * The industry of a benchmark or other segment that a benchmark speaks of.
 *
 * <p>The constants name the segments of {@link BenchmarkTable#bundled()} that are asked for most;
 * every other one is named as its table names it: {@code Industry.of("Coffee")}.
 *
 * @param name the name, as printed and as tables spell it
 */
public record Industry(String name) implements Comparable<Industry>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Shops, on line or not. */
  public static final Industry RETAIL = of("Retail");

  /** Banks. */
  public static final Industry BANKING = of("Banking");

  /** Telecommunication. */
  public static final Industry TELECOM = of("Telecom");

  /** Services in information technology. */
  public static final Industry IT_SERVICES = of("IT services");

  /** Insurance. */
  public static final Industry INSURANCE = of("Insurance");

  /** Professional services, such as law or accounting. */
  public static final Industry PROFESSIONAL_SERVICES = of("Professional services");

  /** Media. */
  public static final Industry MEDIA = of("Media");

  /** Shops on line. */
  public static final Industry E_COMMERCE = of("E-commerce");

  /** Software as a service sold to businesses. */
  public static final Industry B2B_SAAS = of("B2B SaaS");

  /** Subscriptions of any kind. */
  public static final Industry SUBSCRIPTIONS = of("Subscriptions");

  /** Subscriptions sold to businesses. */
  public static final Industry B2B_SUBSCRIPTIONS = of("B2B subscriptions");

  /** Subscriptions sold to consumers. */
  public static final Industry B2C_SUBSCRIPTIONS = of("B2C subscriptions");

  /** Mobile apps of any kind. */
  public static final Industry MOBILE_APPS = of("Mobile apps");

  /** Checks that there is a name. */
  public Industry {
    name = Text.notBlank("name", name).strip();
  }

  /** The industry of a name, such as {@code "Coffee"}. */
  public static Industry of(String name) {
    return new Industry(name);
  }

  /** Orders by name. */
  @Override
  public int compareTo(Industry other) {
    return name.compareTo(other.name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}

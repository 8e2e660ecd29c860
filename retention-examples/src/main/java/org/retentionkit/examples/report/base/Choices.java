package org.retentionkit.examples.report.base;

import java.util.List;
import org.retentionkit.Ratio;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.rate.DiscountRate;

/**
 * What the user knows and wants beside the log; each list holds one value, or none if it was not
 * said.
 *
 * @param margin gross margin as a fraction of revenue
 * @param discount the discount rate
 * @param industry whom to compare with
 * @param atRiskRows how many customers at risk the text lists
 */
public record Choices(
    List<Ratio> margin, List<DiscountRate> discount, List<Industry> industry, int atRiskRows) {
  /** Nothing was said. */
  public static final Choices NONE = new Choices(List.of(), List.of(), List.of(), 10);

  /** Copies the lists. */
  public Choices {
    margin = List.copyOf(margin);
    discount = List.copyOf(discount);
    industry = List.copyOf(industry);
  }
}

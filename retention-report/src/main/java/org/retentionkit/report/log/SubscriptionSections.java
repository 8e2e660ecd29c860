package org.retentionkit.report.log;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.customer.CustomerLogCalculator;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.report.section.Facts;
import org.retentionkit.report.section.RevenueSection;
import org.retentionkit.report.section.Source;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueMovements;

/** The sections of a subscription log. */
public final class SubscriptionSections {
  private SubscriptionSections() {}

  /** Facts and sections of a log. */
  public static Found of(SubscriptionLog<?> log, Choices choices) {
    Span span = Span.of(log.report(), choices.knownThrough());
    CustomerSeries series = CustomerLogCalculator.movements(log, span.months()).series();
    List<RevenueMovements> movements =
        RevenueCalculator.movements(log, span.whole(), CalendarUnit.MONTH);
    List<Source> sections = new ArrayList<>();
    sections.addAll(CustomerSections.of(series, span.states(), "-sub", choices.industry()));
    sections.add(new RevenueSection(movements, span.states()));
    return new Found(new Facts(null, span.whole(), false, null, null, null, null, null), sections);
  }
}

package org.retentionkit.clv;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;

/** What keeps a lifetime value finite, and why it is unbounded where that is missing. */
enum Bound {
  CHURN,
  MEAN_CHURN,
  SUBSCRIPTION_CHURN,
  REVENUE_CHURN,
  CHURN_OR_DISCOUNT,
  HORIZON;

  /** Why the value of {@code inputs}, which give all it needs, is unbounded; null if it is not. */
  @Nullable Message missing(ClvInputs inputs) {
    return switch (this) {
      case CHURN -> unless(inputs.value(ClvTerm.CHURN), "clv.no-churn");
      case MEAN_CHURN -> unless(inputs.value(ClvTerm.MEAN_CHURN), "clv.no-mean-churn");
      case SUBSCRIPTION_CHURN ->
          unless(inputs.value(ClvTerm.SUBSCRIPTION_CHURN), "clv.no-subscription-churn");
      case REVENUE_CHURN -> {
        Ratio retention = inputs.value(ClvTerm.REVENUE_RETENTION);
        Message none = unless(retention.complement(), "clv.no-revenue-churn");
        BigDecimal percent = retention.percent(1);
        yield none == null ? null : none.and("retention", new Quantity(percent, Unit.PERCENT));
      }
      case CHURN_OR_DISCOUNT ->
          unless(
              inputs.value(ClvTerm.CHURN).plus(inputs.value(ClvTerm.DISCOUNT)),
              "clv.no-churn-or-discount");
      case HORIZON -> null;
    };
  }

  private static @Nullable Message unless(Ratio leak, String key) {
    return leak.signum() > 0 ? null : Message.of(key);
  }
}

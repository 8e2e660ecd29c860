package org.retentionkit.economics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Length;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.internal.Text;

/** How many new customers replace those who leave. */
public enum BreakEvenDefinition implements Measure<BreakEvenAcquisition, BreakEvenAcquisition> {
  /** {@code churn × customers}: 5 % of 250 customers, 12.5; 13 people. */
  CHURN_TIMES_CUSTOMERS;

  private final Spec<BreakEvenAcquisition> spec;

  BreakEvenDefinition() {
    Term<BreakEvenAcquisition> churn =
        Term.of(
            "churn",
            BreakEvenAcquisition::churn,
            need ->
                new Quantity(
                    Text.plain(need.churn().percent(4)), per(Unit.PERCENT, need.length())));
    spec =
        Spec.of(
                "break-even-acquisition.churn-times-customers",
                "Break-even acquisition",
                churn.times(Term.count("customers", BreakEvenAcquisition::customers)),
                "articles that ask whether losses are replaced")
            .figure(1, need -> per(new Unit("customer", "", ""), need.length()))
            .notes((need, value) -> List.of(people(need)));
  }

  @Override
  public Spec<BreakEvenAcquisition> spec() {
    return spec;
  }

  @Override
  public BreakEvenAcquisition of(BreakEvenAcquisition need) {
    return need;
  }

  private static Message people(BreakEvenAcquisition need) {
    BigDecimal whole = BigDecimal.valueOf(need.neededCustomers());
    return Message.of("economics.people")
        .and("people", new Quantity(whole, new Unit("person", "", "")));
  }

  private static Unit per(Unit unit, @Nullable Length length) {
    return length == null ? unit : unit.per(length);
  }
}

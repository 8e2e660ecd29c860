package org.retentionkit.economics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Figure;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/** The cost of winning a customer against that of keeping one. */
public enum KeepAndAcquireDefinition implements Measure<KeepAndAcquireSpending, Figure> {
  /**
   * {@code (acquisition spending ÷ acquired) ÷ (keeping spending ÷ kept)}: what articles call five
   * to twenty-five times.
   */
  ACQUIRE_TO_KEEP;

  private final Spec<KeepAndAcquireSpending> spec;

  KeepAndAcquireDefinition() {
    Term<KeepAndAcquireSpending> acquiring =
        Term.amount(
            "acquisition spending",
            spending -> spending.acquisitionSpending().amount(),
            KeepAndAcquireDefinition::money);
    Term<KeepAndAcquireSpending> keeping =
        Term.amount(
            "keeping spending",
            spending -> spending.keepingSpending().amount(),
            KeepAndAcquireDefinition::money);
    Term<KeepAndAcquireSpending> acquired =
        Term.count("acquired", KeepAndAcquireSpending::acquired);
    Term<KeepAndAcquireSpending> kept = Term.count("kept", KeepAndAcquireSpending::kept);
    spec =
        Spec.of(
                "acquisition-to-keeping.cost-per-customer",
                "Cost of acquiring against keeping a customer",
                acquiring.over(acquired).grouped().over(keeping.over(kept)),
                "the articles' 5, 7 and 5 to 25 times, as a quotient of own figures")
            .during(KeepAndAcquireSpending::period)
            .figure(2, Unit.TIMES)
            .undefinedIf(KeepAndAcquireDefinition::zeros);
  }

  @Override
  public Spec<KeepAndAcquireSpending> spec() {
    return spec;
  }

  @Override
  public Figure of(KeepAndAcquireSpending spending) {
    return Figure.of(this, spending);
  }

  private static Unit money(KeepAndAcquireSpending spending) {
    return Unit.of(spending.keepingSpending().currency());
  }

  /** All that is 0 and must not be, named together. */
  private static @Nullable Message zeros(KeepAndAcquireSpending spending) {
    List<Message> zeros = new ArrayList<>();
    if (spending.acquired() == 0) {
      zeros.add(zero("acquired"));
    }
    if (spending.kept() == 0) {
      zeros.add(zero("kept"));
    }
    if (spending.keepingSpending().signum() == 0) {
      zeros.add(zero("keeping spending"));
    }
    Message reason = zeros.isEmpty() ? null : Message.list(zeros);
    return reason == null || spending.period() == null
        ? reason
        : Message.of("economics.during").and("what", reason).and("period", spending.period());
  }

  private static Message zero(String name) {
    return Message.of("is-zero-undated").andTerm("below", name);
  }
}

package org.retentionkit.clv;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.retentionkit.Amount;
import org.retentionkit.Definition;
import org.retentionkit.Known;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/** The value of a customer before and after retention rises. */
record RetentionRise(LifetimeValue before, LifetimeValue after) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String BEFORE = "value before";
  private static final String AFTER = "value after";

  static Amount of(ClvInputs inputs, Ratio points) {
    LifetimeValue before = ClvCalculator.lifetimeValue(inputs);
    if (!Checks.notNull("points", points).isDefined() || points.signum() <= 0) {
      throw Checks.broken("points", "must be above 0", points);
    }
    if (!inputs.gives(ClvTerm.CHURN)) {
      return Gain.OF_RETENTION.of(new RetentionRise(before, before));
    }
    Ratio raised = inputs.value(ClvTerm.CHURN).complement().plus(points);
    if (raised.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken("raised retention", "must not exceed 100 %", raised.toPercentString(2));
    }
    LifetimeValue after = new LifetimeValue(inputs.withRetention(raised), before.definition());
    return Gain.OF_RETENTION.of(new RetentionRise(before, after));
  }

  /** What the rise is worth. */
  enum Gain implements Measure<RetentionRise, Amount> {
    /** {@code value after − value before}: 340.00 − 266.67 = 73.33. */
    OF_RETENTION;

    private final Spec<RetentionRise> spec =
        Spec.of(
                "lifetime-value-gain.of-retention",
                "Gain of customer lifetime value by more retention",
                term(AFTER, RetentionRise::after).minus(term(BEFORE, RetentionRise::before)),
                "the difference of two lifetime values of one definition")
            .money(rise -> rise.before().currency())
            .notes((rise, value) -> notes(rise));

    @Override
    public Spec<RetentionRise> spec() {
      return spec;
    }

    @Override
    public Amount of(RetentionRise rise) {
      return Amount.of(this, rise);
    }

    private static Term<RetentionRise> term(
        String name, Function<RetentionRise, LifetimeValue> part) {
      return Term.<RetentionRise>of(
              name,
              rise -> part.apply(rise).exact(),
              rise -> Quantity.of(part.apply(rise).amount()))
          .knownIf(new Known<>(rise -> part.apply(rise).isDefined(), Gain::undefined));
    }

    private static Message undefined(RetentionRise rise) {
      boolean from = !rise.before().isDefined();
      LifetimeValue value = from ? rise.before() : rise.after();
      return Message.of("clv.of")
          .andTerm("part", from ? BEFORE : AFTER)
          .and("reason", Objects.requireNonNull(value.explanation().reason()));
    }

    private static List<Message> notes(RetentionRise rise) {
      if (!rise.before().inputs().gives(ClvTerm.CHURN)) {
        return List.of();
      }
      Ratio before = rise.before().inputs().value(ClvTerm.CHURN).complement();
      Ratio after = rise.after().inputs().value(ClvTerm.CHURN).complement();
      Definition value = rise.before().definition();
      return List.of(
          Message.of("clv.retention-rises")
              .and("before", percent(before))
              .and("after", percent(after))
              .and("value", Message.title(value.id(), value.title())));
    }

    private static Quantity percent(Ratio share) {
      return new Quantity(Text.plain(share.percent(4)), Unit.PERCENT);
    }
  }
}

package org.retentionkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/** Adapter for results whose definitions are texts; goes with the last of them. */
public final class ExplanationBuilder {
  private final Definition definition;
  private final List<TermValue> inputs = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private String formula;
  private @Nullable Period period;
  private @Nullable Quantity result;
  private @Nullable Double value;
  private String undefinedReason = "";
  private @Nullable ConfidenceInterval interval;

  ExplanationBuilder(Definition definition) {
    this.definition = Checks.notNull("definition", definition);
    this.formula = definition.formula();
  }

  /** Replaces the formula. */
  public ExplanationBuilder formula(String formula) {
    this.formula = Checks.notNull("formula", formula);
    return this;
  }

  /** The period. */
  public ExplanationBuilder period(Period period) {
    this.period = Checks.notNull("period", period);
    return this;
  }

  /** A count. */
  public ExplanationBuilder input(String name, long count) {
    inputs.add(new TermValue(name, Quantity.of(count)));
    return this;
  }

  /** A number. */
  public ExplanationBuilder input(String name, BigDecimal amount, String unit) {
    inputs.add(new TermValue(name, new Quantity(amount, unit(unit))));
    return this;
  }

  /** A rate. */
  public ExplanationBuilder result(Rate rate) {
    return rate.isDefined()
        ? result(rate.percent(1), "%")
        : undefined(rate.undefinedReason().orElseThrow());
  }

  /** A result. */
  public ExplanationBuilder result(BigDecimal amount, String unit) {
    this.result = new Quantity(amount, unit(unit));
    this.value = amount.doubleValue();
    return this;
  }

  /** A reason. */
  public ExplanationBuilder undefined(String reason) {
    this.undefinedReason = Checks.notNull("reason", reason);
    return this;
  }

  /** An interval. */
  public ExplanationBuilder interval(ConfidenceInterval interval) {
    this.interval = Checks.notNull("interval", interval);
    return this;
  }

  /** A note. */
  public ExplanationBuilder note(String note) {
    notes.add(Message.text(note));
    return this;
  }

  /** The explanation. */
  public Explanation build() {
    if ((result == null) == undefinedReason.isEmpty()) {
      throw new IllegalStateException(
          definition.title() + " must be explained with either a result or a reason");
    }
    return new Explanation(
        definition.id(),
        definition.title(),
        period,
        pattern(),
        inputs,
        result,
        value,
        undefinedReason.isEmpty() ? null : Message.text(undefinedReason),
        interval,
        notes,
        List.of());
  }

  private String pattern() {
    if (inputs.isEmpty()) {
      return formula;
    }
    List<String> names = inputs.stream().map(TermValue::name).toList();
    String any =
        names.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])")
        .matcher(formula)
        .replaceAll(name -> Matcher.quoteReplacement("{" + names.indexOf(name.group()) + "}"));
  }

  private static Unit unit(String unit) {
    return switch (unit) {
      case "%" -> Unit.PERCENT;
      case "points" -> Unit.POINTS;
      case "percentage points" -> Unit.PERCENTAGE_POINTS;
      default -> Unit.text(unit);
    };
  }
}

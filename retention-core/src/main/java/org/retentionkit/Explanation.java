package org.retentionkit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.FormulaText;

/**
 * Answers "how did this number come about?": definition, period, named inputs, result, interval and
 * notes of a {@link Measurement}, of which {@link #sentence()} is one rendering.
 *
 * <p>Worked example: {@code Customer retention rate, March 2026: 40.0 % = (closing 800 − acquired
 * 400) ÷ opening 1000. 95 % Wilson interval 37.0 % to 43.1 %.}
 */
@SuppressWarnings("serial") // its lists are copies by List.copyOf, which are serialisable
public final class Explanation implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String POINTS = "points";

  private final Definition definition;
  private final String formula;
  private final @Nullable Period period;
  private final List<Input> inputs;
  private final @Nullable Quantity result;
  private final String undefinedReason;
  private final @Nullable ConfidenceInterval interval;
  private final List<String> notes;

  private Explanation(Builder builder) {
    this.definition = builder.definition;
    this.formula = builder.formula;
    this.period = builder.period;
    this.inputs = List.copyOf(builder.inputs);
    this.result = builder.result;
    this.undefinedReason = builder.undefinedReason;
    this.interval = builder.interval;
    this.notes = List.copyOf(builder.notes);
  }

  /**
   * A number with its unit.
   *
   * @param amount the number, as it is to be shown
   * @param unit {@code %}, a currency code, {@code months}, …; empty for a plain count
   */
  public record Quantity(BigDecimal amount, String unit) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks both. */
    public Quantity {
      amount = Checks.decimal("amount", amount);
      Checks.notNull("unit", unit);
    }

    /** For example {@code 40.0 %}, {@code +60.0 points}, {@code 12.50 EUR} or {@code 1000}. */
    @Override
    public String toString() {
      String sign = unit.equals(POINTS) && amount.signum() > 0 ? "+" : "";
      return (sign + amount.toPlainString() + " " + unit).strip();
    }
  }

  /**
   * A named input of the formula.
   *
   * @param name as the formula calls it, such as {@code opening}
   * @param quantity its value
   */
  public record Input(String name, Quantity quantity) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks both. */
    public Input {
      if (Checks.notNull("name", name).isBlank()) {
        throw new IllegalArgumentException("name must not be blank");
      }
      Checks.notNull("quantity", quantity);
    }

    /** A plain count. */
    public static Input of(String name, long count) {
      return new Input(name, new Quantity(BigDecimal.valueOf(count), ""));
    }
  }

  /** Begins the explanation of a result that follows {@code definition}. */
  public static Builder of(Definition definition) {
    return new Builder(definition);
  }

  /** The definition the result follows. */
  public Definition definition() {
    return definition;
  }

  /** The formula used: the definition's, or the form of it that fits these inputs. */
  public String formula() {
    return formula;
  }

  /** The period the result speaks of, if it speaks of one. */
  public Optional<Period> period() {
    return Optional.ofNullable(period);
  }

  /** The inputs, in the order of the formula. */
  public List<Input> inputs() {
    return inputs;
  }

  /** The result as shown; empty if it is undefined. */
  public Optional<Quantity> result() {
    return Optional.ofNullable(result);
  }

  /** Why there is no result; empty if there is one. */
  public Optional<String> undefinedReason() {
    return undefinedReason.isEmpty() ? Optional.empty() : Optional.of(undefinedReason);
  }

  /** The interval around the result, where the counts allow one. */
  public Optional<ConfidenceInterval> interval() {
    return Optional.ofNullable(interval);
  }

  /** What else a reader should know, each a full sentence. */
  public List<String> notes() {
    return notes;
  }

  /** The formula with each input's value behind its name. */
  public String working() {
    Map<String, String> values = new LinkedHashMap<>();
    inputs.forEach(input -> values.putIfAbsent(input.name(), input.quantity().toString()));
    return FormulaText.fill(formula, values);
  }

  /** All of it in English. */
  public String sentence() {
    StringBuilder text = new StringBuilder(definition.title());
    if (period != null) {
      text.append(", ").append(period);
    }
    text.append(": ").append(result == null ? "undefined, " + undefinedReason : result);
    text.append(result == null ? "; " : " = ").append(working()).append('.');
    if (interval != null) {
      text.append(' ').append(interval.in(result == null ? "" : result.unit())).append('.');
    }
    notes.forEach(note -> text.append(' ').append(note));
    return text.toString();
  }

  /** The same as {@link #sentence()}. */
  @Override
  public String toString() {
    return sentence();
  }

  /** Collects the parts of an explanation. Not safe for use by several threads. */
  public static final class Builder {
    private final Definition definition;
    private final List<Input> inputs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String formula;
    private @Nullable Period period;
    private @Nullable Quantity result;
    private String undefinedReason = "";
    private @Nullable ConfidenceInterval interval;

    private Builder(Definition definition) {
      this.definition = Checks.notNull("definition", definition);
      this.formula = definition.formula();
    }

    /** Replaces the definition's formula by the form of it that fits these inputs. */
    public Builder formula(String formula) {
      this.formula = Checks.notNull("formula", formula);
      return this;
    }

    /** The period the result speaks of. */
    public Builder period(Period period) {
      this.period = Checks.notNull("period", period);
      return this;
    }

    /** A count the formula names. */
    public Builder input(String name, long count) {
      inputs.add(Input.of(name, count));
      return this;
    }

    /** A number with a unit that the formula names. */
    public Builder input(String name, BigDecimal amount, String unit) {
      inputs.add(new Input(name, new Quantity(amount, unit)));
      return this;
    }

    /** A result in per cent, with one decimal, or the reason why there is none. */
    public Builder result(Rate rate) {
      return rate.isDefined()
          ? result(rate.percent(1), "%")
          : undefined(rate.undefinedReason().orElseThrow());
    }

    /** A result with its unit. */
    public Builder result(BigDecimal amount, String unit) {
      this.result = new Quantity(amount, unit);
      return this;
    }

    /** The reason why there is no result. */
    public Builder undefined(String reason) {
      this.undefinedReason = Checks.notNull("reason", reason);
      return this;
    }

    /** The interval around the result. */
    public Builder interval(ConfidenceInterval interval) {
      this.interval = Checks.notNull("interval", interval);
      return this;
    }

    /** A full sentence that a reader should know. */
    public Builder note(String note) {
      notes.add(Checks.notNull("note", note));
      return this;
    }

    /**
     * The explanation.
     *
     * @throws IllegalStateException if there is neither a result nor a reason
     */
    public Explanation build() {
      if ((result == null) == undefinedReason.isEmpty()) {
        throw new IllegalStateException(
            definition.title() + " must be explained with either a result or a reason");
      }
      return new Explanation(this);
    }
  }
}

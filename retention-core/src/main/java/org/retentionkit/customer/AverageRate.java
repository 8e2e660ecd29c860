package org.retentionkit.customer;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "what is the average rate of these periods, and which of them took part?". Periods whose
 * rate is undefined do not take part, and are named.
 *
 * <p>Formula: by {@link AverageDefinition}. A fraction. Undefined when no period has a rate.
 *
 * <p>Worked example: 900 of 1000 kept in January and 40 of 50 in February: 89.5 % pooled, 85.0 %
 * simple.
 *
 * @param title what is averaged, such as {@code Customer churn rate}
 * @param terms one term per period, in order
 * @param definition which average
 */
public record AverageRate(String title, List<Term> terms, AverageDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks that there is at least one period. */
  public AverageRate {
    Checks.notNull("title", title);
    terms = List.copyOf(Checks.notNull("terms", terms));
    Checks.notNull("definition", definition);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("terms must hold at least one period, but was empty");
    }
  }

  /**
   * One period's rate.
   *
   * @param period the period
   * @param ratio its rate, possibly undefined
   */
  public record Term(Period period, Ratio ratio) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks both. */
    public Term {
      Checks.notNull("period", period);
      Checks.notNull("ratio", ratio);
    }
  }

  /** The periods that took part. */
  public List<Period> periods() {
    return periods(true);
  }

  /** The periods that did not take part, because their rate is undefined. */
  public List<Period> leftOut() {
    return periods(false);
  }

  @Override
  public boolean isShare() {
    return false;
  }

  @Override
  public Ratio exact() {
    if (periods().isEmpty()) {
      return Ratio.of(0, 0);
    }
    return definition == AverageDefinition.POOLED
        ? Ratio.of(sum(Ratio::numerator), sum(Ratio::denominator))
        : sumOfRates().times(Ratio.of(1, periods().size()));
  }

  @Override
  public Optional<String> undefinedReason() {
    return periods().isEmpty()
        ? Optional.of("no period from " + span() + " has a rate")
        : Optional.empty();
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text = Explanation.of(definition).period(span()).result(this);
    if (definition == AverageDefinition.POOLED) {
      text.input("sum of counted", sum(Ratio::numerator), "")
          .input("sum of bases", sum(Ratio::denominator), "");
    } else {
      text.input("sum of rates", sumOfRates().percent(1), "%").input("periods", periods().size());
    }
    text.note(title + " of " + join(periods()) + ".");
    if (!leftOut().isEmpty()) {
      text.note("Left out, because undefined: " + join(leftOut()) + ".");
    }
    return text.build();
  }

  private Stream<Ratio> rates() {
    return terms.stream().map(Term::ratio).filter(Ratio::isDefined);
  }

  private BigDecimal sum(Function<Ratio, BigDecimal> part) {
    return rates().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Ratio sumOfRates() {
    return rates().reduce(Ratio.ZERO, Ratio::plus);
  }

  private Period span() {
    return new Period(
        terms.get(0).period().start(), terms.get(terms.size() - 1).period().endExclusive());
  }

  private List<Period> periods(boolean defined) {
    return terms.stream()
        .filter(term -> term.ratio().isDefined() == defined)
        .map(Term::period)
        .collect(Collectors.toUnmodifiableList());
  }

  private static String join(List<Period> periods) {
    return periods.stream().map(Period::toString).collect(Collectors.joining(", "));
  }
}

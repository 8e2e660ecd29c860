package org.retentionkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retentionkit.internal.Checks;

/**
 * The average of several rates: pooled (weighted by their bases) or simple, of the months of a year
 * or the segments of one month. Rates that are undefined do not take part, and are named.
 *
 * <p>Formula: by {@link AverageDefinition}. A fraction, in the range of its rates. Undefined when
 * no rate has a value, or a rate has no base to weigh it by, such as a stated one.
 *
 * <p>Worked example: 900 of 1000 kept in January and 40 of 50 in February: 89.5 % pooled, 85.0 %
 * simple.
 *
 * @param rates what is averaged, in order, at least one, all of one definition
 * @param definition which average
 */
@SuppressWarnings("serial") // a copy by List.copyOf, which is serialisable
public record Average(List<Rate> rates, AverageDefinition definition) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks that there is at least one rate and that all follow one definition. */
  public Average {
    rates = List.copyOf(Checks.notNull("rates", rates));
    Checks.notNull("definition", definition);
    if (rates.isEmpty()) {
      throw new IllegalArgumentException("rates must hold at least one rate, but was empty");
    }
    Set<String> titles =
        rates.stream().map(rate -> rate.definition().title()).collect(Collectors.toSet());
    if (titles.size() > 1) {
      throw Checks.broken(
          "rates",
          "must follow one definition",
          String.join("; ", titles.stream().sorted().toList()));
    }
  }

  /** The average of rates of any type. */
  public static Average of(Collection<? extends Rate> rates, AverageDefinition definition) {
    return new Average(List.copyOf(Checks.notNull("rates", rates)), definition);
  }

  @Override
  public List<Rate> summary() {
    return rates;
  }

  /** The periods that took part. */
  public List<Period> periods() {
    return periods(true);
  }

  /** The periods that did not take part, because their rate is undefined. */
  public List<Period> leftOut() {
    return periods(false);
  }

  /** Whether it is a pooled share: of all that its rates count among all that they divide by. */
  @Override
  public boolean isShare() {
    return definition == AverageDefinition.POOLED && rates.stream().allMatch(Rate::isShare);
  }

  /**
   * All parts of all wholes. Its interval takes what the rates count as different customers: right
   * for segments of one period, a guide for neighbouring periods, which share most of theirs.
   *
   * @throws UndefinedMeasureException if it is no share
   * @throws ArithmeticException if the sums exceed a {@code long}; {@link #exact()} does not
   */
  @Override
  public Proportion proportion() {
    return isShare()
        ? Averaged.defined(rates).stream()
            .map(Rate::proportion)
            .reduce(new Proportion(0, 0), Proportion::pooledWith)
        : Rate.super.proportion();
  }

  /** {@inheritDoc} */
  @Override
  public BigDecimal percent(int decimals, RoundingMode rounding) {
    Ratio exact = exact(); // also where the counts of a share exceed a long
    if (!exact.isDefined()) {
      throw undefined();
    }
    return exact.percent(decimals, rounding);
  }

  /** The length of time that all rates are for; empty if they are for different ones. */
  @Override
  public Optional<Length> length() {
    Set<Optional<Length>> lengths =
        rates.stream().map(Rate::length).collect(Collectors.toCollection(HashSet::new));
    return lengths.size() == 1 ? lengths.iterator().next() : Optional.empty();
  }

  /** With the explanations of its rates. */
  @Override
  public Explanation explanation() {
    return Rate.super.explanation().madeFrom(rates.stream().map(Measurement::explanation).toList());
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  private List<Period> periods(boolean defined) {
    return rates.stream()
        .filter(rate -> rate.isDefined() == defined)
        .flatMap(rate -> Averaged.period(rate).stream())
        .toList();
  }
}

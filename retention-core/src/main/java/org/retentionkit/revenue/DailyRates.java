package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/**
 * Answers "what was one unit of a currency worth in another one on this day?": each rate holds from
 * its day on, until the next one's.
 *
 * <p>Worked example: 0.90 from 1 January 2026 and 0.80 from 1 February is 0.90 on 31 January, 0.80
 * on 1 February and ever after; before 1 January there is none, and asking for it is an error.
 *
 * @param from the currency of the amounts
 * @param to the currency wanted
 * @param firstDays the day from which each rate holds, ascending
 * @param rates how much of {@code to} one unit of {@code from} is worth, all above 0, as many
 */
public record DailyRates(
    Currency from, Currency to, List<LocalDate> firstDays, List<BigDecimal> rates)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that there are rates, all above 0, from ascending days. */
  public DailyRates {
    Checks.notNull("from", from);
    Checks.notNull("to", to);
    firstDays = List.copyOf(Checks.notNull("firstDays", firstDays));
    rates = ExchangeRates.checked(rates);
    if (firstDays.isEmpty()) {
      throw new IllegalArgumentException("firstDays must hold at least one day, but was empty");
    }
    if (rates.size() != firstDays.size()) {
      throw Checks.broken(
          "rates", "must be as many as firstDays " + firstDays.size(), rates.size());
    }
    for (int i = 1; i < firstDays.size(); i++) {
      if (!firstDays.get(i - 1).isBefore(firstDays.get(i))) {
        throw Checks.broken(
            "firstDays", "must ascend after " + firstDays.get(i - 1), firstDays.get(i));
      }
    }
  }

  /**
   * Rates by the day from which each holds.
   *
   * @param from the currency of the amounts, not null
   * @param to the currency wanted, not null
   * @param rates how much of {@code to} one unit of {@code from} is worth, in any order, not null
   */
  public static DailyRates of(Currency from, Currency to, Map<LocalDate, BigDecimal> rates) {
    TreeMap<LocalDate, BigDecimal> sorted = new TreeMap<>(Checks.notNull("rates", rates));
    return new DailyRates(
        from, to, new ArrayList<>(sorted.keySet()), new ArrayList<>(sorted.values()));
  }

  /**
   * The rate of a day.
   *
   * @param day the day, not before the first one with a rate
   */
  public BigDecimal on(LocalDate day) {
    return rates.get(indexOn(day));
  }

  /** The number of the rate that holds on a day. */
  int indexOn(LocalDate day) {
    int at = Collections.binarySearch(firstDays, Checks.notNull("day", day));
    int index = at >= 0 ? at : -at - 2;
    if (index < 0) {
      throw Checks.broken(
          "day", "must not be before " + firstDays.get(0) + ", the first with a rate", day);
    }
    return index;
  }

  /**
   * The rates with which the periods of a timeline end: of their last days, and before the first
   * period that of the day before it, with which an earlier timeline ended.
   *
   * @param timeline the periods, not null
   * @throws IllegalArgumentException if the day before the first period has no rate
   */
  public ExchangeRates atEnds(Timeline timeline) {
    List<BigDecimal> ends = new ArrayList<>();
    for (int p = 0; p <= Checks.notNull("timeline", timeline).periods(); p++) {
      ends.add(on(LocalDate.ofEpochDay(timeline.startDay(p) - 1L)));
    }
    return new ExchangeRates(from, to, ends);
  }
}

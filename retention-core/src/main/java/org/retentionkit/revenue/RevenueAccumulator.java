package org.retentionkit.revenue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Saveable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateFiles;
import org.retentionkit.internal.state.StateForm;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateKind;
import org.retentionkit.internal.state.StateOutput;

/**
 * Adds up customers of one period and currency, one row per customer, into {@link RevenueMovements}
 * that know all of single customers; the mutable twin of that value. The order of rows, and how
 * they are split between accumulators that are combined later, do not matter. It can be saved. Not
 * safe for use by several threads.
 */
public final class RevenueAccumulator implements Saveable {
  private static final int AMOUNTS = 10;

  private final Period period;
  private final Currency currency;

  /** Opening, lost and closing customers. */
  private long[] customers = new long[3];

  /** The amounts, in the order of {@link RevenueMovements}. */
  private List<BigDecimal> amounts = Collections.nCopies(AMOUNTS, BigDecimal.ZERO);

  private RevenueAccumulator(Period period, Currency currency) {
    this.period = Checks.notNull("period", period);
    this.currency = currency;
  }

  /** An empty accumulator for the customers of {@code period}, all amounts in one currency. */
  public static RevenueAccumulator create(Period period, String currency) {
    return new RevenueAccumulator(period, Money.currency(currency));
  }

  /** Collects a stream of customers, also a parallel one. */
  public static Collector<CustomerRevenue, ?, RevenueMovements> collector(
      Period period, String currency) {
    Checks.notNull("period", period);
    Money.currency(currency); // an unknown code is refused now, not by the first row
    return Collector.of(
        () -> create(period, currency),
        RevenueAccumulator::add,
        RevenueAccumulator::combine,
        RevenueAccumulator::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Adds one customer, all of it in one row.
   *
   * @throws CurrencyMismatchException if the currency is another
   */
  public RevenueAccumulator add(CustomerRevenue row) {
    checkCurrency(Checks.notNull("row", row).currency());
    boolean paid = row.opening().signum() > 0;
    boolean pays = row.closing().signum() > 0;
    add(
        new long[] {paid ? 1 : 0, paid && !pays ? 1 : 0, pays ? 1 : 0},
        List.of(
            row.opening(),
            row.newRevenue(),
            row.expansion(),
            row.contraction(),
            row.churned(),
            row.reactivation(),
            row.fx(),
            paid ? row.keptOfOpening() : BigDecimal.ZERO,
            paid && !pays ? row.opening() : BigDecimal.ZERO,
            paid ? row.closingWithoutFx() : BigDecimal.ZERO));
    return this;
  }

  /**
   * Adds the customers of another accumulator, which must be other customers.
   *
   * @throws CurrencyMismatchException if the currency is another
   * @throws IllegalArgumentException if the period is another
   */
  public RevenueAccumulator combine(RevenueAccumulator other) {
    checkCurrency(Checks.notNull("other", other).currency);
    if (!period.equals(other.period)) {
      throw Checks.broken("period", "must be the same in one sum, " + period, other.period);
    }
    add(other.customers, other.amounts);
    return this;
  }

  /** All or nothing. */
  private void add(long[] counts, List<BigDecimal> sums) {
    long[] more = new long[customers.length];
    for (int i = 0; i < more.length; i++) {
      more[i] = Checks.sum("customers", customers[i], counts[i]);
    }
    BigDecimal[] all = new BigDecimal[AMOUNTS];
    for (int i = 0; i < AMOUNTS; i++) {
      all[i] = Checks.decimal("sum", amounts.get(i).add(sums.get(i)));
    }
    customers = more;
    amounts = List.of(all);
  }

  /** The customers added so far, as a value. */
  public RevenueMovements snapshot() {
    return new RevenueMovements(
        period,
        currency,
        amounts.get(0),
        amounts.get(1),
        amounts.get(2),
        amounts.get(3),
        amounts.get(4),
        amounts.get(5),
        amounts.get(6),
        customers[0],
        customers[1],
        customers[2],
        amounts.get(7),
        amounts.get(8),
        amounts.get(9));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    StateOutput state = new StateOutput();
    state.day(period.start());
    state.day(period.endExclusive());
    state.text(currency.getCurrencyCode());
    for (long count : customers) {
      state.number(count);
    }
    amounts.forEach(state::decimal);
    StateForm.write(out, StateKind.REVENUE, List.of(state));
  }

  /**
   * One that was {@linkplain #writeTo written}: all bytes of the stream, which is not closed.
   *
   * @throws IOException if the stream throws it
   * @throws IllegalArgumentException if the bytes are cut, changed, foreign or of a later version
   */
  public static RevenueAccumulator readFrom(InputStream in) throws IOException {
    return fromBytes(Checks.notNull("in", in).readAllBytes());
  }

  /** The same from an array. */
  public static RevenueAccumulator fromBytes(byte[] state) {
    return StateForm.read(state, StateKind.REVENUE, RevenueAccumulator::read);
  }

  /** One that was {@linkplain #save saved}; errors are unchecked and name the file. */
  public static RevenueAccumulator load(Path file) {
    return StateFiles.load(file, RevenueAccumulator::fromBytes);
  }

  private static RevenueAccumulator read(StateInput in) {
    Period period = Period.of(in.day(), in.day());
    RevenueAccumulator all = new RevenueAccumulator(period, in.currency());
    long[] counts = new long[all.customers.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.count("customers");
    }
    all.add(counts, Stream.generate(in::decimal).limit(AMOUNTS).toList());
    all.snapshot(); // says what does not agree
    return all;
  }

  private void checkCurrency(Currency other) {
    if (!currency.equals(other)) {
      throw new CurrencyMismatchException(currency, other);
    }
  }
}

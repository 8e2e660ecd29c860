package org.retentionkit.event;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.tally.DuplicateFold;

/**
 * What a log holds.
 *
 * @param reasonBits how many low bits of a value hold the reason of a cancellation
 * @param zone the zone of a log with exact times; null for one of days
 */
record Changes(Currency currency, Columns columns, int reasonBits, @Nullable ZoneId zone) {
  Changes {
    Checks.notNull("currency", currency);
  }

  /** Columns with reasons, and with exact times if there is a zone. */
  static Changes of(
      Currency currency,
      long[] customer,
      int[] days,
      long[] minorUnits,
      byte[] reasonCode,
      long[] times,
      @Nullable ZoneId zone) {
    long[] values = ReasonedValues.of(minorUnits, reasonCode);
    int rows = Checks.notNull("customer", customer).length;
    Checks.notNull("epochDay", days);
    if (values.length != rows) {
      throw Checks.broken("minorUnits", "must be as long as customer " + rows, values.length);
    }
    Columns.Block block = new Columns.Block(customer, days, values, times, 0, rows);
    return new Changes(currency, Columns.of(List.of(block)), ReasonedValues.BITS, zone);
  }

  Changes with(Changes other) {
    if (!currency.equals(other.currency)) {
      throw Checks.broken("other", "must be in " + currency, other.currency);
    }
    if (!Objects.equals(zone, other.zone)) {
      throw new IllegalArgumentException(
          "both logs must have exact times in one zone, or none of them");
    }
    int bits = Math.max(reasonBits, other.reasonBits);
    List<Columns.Block> blocks = new ArrayList<>(blocks(bits));
    blocks.addAll(other.blocks(bits));
    return new Changes(currency, Columns.of(blocks), bits, zone);
  }

  private List<Columns.Block> blocks(int bits) {
    return bits == reasonBits
        ? columns.blocks()
        : columns.blocks().stream().map(ReasonedValues::unstated).toList();
  }

  <V extends CustomerVisitor> List<V> visit(
      @Nullable Workspace workspace, Supplier<? extends V> visitors) {
    return Folding.visit(columns, zone != null, reasonBits, this::negative, workspace, visitors);
  }

  /** What is said of the first negative amount. */
  private RuntimeException negative() {
    for (Columns.Block block : columns.blocks()) {
      for (int i = block.from(); i < block.to(); i++) {
        if (block.value()[i] < 0) {
          return Checks.broken(
              "recurring amount of customer " + block.customer()[i],
              "must not be negative",
              block.value()[i] >> reasonBits);
        }
      }
    }
    return new IllegalStateException("columns must not change while they are read, but did");
  }

  LogReport report(Tallies found, Engine engine) {
    return LogReport.of(
        found,
        LogReport.DuplicateCheck.COUNTED,
        engine.run((workers, arena) -> DuplicateFold.count(columns, zone != null, workers, arena)));
  }
}

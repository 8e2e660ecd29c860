package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** A log without optional columns takes at most 24 bytes a row while it is read. */
class MemoryTest {
  /** No power of two: arrays of as many bytes take a region more of the heap than they need. */
  private static final int ROWS = 1_000_000;

  private static final int SLACK = 6 << 20;

  /** A file of a million rows, which is nowhere but on its way. */
  private static final class Rows extends InputStream {
    private byte[] line = "customer,day,amount,order\n".getBytes(StandardCharsets.UTF_8);
    private int at;
    private int row;

    @Override
    public int read() {
      if (at == line.length) {
        if (row == ROWS) {
          return -1;
        }
        String text =
            "c"
                + row % 1_000
                + ",2026-01-"
                + (10 + row % 20)
                + ","
                + row % 500
                + ".25,#"
                + row
                + "\n";
        line = text.getBytes(StandardCharsets.UTF_8);
        at = 0;
        row++;
      }
      return line[at++];
    }
  }

  /** The most that is used, looked at after a collection now and then. */
  private static final class Watch implements LongConsumer {
    private final long before = used();
    private long most;

    @Override
    public void accept(long rows) {
      if (rows % (1 << 19) == 0 || rows == ROWS) {
        most = Math.max(most, used() - before);
      }
    }

    private static long used() {
      System.gc();
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
  }

  @Test
  void orders() {
    Watch watch = new Watch();
    var log =
        CsvOrders.from(new Rows())
            .customer("customer")
            .time("day")
            .amount("amount")
            .currency("EUR")
            .badRows(BadRowRule.STOP)
            .progress(watch)
            .read()
            .log();
    assertThat(log.rows()).isEqualTo(ROWS);
    assertThat(watch.most).isBetween(1L, 24L * ROWS + SLACK);
  }

  /** Each order is remembered until all rows are read. */
  @Test
  void orders_with_ids() {
    Watch watch = new Watch();
    var log =
        CsvOrders.from(new Rows())
            .customer("customer")
            .time("day")
            .amount("amount")
            .order("order")
            .currency("EUR")
            .badRows(BadRowRule.STOP)
            .progress(watch)
            .read()
            .log();
    assertThat(log.rows()).isEqualTo(ROWS);
    assertThat(watch.most).isBetween(100L * ROWS, (28L + 92L) * ROWS + SLACK);
  }

  @Test
  void changes_while_they_wait_and_as_a_log() {
    Watch watch = new Watch();
    var log =
        CsvSubscriptions.from(new Rows())
            .customer("customer")
            .time("day")
            .amount("amount")
            .currency("EUR")
            .badRows(BadRowRule.STOP)
            .progress(watch)
            .read()
            .log();
    watch.accept(0);
    assertThat(log.rows()).isEqualTo(ROWS);
    assertThat(watch.most).isBetween(1L, 26L * ROWS + SLACK);
  }
}

package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are kept on a second thread are those that one thread would have kept. */
class JdbcBlocksTest {
  private static final int ROWS = 150_001;

  private Connection connection;

  @BeforeEach
  void begin() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:blocks;LAZY_QUERY_EXECUTION=1");
  }

  @AfterEach
  void end() throws SQLException {
    connection.close();
  }

  /** Rows with amounts of which some are none, as SQL for the row's number says. */
  private OrderReader orders(String amount) {
    return JdbcOrders.from(
            connection,
            "select 'customer-' || mod(x, 1000) as customer, date '2026-01-01' + cast(mod(x, 90) as"
                + " int) as placed, "
                + amount
                + " as amount from system_range(1, "
                + ROWS
                + ")")
        .customer("customer")
        .time("placed")
        .amount("amount")
        .currency("EUR");
  }

  private static final String ROUND = "cast(x / 100.00 as decimal(12, 2))";

  @Test
  void all_rows_are_there_and_the_rejected_ones_in_their_order() {
    var all = orders(ROUND).read();
    assertThat(all.rows()).isEqualTo(ROWS);
    assertThat(all.log().rows()).isEqualTo(ROWS);

    var some = orders("case when mod(x, 1000) = 999 then 'x' else '1.25' end").read();
    assertThat(some.log().rows()).isEqualTo(ROWS - 150);
    assertThat(some.rejected())
        .extracting(RejectedRow::line)
        .containsExactlyElementsOf(
            LongStream.range(0, 150).mapToObj(i -> 1_000 * i + 999).toList());
    assertThat(some.rejected().get(149).toString())
        .startsWith("line 149999, column 'AMOUNT', value 'x'");
  }

  @Test
  void what_comes_first_is_thrown() throws SQLException {
    String bad = "case when x >= 70000 then 'x' else '1.25' end";
    assertThatThrownBy(() -> orders(bad).badRows(BadRowRule.STOP).read())
        .isInstanceOf(ReadException.class)
        .hasMessageStartingWith("query, line 70000, column 'AMOUNT', value 'x'");
    assertThat(connection.getAutoCommit()).isTrue();

    // the driver fails behind a bad row, and before one
    String fails = "case when x = 70000 then 'x' else '' || (1 / (70001 - x)) end";
    assertThatThrownBy(() -> orders(fails).badRows(BadRowRule.STOP).read())
        .hasMessageStartingWith("query, line 70000, column 'AMOUNT', value 'x'");
    assertThatThrownBy(() -> orders(fails.replace("x = 70000", "x = 70002")).read())
        .isInstanceOf(ReadException.class)
        .hasMessageStartingWith("query: must be readable: ");
    assertThat(connection.getAutoCommit()).isTrue();
  }

  /** On the thread that reads, at the rows it is promised; what it throws is thrown. */
  @Test
  void a_listener_is_told_where_it_was() {
    List<String> told = new ArrayList<>();
    String here = Thread.currentThread().getName();
    orders(ROUND).progress(rows -> told.add(rows + Thread.currentThread().getName())).read();
    assertThat(told).containsExactly("65536" + here, "131072" + here, ROWS + here);

    String bad = "case when x >= 65537 then 'x' else '1.25' end";
    assertThatThrownBy(
            () ->
                orders(bad)
                    .badRows(BadRowRule.STOP)
                    .progress(
                        rows -> {
                          throw new IllegalStateException("enough of " + rows);
                        })
                    .read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough of 65536");
  }

  @Test
  void an_interruption_is_kept_and_no_thread_is_left() throws InterruptedException {
    Thread.currentThread().interrupt();
    assertThat(orders(ROUND).read().log().rows()).isEqualTo(ROWS);
    assertThat(Thread.interrupted()).isTrue();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("retention-rows")) {
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  /** What a reader fills for its caller is met by the calling thread only. */
  @Test
  void what_is_the_callers_is_filled_by_the_caller() {
    Thread here = Thread.currentThread();
    var read =
        orders(ROUND)
            .readInto(
                new long[1],
                (count, customer, day, amount) -> {
                  assertThat(Thread.currentThread()).isSameAs(here);
                  count[0]++;
                });
    assertThat(read.log()[0]).isEqualTo(ROWS);
  }
}

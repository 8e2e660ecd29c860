package org.retentionkit.examples.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.retentionkit.examples.Printed;

/** A restart loses nothing. */
@ResourceLock(Resources.SYSTEM_OUT)
class ServiceThatRestartsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @TempDir private Path folder;

  @Test
  void restarted_service_answers_like_one_that_never_stopped() {
    ServiceThatRestarts whole = new ServiceThatRestarts(folder.resolve("whole"));
    for (int start = 0; start < 4; start++) {
      try (ServiceThatRestarts service = new ServiceThatRestarts(folder.resolve("parts"))) {
        for (int customer = start; customer < 40; customer++) {
          LocalDate day = DAY.plusDays((start * 25L) + customer);
          whole.onOrder("C" + customer, day);
          service.onOrder("C" + customer, day);
        }
        assertThat(service.table().toString()).isEqualTo(whole.table().toString());
      }
    }
    whole.close();
  }

  @Test
  void example_prints_both_tables() throws Exception {
    assertThat(Printed.by(ServiceThatRestarts::main))
        .isEqualTo(
            """
            Before the restart:
            Cohort retention by month, active at that age, observed until 2026-03-02
            Cohort                        Size        0        1       2
            January 2026                   107  100.0 %   58.9 %   2.8 %*
            February 2026                   92  100.0 %    0.0 %*
            March 2026                       3  100.0 %*
            Average over cohorts, pooled        100.0 %   58.9 %       –
            * in progress: so far only

            After the restart:
            Cohort retention by month, active at that age, observed until 2026-05-01
            Cohort                        Size        0        1        2        3
            January 2026                   107  100.0 %   58.9 %   93.5 %   82.2 %
            February 2026                   92  100.0 %   59.8 %   93.5 %
            March 2026                     101  100.0 %   64.4 %
            Average over cohorts, pooled        100.0 %   61.0 %   93.5 %   82.2 %

            """);
  }
}

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
    assertThat(Printed.by(ServiceThatRestarts::main)).isEqualTo("");
  }
}

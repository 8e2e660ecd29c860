package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.CohortAccumulator;

/** States in files. */
class StateFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @TempDir private Path folder;

  @Test
  void saved_again_the_file_holds_the_later_state_and_nothing_is_left_beside_it()
      throws IOException {
    Path file = folder.resolve("cohorts.state");
    CohortAccumulator<String> cohorts = CohortAccumulator.create(CalendarUnit.MONTH);
    cohorts.save(file);
    assertThat(CohortAccumulator.load(file)).hasToString(cohorts.toString());
    cohorts.add("ann", DAY).add("bob", DAY.plusMonths(1)).add("ann", DAY.plusMonths(1));
    cohorts.save(file);
    CohortAccumulator<String> loaded = CohortAccumulator.load(file);
    assertThat(loaded).hasToString(cohorts.toString());
    assertThat(loaded.table()).isEqualTo(cohorts.table());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_failed_save_leaves_the_old_file() throws IOException {
    Path file = folder.resolve("orders.state");
    OrderAccumulator<Object> orders = OrderAccumulator.create("EUR");
    orders.addMinorUnits("ann", DAY, 500);
    orders.save(file);
    byte[] before = Files.readAllBytes(file);
    orders.addMinorUnits(new UUID(1, 2), DAY, 500);
    assertThatThrownBy(() -> orders.save(file))
        .hasMessage("codec must be of the customers' java.util.UUID, but was string");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void an_error_of_the_bytes_names_the_file() throws IOException {
    Path file = folder.resolve("x.state");
    assertThatThrownBy(() -> CohortAccumulator.load(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            file + ": must be a file that can be read: java.nio.file.NoSuchFileException: " + file);
    assertThatThrownBy(() -> OrderAccumulator.load(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(folder + ": must be a file that can be read: ");
    Files.write(file, new byte[3]);
    assertThatThrownBy(() -> CohortAccumulator.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ": state must be at least 10 bytes long, but was 3");
    Timeline year = Timeline.of(Period.ofYear(2026), CalendarUnit.MONTH);
    ActivityAccumulator.<String>create(year).save(file);
    assertThatThrownBy(() -> CohortAccumulator.load(file))
        .hasMessage(file + ": state must keep all periods, but was of 12 × month from 2026-01-01");
  }

  @Test
  void a_file_that_cannot_be_is_refused_by_its_name() {
    OrderAccumulator<String> orders = OrderAccumulator.create("EUR");
    Path nowhere = folder.resolve("none").resolve("x.state");
    assertThatThrownBy(() -> orders.save(nowhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("file must be in a folder that is there, but was '" + nowhere + "'");
    assertThatThrownBy(() -> orders.save(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("file must be a file in a folder, but was '" + folder + "'");
    assertThatThrownBy(() -> orders.save(folder.getRoot()))
        .hasMessage("file must be a file in a folder, but was '" + folder.getRoot() + "'");
  }

  @Test
  void codecs_of_the_library_keep_their_names() {
    assertThatThrownBy(() -> KeyCodec.of("long", key -> new byte[0], bytes -> ""))
        .hasMessage("name must not be that of a codec built in, but was long");
    assertThat(KeyCodec.ofUuids()).hasToString("KeyCodec[uuid]");
  }
}

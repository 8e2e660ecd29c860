package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An accumulator whose host catches that memory is short works on, and has lost no row. */
class FullHeapTest {
  @Test
  @Timeout(120)
  void works_on_after_memory_was_short_at_any_place() throws Exception {
    Path classes = root(OrderAccumulator.class);
    Path tests = root(FullHeap.class);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-cp",
                classes + File.pathSeparator + tests,
                FullHeap.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).matches("ok [1-9][0-9]*\\s*");
  }

  private static Path root(Class<?> type) {
    String name = type.getName().replace('.', '/') + ".class";
    String found = type.getResource(type.getSimpleName() + ".class").toString();
    return Path.of(URI.create(found.substring(0, found.length() - name.length())));
  }
}

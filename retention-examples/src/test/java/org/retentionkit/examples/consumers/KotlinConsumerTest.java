package org.retentionkit.examples.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Kotlin program compiles against the library on the class path, and reads it naturally. */
class KotlinConsumerTest {
  @TempDir Path folder;

  @Test
  void a_kotlin_program_compiles_and_runs() throws Exception {
    Path source = Path.of(getClass().getResource("/consumers/Consumer.kt").toURI());
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    ExitCode status =
        new K2JVMCompiler()
            .exec(
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                "-Werror",
                "-no-stdlib",
                "-jvm-target",
                "17",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
    assertThat(printed())
        .isEqualTo(
            """
            95.0 % kept, defined: true
            OPENING_COHORT 5.000
            ALL_LOSSES_OVER_OPENING 6.200
            OPENING_PLUS_NEW 4.133
            OPENING_LOSSES_OVER_OPENING_PLUS_NEW 3.333
            AVERAGE_BASE 5.086
            CLOSING_BASE 4.312
            """);
  }

  private String printed() throws Exception {
    PrintStream standardOut = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      loader.loadClass("ConsumerKt").getMethod("main").invoke(null);
    } finally {
      System.setOut(standardOut);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}

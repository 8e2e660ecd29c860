package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example runs and prints what it is known to print. */
@ResourceLock(Resources.SYSTEM_OUT)
class ExamplesTest {
  @Test
  void retention_report() throws Exception {
    assertThat(printed(RetentionReport.class)).isEqualTo(Run.of().out());
  }

  @ParameterizedTest
  @MethodSource("mains")
  void every_main_of_the_package_runs_without_arguments(Class<?> example) throws Exception {
    assertThat(printed(example)).isNotBlank();
  }

  /** Every example: the classes of the topics below this package, each of which has a main. */
  static Stream<Class<?>> mains() throws Exception {
    Path classes =
        Path.of(RetentionReport.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("$"))
          .filter(file -> !file.endsWith("-info.class"))
          .sorted()
          .<Class<?>>map(file -> load(file.replace(".class", "").replace(File.separatorChar, '.')))
          .filter(ExamplesTest::hasMain)
          .toList()
          .stream();
    }
  }

  private static boolean hasMain(Class<?> type) {
    return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals("main"));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String printed(Class<?> example) throws Exception {
    return Printed.by(
        args -> example.getMethod("main", String[].class).invoke(null, (Object) args));
  }
}

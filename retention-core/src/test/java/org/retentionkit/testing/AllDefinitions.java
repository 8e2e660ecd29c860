package org.retentionkit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Definition;
import org.retentionkit.Measure;

/** Every definition of the library, found among its classes. */
public final class AllDefinitions {
  private AllDefinitions() {}

  /** Those that compute. */
  public static List<Measure<?, ?>> list() {
    List<Measure<?, ?>> measures = new ArrayList<>();
    for (Definition each : definitions()) {
      if (each instanceof Measure<?, ?> measure) {
        measures.add(measure);
      }
    }
    return measures;
  }

  /** All constants that are definitions. */
  public static List<Definition> definitions() {
    Path root = Path.of(System.getProperty("retention.root", ".."));
    Path classes = root.resolve("retention-core/target/classes");
    List<Definition> found = new ArrayList<>();
    try (var files = Files.walk(classes.resolve("org"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        if (!file.endsWith("package-info.class")) {
          String name = classes.relativize(file).toString();
          add(name.replace(".class", "").replace('/', '.').replace('\\', '.'), found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static void add(String name, List<Definition> into) {
    try {
      Class<?> type = Class.forName(name, false, AllDefinitions.class.getClassLoader());
      if (Definition.class.isAssignableFrom(type)
          && type.isEnum()
          && !Modifier.isAbstract(type.getModifiers())) {
        for (Object constant : type.getEnumConstants()) {
          into.add((Definition) constant);
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

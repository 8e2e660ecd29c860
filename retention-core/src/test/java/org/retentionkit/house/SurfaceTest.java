package org.retentionkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.retentionkit.Definition;

/** What a user sees: few rooms, few types, and no name that another JVM language cannot say. */
class SurfaceTest {
  /** Words that Kotlin, Scala or Groovy keep for themselves. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "as",
          "def",
          "forSome",
          "fun",
          "given",
          "implicit",
          "in",
          "is",
          "lazy",
          "match",
          "object",
          "override",
          "sealed",
          "then",
          "trait",
          "type",
          "typealias",
          "typeof",
          "val",
          "var",
          "when",
          "with",
          "yield");

  @Test
  void there_are_twelve_rooms_and_none_inside_another() {
    Set<String> exported =
        Definition.class.getModule().getDescriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(exported).hasSize(12);
    assertThat(exported)
        .allMatch(name -> name.matches("org\\.retentionkit(\\.[a-z]+)?"), "root or one below it");
  }

  @Test
  void there_are_no_more_public_types_than_a_reader_can_know() throws ClassNotFoundException {
    List<Class<?>> types = publicTypes();
    assertThat(
            types.stream()
                .filter(type -> type.getEnclosingClass() == null)
                .filter(type -> !type.getPackageName().endsWith(".event")))
        .hasSizeLessThanOrEqualTo(235);
    assertThat(types.stream().filter(type -> type.getEnclosingClass() != null))
        .hasSizeLessThanOrEqualTo(55);
  }

  @Test
  void no_method_is_named_like_a_keyword_of_another_jvm_language() throws ClassNotFoundException {
    List<String> bad = new ArrayList<>();
    for (Class<?> type : publicTypes()) {
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && KEYWORDS.contains(method.getName())) {
          bad.add(type.getSimpleName() + "." + method.getName());
        }
      }
    }
    assertThat(bad).isEmpty();
  }

  /** The same fact, the same word: what is exact is called exact. */
  @Test
  void the_exact_value_has_one_name() throws ClassNotFoundException {
    List<String> others = new ArrayList<>();
    for (Class<?> type : publicTypes()) {
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .filter(method -> method.getParameterCount() == 0 && method.getName().equals("ratio"))
          .forEach(method -> others.add(type.getSimpleName()));
    }
    assertThat(others).isEmpty();
  }

  private static List<Class<?>> publicTypes() throws ClassNotFoundException {
    Path classes = House.root().resolve("retention-core/target/classes");
    List<Class<?>> types = new ArrayList<>();
    for (Path file : House.files("retention-core/target/classes/org", ".class")) {
      String name = classes.relativize(file).toString().replace(".class", "").replace('/', '.');
      if (name.endsWith("package-info") || name.contains(".internal.")) {
        continue;
      }
      Class<?> type = Class.forName(name, false, SurfaceTest.class.getClassLoader());
      if (isPublic(type)) {
        types.add(type);
      }
    }
    return types;
  }

  /** Public, and so is everything around it. */
  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (outer == null || isPublic(outer));
  }
}

package org.retentionkit.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles and runs each Java snippet of README and docs, and holds it to the results it claims.
 */
class SnippetsTest {
  private static final Path ROOT = Path.of(System.getProperty("retention.root", ".."));

  @TempDir Path folder;

  static Stream<Snippet> snippets() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      List<Path> pages =
          Stream.concat(
                  Stream.of(ROOT.resolve("README.md")),
                  docs.filter(path -> path.toString().endsWith(".md")).sorted())
              .collect(Collectors.toList());
      return pages.stream().flatMap(SnippetsTest::of);
    }
  }

  private static Stream<Snippet> of(Path page) {
    try {
      return Snippet.of(ROOT.relativize(page).toString(), Files.readString(page)).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void a_snippet_compiles_runs_and_prints_what_it_claims(Snippet snippet) throws Exception {
    run(snippet);
  }

  @Test
  void the_readme_has_snippets_that_claim_something() throws IOException {
    assertThat(Snippet.of("README.md", Files.readString(ROOT.resolve("README.md"))))
        .isNotEmpty()
        .anySatisfy(snippet -> assertThat(snippet.source()).contains("check(\"40.0\""));
  }

  /** The test itself must be able to fail. */
  @Test
  void a_false_claim_and_a_wrong_name_are_noticed() {
    assertThatThrownBy(() -> run(new Snippet("page", 1, "Math.max(1, 2); // = 3\n")))
        .isInstanceOf(AssertionError.class)
        .hasMessage("claimed: 3\nprinted: 2");
    assertThatThrownBy(() -> run(new Snippet("page", 2, "Nonsense.of(1);\n")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Nonsense");
  }

  private void run(Snippet snippet) throws Exception {
    Path source = folder.resolve(snippet.className() + ".java");
    Files.writeString(source, snippet.source());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  problems,
                  List.of("-d", folder.toString(), "--release", "17", "-proc:none"),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as(errors(problems)).isTrue();
    }
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      loader.loadClass(snippet.className()).getMethod("run").invoke(null);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof AssertionError broken) {
        throw broken;
      }
      throw e;
    }
  }

  private static String errors(DiagnosticCollector<JavaFileObject> problems) {
    return problems.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(java.util.Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }
}

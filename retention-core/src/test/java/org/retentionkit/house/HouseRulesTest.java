package org.retentionkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.retentionkit.Definition;
import org.retentionkit.Measure;
import org.retentionkit.testing.AllDefinitions;

/** The rules of the house that no compiler checks. */
class HouseRulesTest {
  private static final String MAIN = "retention-core/src/main/java";

  @Test
  void files_stay_small() {
    assertThat(
            House.files(MAIN, ".java").stream()
                .filter(path -> House.read(path).lines().count() > 250)
                .collect(Collectors.toList()))
        .isEmpty();
  }

  @Test
  void every_package_says_what_it_is_for() {
    assertThat(House.files(MAIN + "/org", ".java").stream().map(Path::getParent).distinct())
        .isNotEmpty()
        .allSatisfy(room -> assertThat(room.resolve("package-info.java")).exists());
  }

  /**
   * docs/definitions.md lists every definition as the code has it. When this fails, the page that
   * it wants stands in target/definitions.md.
   */
  @Test
  void every_definition_is_documented_with_its_formula_and_source() throws Exception {
    String page = DefinitionsPage.of(AllDefinitions.definitions());
    Files.writeString(House.root().resolve("retention-core/target/definitions.md"), page);
    assertThat(House.read(House.root().resolve("docs/definitions.md"))).isEqualTo(page);
  }

  @Test
  void every_room_has_a_page_of_definitions() {
    Set<String> rooms = new TreeSet<>(House.arrowTable().keySet());
    rooms.removeAll(Set.of("internal", "root", "event"));
    for (String room : rooms) {
      assertThat(House.root().resolve("docs/definitions/" + room + ".md")).exists();
    }
  }

  @Test
  void definitions_are_told_apart_by_id_and_title_and_name_their_source() {
    List<Definition> definitions = AllDefinitions.definitions();
    assertThat(definitions).isNotEmpty().extracting(Definition::title).doesNotHaveDuplicates();
    assertThat(definitions)
        .extracting(Definition::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(definitions).allSatisfy(each -> assertThat(each.source()).isNotBlank());
  }

  @Test
  void the_changelog_keeps_a_changelog() {
    assertThat(House.read(House.root().resolve("CHANGELOG.md")))
        .startsWith("# Changelog")
        .contains("keepachangelog.com")
        .contains("## [Unreleased]");
  }

  /** A definition that does not compute would be a second writing of a formula. */
  @Test
  void every_definition_computes() {
    assertThat(AllDefinitions.definitions())
        .allSatisfy(each -> assertThat(each).isInstanceOf(Measure.class));
  }
}

package org.retentionkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of the library: each key that the code names has a pattern, and each pattern a key. */
class MessagesTest {
  private static final Path BUNDLES =
      Path.of("retention-core/src/main/resources/org/retentionkit/messages/en");
  private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]+)\"");
  private static final Pattern PREFIX = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]*-|[a-z]+\\.)\"");

  @Test
  void keys_stand_in_the_bundle_of_their_room() throws IOException {
    for (Path file : House.files(BUNDLES.toString(), ".properties")) {
      String room = file.getFileName().toString().replace(".properties", "");
      if (!room.equals("root")) {
        assertThat(read(file).keySet()).as(room).allMatch(key -> key.startsWith(room + "."));
      }
    }
  }

  @Test
  void every_key_of_the_code_has_a_pattern_and_no_pattern_is_left_over() throws IOException {
    Map<String, String> patterns = new TreeMap<>();
    for (Path file : House.files(BUNDLES.toString(), ".properties")) {
      if (!file.endsWith("root.properties")) {
        patterns.putAll(read(file));
      }
    }
    Set<String> named = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    Set<String> rooms = new TreeSet<>();
    patterns.keySet().forEach(key -> rooms.add(key.substring(0, key.indexOf('.'))));
    for (Path file : House.files("retention-core/src/main/java/org/retentionkit", ".java")) {
      String code = House.read(file);
      find(KEY, code, named);
      find(PREFIX, code, prefixes);
    }
    named.removeIf(key -> !rooms.contains(key.substring(0, key.indexOf('.'))));
    Set<String> unknown = new TreeSet<>(named);
    unknown.removeAll(patterns.keySet());
    unknown.removeIf(key -> patterns.keySet().stream().anyMatch(each -> each.startsWith(key)));
    assertThat(unknown).as("keys without a pattern").isEmpty();
    Set<String> left = new TreeSet<>(patterns.keySet());
    left.removeIf(key -> named.contains(key) || named.contains(key.replaceAll("\\.brief$", "")));
    left.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
    left.removeIf(key -> named.stream().anyMatch(key::startsWith));
    assertThat(left).as("patterns without a key").isEmpty();
  }

  private static void find(Pattern pattern, String code, Set<String> into) {
    for (Matcher matcher = pattern.matcher(code); matcher.find(); ) {
      into.add(matcher.group(1));
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties lines = new Properties();
    lines.load(new StringReader(House.read(file)));
    Map<String, String> patterns = new TreeMap<>();
    lines.forEach((key, text) -> patterns.put((String) key, (String) text));
    return patterns;
  }
}

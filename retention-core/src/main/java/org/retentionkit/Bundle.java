package org.retentionkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of one language, each room's read when it is first asked for. Not a {@code
 * ResourceBundle}, which answers in the default locale where a language is missing.
 */
final class Bundle {
  private final String language;
  private final Map<String, Map<String, Template>> rooms = new ConcurrentHashMap<>();

  Bundle(String language) {
    this.language = language;
  }

  /** The pattern of a key; null if this language has none. */
  @Nullable Template find(String key) {
    int dot = key.indexOf('.');
    Template own = dot < 0 ? null : room(key.substring(0, dot)).get(key);
    return own == null ? room("root").get(key) : own;
  }

  private Map<String, Template> room(String room) {
    Map<String, Template> known = rooms.get(room);
    return known == null ? rooms.computeIfAbsent(room, this::load) : known;
  }

  private Map<String, Template> load(String room) {
    Map<String, Template> patterns = new HashMap<>();
    String path = "messages/" + language + "/" + room + ".properties";
    try (InputStream in = Bundle.class.getResourceAsStream(path)) {
      if (in != null) {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
          lines.load(reader);
        }
        lines.forEach((key, text) -> patterns.put((String) key, Template.of((String) text)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words of " + path, e);
    }
    return patterns;
  }
}

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
import org.retentionkit.internal.Checks;

/**
 * The patterns of one language under those of a host. Read when first asked for: English room by
 * room, so that a first sentence need not wait for all; the others at once, because many small
 * files pack badly. Not a {@code ResourceBundle}, which answers in the default locale where a
 * language is missing.
 */
final class Bundle {
  private final String language;
  private final boolean plain;
  private final Map<String, Template> own;
  private final Map<String, Map<String, Template>> files;
  private final @Nullable Bundle below;

  /**
   * The patterns that come with the library.
   *
   * @param plain whether no-break spaces are read as spaces
   * @param below the language to take what this one has no pattern for; null for none
   */
  Bundle(String language, boolean plain, @Nullable Bundle below) {
    this(language, plain, Map.of(), new ConcurrentHashMap<>(), below);
  }

  private Bundle(
      String language,
      boolean plain,
      Map<String, Template> own,
      Map<String, Map<String, Template>> files,
      @Nullable Bundle below) {
    this.language = language;
    this.plain = plain;
    this.own = own;
    this.files = files;
    this.below = below;
  }

  /** The same with patterns of a host, which are asked first. */
  Bundle plus(Map<String, String> patterns) {
    Map<String, Template> all = new HashMap<>(own);
    patterns.forEach((key, text) -> all.put(key, Template.of(text)));
    return new Bundle(language, plain, Map.copyOf(all), files, below);
  }

  /** The pattern of a key; null if this language has none. */
  @Nullable Template find(String key) {
    Template hosts = own.isEmpty() ? null : own.get(key);
    if (hosts != null) {
      return hosts;
    }
    int dot = key.indexOf('.');
    Template found = dot < 0 ? null : room(key.substring(0, dot)).get(key);
    if (found == null) {
      found = room("root").get(key);
    }
    return found == null && below != null ? below.find(key) : found;
  }

  /** The pattern of a key that there must be. */
  Template get(String key) {
    Template found = find(key);
    if (found == null) {
      throw Checks.broken("key", "must be the key of a message", key);
    }
    return found;
  }

  private Map<String, Template> room(String room) {
    String file = language.equals("en") ? room : language;
    Map<String, Template> known = files.get(file);
    return known == null ? files.computeIfAbsent(file, this::load) : known;
  }

  private Map<String, Template> load(String file) {
    Map<String, Template> patterns = new HashMap<>();
    String path = "messages/" + (file.equals(language) ? "" : "en/") + file + ".properties";
    try (InputStream in = Bundle.class.getResourceAsStream(path)) {
      if (in != null) {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
          lines.load(reader);
        }
        lines.forEach((key, text) -> patterns.put((String) key, template((String) text)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words of " + path, e);
    }
    return patterns;
  }

  private Template template(String text) {
    return Template.of(plain ? text.replace('\u00a0', ' ') : text);
  }
}

package org.retentionkit.report.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.section.Facts;
import org.retentionkit.report.section.LogName;
import org.retentionkit.report.section.LogSection;
import org.retentionkit.report.section.Source;

/** The logs and sections of a report, in the order in which they stand. */
public final class Parts {
  private final List<Part> parts = new ArrayList<>();

  /** A log, or a section of the host, which is of no kind. */
  private static final class Part {
    private final String kind;
    private final Function<Choices, Found> sections;
    private @Nullable String name;

    Part(String kind, Function<Choices, Found> sections) {
      this.kind = kind;
      this.sections = sections;
    }

    boolean isLog() {
      return !kind.isEmpty();
    }
  }

  /**
   * A log.
   *
   * @param kind the key of the word for its kind
   * @param sections what it gives
   */
  public void log(String kind, Function<Choices, Found> sections) {
    parts.add(new Part(kind, sections));
  }

  /** A section of the host. */
  public void section(Source section) {
    parts.add(new Part("", chosen -> new Found(null, List.of(section))));
  }

  /** Names the log that was given last. */
  public void named(String log) {
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (last == null || !last.isLog()) {
      throw new IllegalStateException("named must follow the log that it names");
    }
    last.name = log;
  }

  /**
   * All sections.
   *
   * @param chosen what the host knows and wants
   * @param facts takes the facts of each log
   */
  public List<Source> sections(Choices chosen, List<Facts> facts) {
    boolean several = parts.stream().filter(Part::isLog).count() > 1;
    Map<String, Source> sections = new LinkedHashMap<>();
    Map<String, Integer> kinds = new HashMap<>();
    for (Part part : parts) {
      LogName log =
          several && part.isLog()
              ? new LogName(part.kind, kinds.merge(part.kind, 1, Integer::sum), part.name)
              : null;
      Found found = part.sections.apply(chosen);
      Facts known = found.facts();
      if (known != null) {
        facts.add(log == null ? known : known.named(log));
      }
      found.sections().forEach(section -> add(section, log, sections));
    }
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("a report must have at least one section or log");
    }
    return List.copyOf(sections.values());
  }

  /** Adds a section; those of several logs say of which they are, and may ask the same. */
  private static void add(Source section, @Nullable LogName log, Map<String, Source> sections) {
    String id = section.id();
    for (int other = 2; log != null && sections.containsKey(id); other++) {
      id = section.id() + "-" + other;
    }
    if (sections.putIfAbsent(id, log == null ? section : new LogSection(id, log, section))
        != null) {
      throw new IllegalArgumentException("sections must have different ids, but two are " + id);
    }
  }
}

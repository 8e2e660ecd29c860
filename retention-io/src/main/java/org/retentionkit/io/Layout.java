package org.retentionkit.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which columns a source is to have, by what they are to the log: of several names of one column
 * the first that is found counts.
 */
final class Layout {
  private final Map<Role, Wanted> wanted = new EnumMap<>(Role.class);
  private final Map<String, Wanted> attributes = new LinkedHashMap<>();

  /** A column that is to be found by one of its names. */
  record Wanted(List<String> names, boolean required) {}

  Layout() {}

  private Layout(Layout other) {
    wanted.putAll(other.wanted);
    attributes.putAll(other.attributes);
  }

  Layout copy() {
    return new Layout(this);
  }

  Layout want(Role role, String... names) {
    wanted.put(role, new Wanted(List.of(names), true));
    return this;
  }

  /** A column that may be missing. */
  Layout mayHave(Role role, String... names) {
    wanted.put(role, new Wanted(List.of(names), false));
    return this;
  }

  /** A column with a text of the customer, by its name. */
  void attribute(String name) {
    if (attributes.put(name, new Wanted(List.of(name), true)) != null) {
      throw new IllegalArgumentException(
          "attribute must be said once, but was " + Visible.shortened(name));
    }
  }

  /** The names of the attributes. */
  List<String> attributes() {
    return List.copyOf(attributes.keySet());
  }

  /** Whether rows belong to orders or subscriptions. */
  boolean isGrouped() {
    return has(Role.ORDER) || has(Role.SUBSCRIPTION) || has(Role.START);
  }

  boolean has(Role role) {
    return wanted.containsKey(role);
  }

  /** What a column is called in messages, as long as no source has been seen. */
  String name(Role role) {
    Wanted column = wanted.get(role);
    return column == null ? role.word() : column.names().get(0);
  }

  /** All columns that are asked for. */
  List<Wanted> wanted() {
    List<Wanted> all = new ArrayList<>(wanted.values());
    all.addAll(attributes.values());
    return all;
  }

  /** How many of the columns that are asked for are among these. */
  int found(Headers headers) {
    return (int) wanted().stream().filter(w -> headers.find(w.names()) >= 0).count();
  }

  /** The names that no header matches, of columns that must be there. */
  List<String> missing(Headers headers) {
    List<String> names = new ArrayList<>();
    for (Wanted column : wanted()) {
      if (column.required() && headers.find(column.names()) < 0) {
        names.add(column.names().get(0));
      }
    }
    return names;
  }

  /**
   * The fields of the columns, to be filled row by row.
   *
   * @throws ReadException if a column is missing or there twice
   */
  Fields fields(String source, Headers headers) {
    List<String> missing = missing(headers);
    if (!missing.isEmpty()) {
      throw headers.missing(source, missing.get(0));
    }
    @Nullable Field[] byColumn = new Field[headers.size()];
    Map<Role, Field> byRole = new EnumMap<>(Role.class);
    wanted.forEach(
        (role, column) -> {
          Field field = field(source, headers, column, role.form(), byColumn);
          if (field != null) {
            byRole.put(role, field);
          }
        });
    List<Field> texts = new ArrayList<>();
    for (Wanted column : attributes.values()) {
      texts.add(Objects.requireNonNull(field(source, headers, column, Field.Form.TEXT, byColumn)));
    }
    return new Fields(byColumn, byRole, texts);
  }

  private static @Nullable Field field(
      String source, Headers headers, Wanted column, Field.Form form, @Nullable Field[] byColumn) {
    int at = headers.find(column.names());
    if (at < 0) {
      return null;
    }
    headers.requireOnce(source, at, column.names());
    Field known = byColumn[at];
    Field field = known == null ? new Field(headers.name(at)) : known;
    field.form(known == null ? form : Field.Form.TEXT); // of two roles both read it
    byColumn[at] = field;
    return field;
  }
}

package org.retentionkit.io;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns that a log is made of, in the row that is being read. */
final class Fields {
  private final @Nullable Field[] byColumn;
  private final Map<Role, Field> byRole;

  private final List<Field> attributes;

  Fields(@Nullable Field[] byColumn, Map<Role, Field> byRole, List<Field> attributes) {
    this.attributes = attributes;
    this.byColumn = byColumn;
    this.byRole = byRole;
  }

  /** The columns of the source, null where one is not read. */
  @Nullable Field[] byColumn() {
    return byColumn;
  }

  /** The columns of the attributes, in the order they were asked for. */
  List<Field> attributes() {
    return attributes;
  }

  boolean has(Role role) {
    return byRole.containsKey(role);
  }

  /** The field of a column that must be there. */
  Field at(Role role) {
    return Objects.requireNonNull(byRole.get(role), "a column must be there");
  }

  @Nullable Field find(Role role) {
    return byRole.get(role);
  }

  /** Whether a column is there and something stands in it. */
  boolean isGiven(Role role) {
    Field field = byRole.get(role);
    return field != null && !field.isNothing();
  }
}

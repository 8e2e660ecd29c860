package org.retentionkit.io;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of a result: each column read in the way its type is read exactly. */
final class JdbcRows {
  /** What stands in the name of a timestamp's type that has a zone, though JDBC's type does not. */
  private static final Set<String> ZONED =
      Set.of("timestamptz", "timestamp with time zone", "timestamp with local time zone");

  private final String source;
  private final ResultSet rows;

  private enum Kind {
    TEXT,
    WHOLE,
    DECIMAL,
    SINGLE,
    FLOATING,
    DATE,
    TIMESTAMP,
    INSTANT
  }

  JdbcRows(String source, ResultSet rows) {
    this.source = source;
    this.rows = rows;
  }

  /** The names of the columns that are asked for, all of which must be there. */
  Set<String> wanted(Layout layout) throws SQLException {
    Headers headers = headers(rows.getMetaData());
    layout.fields(source, headers);
    Set<String> names = new TreeSet<>();
    for (Layout.Wanted column : layout.wanted()) {
      int at = headers.find(column.names());
      if (at >= 0) {
        names.add(headers.name(at));
      }
    }
    return names;
  }

  private static Headers headers(ResultSetMetaData meta) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int c = 1; c <= meta.getColumnCount(); c++) {
      names.add(meta.getColumnLabel(c));
    }
    return new Headers(names, "");
  }

  void read(Layout layout, RowHandler handler) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    Fields fields = layout.fields(source, headers(meta));
    @Nullable Field[] byColumn = fields.byColumn();
    List<Field> read = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < byColumn.length; i++) {
      Field field = byColumn[i];
      if (field != null) {
        read.add(field);
        places.add(i + 1);
        kinds.add(kind(meta, i + 1));
      }
    }
    handler.begin(fields);
    Field[] field = read.toArray(new Field[0]);
    Kind[] kind = kinds.toArray(new Kind[0]);
    int[] place = places.stream().mapToInt(Integer::intValue).toArray();
    try (JdbcBlocks blocks = new JdbcBlocks(handler, field)) {
      boolean stopped = false;
      try {
        while (rows.next()) {
          for (int i = 0; i < place.length; i++) {
            get(blocks.block(), i, place[i], kind[i]);
          }
          blocks.block().endRow();
          if (blocks.block().isFull()) {
            stopped = true;
            blocks.next();
            stopped = false;
          }
        }
      } finally {
        if (!stopped) {
          blocks.finish();
        }
      }
    }
  }

  private static Kind kind(ResultSetMetaData meta, int column) throws SQLException {
    String type = String.valueOf(meta.getColumnTypeName(column)).toLowerCase(Locale.ROOT);
    return switch (meta.getColumnType(column)) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Kind.WHOLE;
      case Types.DECIMAL, Types.NUMERIC -> Kind.DECIMAL;
      case Types.FLOAT, Types.REAL, Types.DOUBLE -> {
        boolean single = "java.lang.Float".equals(meta.getColumnClassName(column));
        yield type.equals("money") ? Kind.TEXT : single ? Kind.SINGLE : Kind.FLOATING;
      }
      case Types.DATE -> Kind.DATE;
      case Types.TIMESTAMP -> ZONED.contains(type) ? Kind.INSTANT : Kind.TIMESTAMP;
      case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.INSTANT;
      default -> Kind.TEXT;
    };
  }

  private void get(JdbcBlock block, int i, int column, Kind kind) throws SQLException {
    if (kind != Kind.TEXT) {
      try {
        getTyped(block, i, column, kind);
        return;
      } catch (SQLException e) {
        block.set(i, null); // a value that its type has not, such as NaN: as it is written
      }
    }
    block.set(i, rows.getString(column));
  }

  private void getTyped(JdbcBlock block, int i, int column, Kind kind) throws SQLException {
    switch (kind) {
      case WHOLE -> {
        long number = rows.getLong(column);
        if (number == 0 && rows.wasNull()) {
          block.set(i, null);
        } else {
          block.set(i, number);
        }
      }
      case DECIMAL -> block.setDecimal(i, rows.getBigDecimal(column));
      case SINGLE -> { // as a double it would have digits that nobody wrote
        float number = rows.getFloat(column);
        block.set(i, isNothing(number) ? null : Float.valueOf(number));
      }
      case FLOATING -> {
        double number = rows.getDouble(column);
        block.set(i, isNothing(number) ? null : Double.valueOf(number));
      }
      case DATE -> block.setDay(i, rows.getObject(column, LocalDate.class));
      case TIMESTAMP -> block.set(i, rows.getObject(column, LocalDateTime.class));
      default -> block.set(i, rows.getObject(column, OffsetDateTime.class));
    }
  }

  /** Whether the number just read is missing: null, or NaN, as data frames write it. */
  private boolean isNothing(double number) throws SQLException {
    return (number == 0 && rows.wasNull()) || Double.isNaN(number);
  }
}

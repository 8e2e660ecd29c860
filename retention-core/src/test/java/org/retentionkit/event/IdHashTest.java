package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Ids in columns are those of objects, and different ids stay different. */
class IdHashTest {
  private record Line(String order, long cents) {}

  /** Law: lines whose ids are hashed by the caller make the log that the objects make. */
  @Property
  void columns_make_the_orders_that_objects_make(
      @ForAll @Size(min = 1, max = 20)
          List<@StringLength(max = 2) @CharRange(from = 'a', to = 'c') String> ids) {
    LocalDate day = LocalDate.of(2026, 1, 31);
    List<Line> lines = ids.stream().map(id -> new Line(id, 500)).toList();
    OrderLog<Long> objects =
        OrderLog.from(lines)
            .day(line -> day)
            .minorUnits(Line::cents, "EUR")
            .order(Line::order)
            .orders(line -> 7L);
    int[] days = lines.stream().mapToInt(line -> (int) day.toEpochDay()).toArray();
    OrderLog<Long> columns =
        LogColumns.of(lines.stream().mapToLong(line -> 7).toArray())
            .days(days)
            .minorUnits(lines.stream().mapToLong(Line::cents).toArray(), "EUR")
            .order(lines.stream().mapToLong(line -> IdHash.of(line.order)).toArray())
            .orders();
    int named = (int) ids.stream().filter(id -> !id.isBlank()).distinct().count();
    int blank = (int) ids.stream().filter(String::isBlank).count();
    assertThat(orders(columns)).isEqualTo(orders(objects)).isEqualTo(named + blank);
  }

  private static int orders(OrderLog<Long> log) {
    int[] count = {0};
    CustomerVisitor each = rows -> count[0] += rows.size();
    log.visit(() -> each);
    return count[0];
  }

  @Test
  void whole_numbers_are_themselves_and_none_is_no_id() {
    assertThat(IdHash.of(1001)).isEqualTo(IdHash.of(1001L)).isEqualTo(1001);
    assertThat(IdHash.of(null)).isEqualTo(IdHash.of(" ")).isEqualTo(Long.MIN_VALUE);
    assertThat(IdHash.of(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE + 1);
    assertThat(IdHash.of(new UUID(1, 2))).isNotEqualTo(IdHash.of(new UUID(2, 1)));
    assertThatThrownBy(() -> IdHash.of(7.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must be a text, a whole number or a UUID, but was java.lang.Double");
  }
}

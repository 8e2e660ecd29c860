package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.customer.CountingRules;
import org.retentionkit.customer.CustomerLogCalculator;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;

/** M17: a null argument is named by whichever door of the room it comes in. */
class NullArgumentsTest {
  private static final Period YEAR = Period.ofYear(2025);
  private static final Timeline MONTHS = Timeline.of(YEAR, CalendarUnit.MONTH);
  private static final ActivityLog<Long> LOG =
      ActivityLog.ofColumns(new long[] {1}, new int[] {20_100});
  private static final CohortTable TABLE =
      CohortCalculator.cohortTable(LOG, YEAR, CalendarUnit.MONTH);
  private static final Function<Long, Optional<LocalDate>> NONE = customer -> Optional.empty();

  private static final Map<Class<?>, Object> SAMPLES =
      Map.ofEntries(
          Map.entry(ActivityLog.class, LOG),
          Map.entry(
              OrderLog.class,
              OrderLog.ofColumns(new long[] {1}, new int[] {20_100}, new long[1], "EUR")),
          Map.entry(
              SubscriptionLog.class,
              SubscriptionLog.ofColumns(new long[] {1}, new int[] {20_100}, new long[1], "EUR")),
          Map.entry(ActivityMasks.class, LOG.activity(MONTHS)),
          Map.entry(Period.class, YEAR),
          Map.entry(YearMonth.class, YearMonth.of(2025, 1)),
          Map.entry(Timeline.class, MONTHS),
          Map.entry(CalendarUnit.class, CalendarUnit.MONTH),
          Map.entry(LocalDate.class, YEAR.start()),
          Map.entry(StickinessDefinition.class, StickinessDefinition.DAU_MAU),
          Map.entry(LifecycleRule.class, LifecycleRule.firstActivity()),
          Map.entry(Function.class, NONE),
          Map.entry(
              GrowthAccounting.class, new GrowthAccounting(YEAR, CellState.COMPLETE, 1, 2, 3, 4)),
          Map.entry(RetentionCriterion.class, RetentionCriterion.on()),
          Map.entry(CohortBase.class, CohortBase.COHORT_SIZE),
          Map.entry(CohortAverageDefinition.class, CohortAverageDefinition.POOLED),
          Map.entry(CohortStart.class, CohortStart.<Long>firstActivity()),
          Map.entry(AgeStep.class, AgeStep.rollingDays(7)),
          Map.entry(CohortValue.class, CohortValue.customers()),
          Map.entry(DayOfWeek.class, DayOfWeek.MONDAY),
          Map.entry(CountingRules.class, CountingRules.standard()),
          Map.entry(int.class, 1));

  static Stream<Method> doors() {
    return Stream.of(
            ActivityCalculator.class,
            CohortCalculator.class,
            CohortTable.class,
            CohortStart.class,
            CohortTableBuilder.class,
            CustomerLogCalculator.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(door -> Modifier.isPublic(door.getModifiers()) && !door.isSynthetic())
        .filter(door -> door.getParameterCount() > 0 && !door.getName().equals("equals"));
  }

  private static @Nullable Object receiver(Method door) {
    if (Modifier.isStatic(door.getModifiers())) {
      return null;
    }
    return door.getDeclaringClass() == CohortTable.class
        ? TABLE
        : CohortTable.builder(LOG, YEAR.endExclusive());
  }

  @ParameterizedTest
  @MethodSource("doors")
  void a_null_argument_is_named(Method door) throws IllegalAccessException {
    for (int nulled = 0; nulled < door.getParameterCount(); nulled++) {
      if (door.getParameterTypes()[nulled].isPrimitive()) {
        continue;
      }
      Object[] arguments = Arrays.stream(door.getParameterTypes()).map(SAMPLES::get).toArray();
      assertThat(arguments).doesNotContainNull();
      arguments[nulled] = null;
      try {
        door.invoke(receiver(door), arguments);
        assertThat(door).as("argument " + nulled).isNull();
      } catch (InvocationTargetException e) {
        assertThat(e.getCause())
            .as("argument " + nulled)
            .isInstanceOf(NullPointerException.class)
            .hasMessageMatching("[a-zA-Z]+ must not be null");
      }
    }
  }
}

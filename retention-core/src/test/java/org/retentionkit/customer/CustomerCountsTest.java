package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;

class CustomerCountsTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);

  @Property
  @Domain(CustomerDomain.class)
  void counts_balance(@ForAll CustomerCounts counts) {
    assertThat(counts.closing())
        .isEqualTo(
            counts.opening()
                + counts.joined()
                + counts.reactivated()
                - counts.lostOfOpening()
                - counts.lostOfNew());
    assertThat(counts.retained() + counts.lostOfOpening()).isEqualTo(counts.opening());
    assertThat(counts.acquired() + counts.lostOfNew()).isEqualTo(counts.joined());
    assertThat(counts.lost()).isEqualTo(counts.lostOfOpening() + counts.lostOfNew());
    assertThat(counts.closing())
        .isEqualTo(counts.retained() + counts.acquired() + counts.reactivated());
  }

  @Property
  @Domain(CustomerDomain.class)
  void the_three_sets_of_counts_say_the_same(@ForAll CustomerCounts counts) {
    CustomerCounts byClosing =
        CustomerCounts.during(MARCH)
            .opening(counts.opening())
            .acquired(counts.acquired())
            .closing(counts.retained() + counts.acquired())
            .build();
    CustomerCounts byLost =
        CustomerCounts.during(MARCH)
            .opening(counts.opening())
            .acquired(counts.acquired())
            .lost(counts.lostOfOpening())
            .build();
    CustomerCounts byMovements =
        CustomerCounts.during(MARCH)
            .opening(counts.opening())
            .joined(counts.joined())
            .reactivated(counts.reactivated())
            .lostOfOpening(counts.lostOfOpening())
            .lostOfNew(counts.lostOfNew())
            .closing(counts.closing())
            .build();
    assertThat(byClosing).isEqualTo(byLost);
    assertThat(byMovements).isEqualTo(counts);
    assertThat(RetentionCalculator.retentionRate(byClosing).exact())
        .isEqualTo(RetentionCalculator.retentionRate(byMovements).exact());
  }

  @Test
  void movements_default_to_no_returns_and_no_newcomers_lost() {
    CustomerCounts counts =
        CustomerCounts.during(MARCH).opening(10).joined(3).lostOfOpening(2).build();
    assertThat(counts.closing()).isEqualTo(11);
    assertThat(counts.basis()).isEqualTo(CountBasis.FULL_MOVEMENTS);
    assertThat(counts.reactivated()).isZero();
    assertThat(counts.lostOfNew()).isZero();
  }

  @Test
  void a_closing_count_that_does_not_balance_is_refused_with_the_whole_sum() {
    assertThatThrownBy(
            () ->
                CustomerCounts.during(MARCH)
                    .opening(1000)
                    .joined(500)
                    .lostOfOpening(50)
                    .lostOfNew(12)
                    .closing(1450)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "closing must equal opening 1000 + joined 500 + reactivated 0 − lostOfOpening 50 −"
                + " lostOfNew 12 = 1438, but was 1450");
  }

  /** Article 000's trap: more acquired than there are at the end. */
  @Test
  void more_acquired_than_are_here_at_the_end_is_refused() {
    assertThatThrownBy(
            () -> CustomerCounts.during(MARCH).opening(1000).acquired(900).closing(800).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "acquired must not exceed closing 800 (who joined and left again belongs to joined and"
                + " lostOfNew), but was 900");
  }

  @Test
  void more_retained_than_there_were_is_refused() {
    assertThatThrownBy(
            () -> CustomerCounts.during(MARCH).opening(100).acquired(10).closing(120).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "closing must not exceed opening 100 + acquired 10 (returned customers belong to"
                + " reactivated), but was 120");
  }

  @Test
  void impossible_counts_are_refused() {
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).opening(-1))
        .hasMessage("opening must not be negative, but was -1");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).acquired(-1))
        .hasMessage("acquired must not be negative, but was -1");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).closing(-1))
        .hasMessage("closing must not be negative, but was -1");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).lost(-1))
        .hasMessage("lost must not be negative, but was -1");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).joined(-1))
        .hasMessage("joined must not be negative, but was -1");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).reactivated(-1))
        .hasMessage("reactivated must not be negative, but was -1");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).lostOfOpening(-1))
        .hasMessage("lostOfOpening must not be negative, but was -1");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).lostOfNew(-1))
        .hasMessage("lostOfNew must not be negative, but was -1");
    assertThatThrownBy(
            () -> CustomerCounts.during(MARCH).opening(5).joined(0).lostOfOpening(6).build())
        .hasMessage("lostOfOpening must not exceed opening 5, but was 6");
    assertThatThrownBy(
            () ->
                CustomerCounts.during(MARCH)
                    .opening(5)
                    .joined(1)
                    .lostOfOpening(0)
                    .lostOfNew(2)
                    .build())
        .hasMessage("lostOfNew must not exceed joined 1, but was 2");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).opening(5).acquired(0).lost(6).build())
        .hasMessage("lostOfOpening must not exceed opening 5, but was 6");
  }

  @Test
  void the_constructor_checks_too() {
    assertThatThrownBy(() -> new CustomerCounts(MARCH, CountBasis.NET_ACQUISITION, 1, 1, 1, 0, 0))
        .hasMessage(
            "basis must be FULL_MOVEMENTS when reactivated or lostOfNew is given, but was"
                + " NET_ACQUISITION");
    assertThatThrownBy(() -> new CustomerCounts(MARCH, CountBasis.NET_ACQUISITION, 1, 1, 0, 0, 1))
        .hasMessage(
            "basis must be FULL_MOVEMENTS when reactivated or lostOfNew is given, but was"
                + " NET_ACQUISITION");
    assertThatThrownBy(
            () -> new CustomerCounts(MARCH, CountBasis.FULL_MOVEMENTS, Long.MAX_VALUE, 1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "opening + joined + reactivated must fit a long, but was 9223372036854775807 + 1 + 0");
    assertThatThrownBy(() -> new CustomerCounts(null, CountBasis.FULL_MOVEMENTS, 1, 1, 0, 0, 0))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("period must not be null");
  }

  @Test
  void missing_and_mixed_counts_are_named() {
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).acquired(1).closing(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("opening must be given");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).opening(1).closing(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("acquired must be given");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).opening(1).acquired(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("exactly one of closing and lost must be given");
    assertThatThrownBy(
            () -> CustomerCounts.during(MARCH).opening(1).acquired(1).lost(0).closing(2).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("exactly one of closing and lost must be given");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).opening(1).lostOfOpening(0).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("joined must be given");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).opening(1).joined(0).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("lostOfOpening must be given");
    for (CustomerCountsBuilder mixed :
        new CustomerCountsBuilder[] {
          CustomerCounts.during(MARCH).opening(1).acquired(1).joined(1),
          CustomerCounts.during(MARCH).opening(1).acquired(1).lostOfNew(1),
          CustomerCounts.during(MARCH).opening(1).lost(1).reactivated(1),
          CustomerCounts.during(MARCH).opening(1).lost(1).lostOfOpening(1)
        }) {
      assertThatThrownBy(mixed::build)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "acquired and lost must not be mixed with joined, lostOfOpening, lostOfNew or"
                  + " reactivated: acquired is joined − lostOfNew");
    }
  }
}

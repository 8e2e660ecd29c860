package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
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
                - counts.lost()
                - counts.lostOfNew());
    assertThat(counts.retained() + counts.lost()).isEqualTo(counts.opening());
    assertThat(counts.acquired() + counts.lostOfNew()).isEqualTo(counts.joined());
    assertThat(counts.closing())
        .isEqualTo(counts.retained() + counts.acquired() + counts.reactivated());
  }

  @Test
  void what_is_not_known_is_not_known() {
    CustomerCounts alone = march(counts -> counts.opening(1_000).lost(35));
    assertThat(alone.acquired()).isNull();
    assertThat(alone.closing()).isNull();
    assertThat(alone.joined()).isNull();
    assertThat(alone.lostVoluntarily()).isNull();
    assertThat(alone).hasToString("March 2026: opening 1000, lost 35");

    CustomerCounts net = march(counts -> counts.opening(1_000).acquired(400).closing(800));
    assertThat(net.lost()).isEqualTo(600);
    assertThat(net.lostOfNew()).isNull();
    assertThat(net.reactivated()).isNull();
    assertThat(net)
        .hasToString("March 2026: opening 1000, lost 600, acquired 400, closing 800")
        .isEqualTo(march(counts -> counts.opening(1_000).acquired(400).lost(600)))
        .isEqualTo(march(counts -> counts.opening(1_000).lost(600).closing(800)))
        .isEqualTo(march(counts -> counts.opening(1_000).lost(600).acquired(400).closing(800)));
  }

  @Test
  void movements_default_to_no_returns() {
    CustomerCounts counts = march(march -> march.opening(10).joined(3).lost(2).lostOfNew(1));
    assertThat(counts.closing()).isEqualTo(10);
    assertThat(counts.acquired()).isEqualTo(2);
    assertThat(counts.reactivated()).isZero();
    assertThat(counts)
        .hasToString(
            "March 2026: opening 10, lost 2, joined 3, lost of new 1, reactivated 0, acquired 2,"
                + " closing 10")
        .isEqualTo(march(march -> march.opening(10).joined(3).lostOfNew(1).closing(10)));
  }

  /** Who joined is here or was lost again, so two of the three give the third. */
  @Test
  void joined_is_acquired_and_those_of_them_who_left() {
    CustomerCounts all = march(counts -> counts.opening(10).joined(3).lost(2).lostOfNew(1));
    assertThat(new CustomerCounts(MARCH, 10L, 2L, 2L, null, null, 1L, 0L, null, null, null))
        .isEqualTo(all);
    assertThat(new CustomerCounts(MARCH, 10L, 2L, 2L, null, 3L, null, 0L, null, null, null))
        .isEqualTo(all);
    assertThatThrownBy(
            () -> new CustomerCounts(MARCH, 10L, 2L, 4L, null, 3L, null, 0L, null, null, null))
        .hasMessage("acquired must not exceed joined 3, but was 4");
  }

  @Test
  void a_month_that_won_nobody_closes_with_those_who_stayed() {
    CustomerCounts none = march(counts -> counts.opening(1_000).lost(600).closing(400));
    assertThat(none.acquired()).isZero();
    assertThat(none).isEqualTo(march(counts -> counts.opening(1_000).acquired(0).closing(400)));
  }

  @Test
  void reasons_make_up_the_losses_or_leave_the_rest_unknown() {
    CustomerCounts counts =
        march(
            march -> march.opening(1_000).lostVoluntarily(20).lostInvoluntarily(10).lostUnknown(5));
    assertThat(counts.lost()).isEqualTo(35);
    assertThat(counts)
        .hasToString(
            "March 2026: opening 1000, lost 35, of them voluntarily 20, involuntarily 10, unknown 5")
        .isEqualTo(
            march(
                march -> march.opening(1_000).lost(35).lostVoluntarily(20).lostInvoluntarily(10)));
    assertThat(march(march -> march.opening(1_000).lostVoluntarily(20)).lostUnknown()).isZero();
  }

  @Test
  void a_closing_count_that_does_not_balance_is_refused_with_the_whole_sum() {
    refused(
        counts -> counts.opening(1000).joined(500).lost(50).lostOfNew(12).closing(1450),
        "closing must equal opening 1000 + joined 500 + reactivated 0 − lost 50 − lostOfNew 12 ="
            + " 1438, but was 1450");
  }

  @Test
  void counts_that_cannot_be_are_refused() {
    refused(
        counts -> counts.opening(1000).acquired(400).lost(600).closing(900),
        "closing must equal opening 1000 + acquired 400 − lost 600 = 800, but was 900");
    refused(
        counts -> counts.opening(1000).lost(600).closing(300),
        "closing must be at least opening 1000 − lost 600, but was 300");
    refused(
        counts -> counts.opening(5).joined(0).lost(6).lostOfNew(0),
        "lost must not exceed opening 5, but was 6");
    refused(
        counts -> counts.opening(5).joined(1).lost(0).lostOfNew(2),
        "lostOfNew must not exceed joined 1, but was 2");
    refused(
        counts -> counts.opening(5).acquired(0).lost(6),
        "lost must not exceed opening 5, but was 6");
    refused(
        counts -> counts.opening(5).joined(4).lostOfNew(1).reactivated(3).closing(5),
        "reactivated must not exceed closing − acquired, but was 3");
    refused(
        counts -> counts.opening(5).joined(4).lostOfNew(1).reactivated(3).closing(12),
        "closing must not exceed opening 5 + acquired 3 + reactivated 3, but was 12");
    refused(
        counts -> counts.opening(4).lostVoluntarily(3).lostUnknown(2),
        "lost must not exceed opening 4, but was 5");
    refused(
        counts -> counts.opening(4).lost(2).lostVoluntarily(3),
        "lostVoluntarily + lostInvoluntarily must not exceed lost 2, but was 3");
    refused(
        counts -> counts.opening(9).lost(4).lostVoluntarily(3).lostUnknown(2),
        "lost must equal lostVoluntarily 3 + lostInvoluntarily 0 + lostUnknown 2 = 5, but was 4");
    refused(
        counts -> counts.opening(Long.MAX_VALUE).joined(1).lost(0).lostOfNew(0),
        "opening + joined + reactivated must fit a long, but was 9223372036854775807 + 1 + 0");
    refused(
        counts -> counts.opening(Long.MAX_VALUE - 1).joined(1).lost(0).lostOfNew(0).reactivated(1),
        "opening + joined + reactivated must fit a long, but was 9223372036854775806 + 1 + 1");
    refused(
        counts -> counts.opening(Long.MAX_VALUE).acquired(1).lost(0),
        "opening + acquired must fit a long, but was 9223372036854775807 + 1");
  }

  /** Article 000's trap: more acquired than there are at the end. */
  @Test
  void more_acquired_than_are_here_at_the_end_is_refused() {
    refused(
        counts -> counts.opening(1000).acquired(900).closing(800),
        "acquired must not exceed closing 800 (who joined and left again belongs to joined and"
            + " lostOfNew), but was 900");
  }

  @Test
  void more_retained_than_there_were_is_refused() {
    refused(
        counts -> counts.opening(100).acquired(10).closing(120),
        "closing must not exceed opening 100 + acquired 10 (returned customers belong to"
            + " reactivated), but was 120");
  }

  /** The counts themselves, whose sum wraps, never reach a rate. */
  @Test
  void sums_beyond_a_long_are_refused_by_name() {
    assertThatThrownBy(
            () ->
                CustomerCounts.during(MARCH)
                    .opening(Long.MAX_VALUE)
                    .lostVoluntarily(Long.MAX_VALUE)
                    .lostInvoluntarily(1)
                    .build())
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("lostVoluntarily + lostInvoluntarily must lie between");
    CustomerCounts most = march(counts -> counts.opening(Long.MAX_VALUE).lost(1));
    assertThatThrownBy(() -> most.plus(most))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("opening must lie between");
  }

  @Test
  void only_groups_of_one_period_add_up() {
    CustomerCounts march = march(counts -> counts.opening(10).lost(1));
    CustomerCounts april = CustomerCounts.during(MARCH.next()).opening(9).lost(1).build();
    assertThatThrownBy(() -> march.plus(april))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period of other must be March 2026, but was April 2026");
    assertThatThrownBy(() -> march.plus(null)).hasMessage("other must not be null");
  }

  @Test
  void negative_counts_are_refused_at_once() {
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
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).lostOfNew(-1))
        .hasMessage("lostOfNew must not be negative, but was -1");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).lostInvoluntarily(-3))
        .hasMessage("lostInvoluntarily must not be negative, but was -3");
    assertThatThrownBy(() -> CustomerCounts.during(null)).hasMessage("period must not be null");
  }

  @Test
  void missing_and_mixed_counts_are_named() {
    missing(counts -> counts.acquired(1).closing(1), "opening must be given");
    String lost = "lost must be given, or acquired and closing, from which it follows";
    missing(counts -> counts.opening(1).closing(1), lost);
    missing(counts -> counts.opening(1).acquired(1), lost);
    missing(counts -> counts.opening(1).joined(0).lostOfNew(0), lost);
    missing(
        counts -> counts.opening(1).joined(5).lost(1),
        "lostOfNew must be given beside joined: how many of those who joined left again, 0 if none");
    missing(
        counts -> counts.opening(1).lost(0).lostOfNew(2),
        "joined must be given beside lostOfNew or reactivated");
    missing(
        counts -> counts.opening(1).lost(0).reactivated(2),
        "joined must be given beside lostOfNew or reactivated");
    missing(
        counts -> counts.opening(1_000).acquired(500).lost(50).lostOfNew(12),
        "acquired must not be given beside joined, lostOfNew or reactivated: it counts who joined and"
            + " is still here; give all who joined as joined, and who of them left again as"
            + " lostOfNew");
  }

  @Test
  void a_count_is_given_once() {
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).opening(1).opening(2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("opening must be given once, but was given as 1 and 2");
    assertThatThrownBy(() -> CustomerCounts.during(MARCH).lostUnknown(1).lostUnknown(1))
        .hasMessage("lostUnknown must be given once, but was given as 1 and 1");
  }

  private static CustomerCounts march(UnaryOperator<CustomerCountsBuilder> counts) {
    return counts.apply(CustomerCounts.during(MARCH)).build();
  }

  private static void refused(UnaryOperator<CustomerCountsBuilder> counts, String message) {
    assertThatThrownBy(() -> march(counts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static void missing(UnaryOperator<CustomerCountsBuilder> counts, String message) {
    assertThatThrownBy(() -> march(counts))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }
}

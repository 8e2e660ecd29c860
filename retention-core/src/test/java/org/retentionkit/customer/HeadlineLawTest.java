package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;

/**
 * The law that the library stands for: of any customers, however they are counted, retention is the
 * share of the opening ones who are still here, churn that of those who are not, and both add up to
 * 100 %.
 */
@Domain(CustomerSets.Domain.class)
@Domain(DomainContext.Global.class)
class HeadlineLawTest {
  @Property
  void retention_and_churn_are_what_the_sets_say_and_add_up_to_one(@ForAll CustomerSets customers) {
    long opening = customers.opening().size();
    for (CustomerCounts counts : customers.counted()) {
      RetentionRate retention = RetentionCalculator.retentionRate(counts);
      ChurnRate churn = ChurnCalculator.churnRate(counts);
      assertThat(retention.isDefined()).isEqualTo(opening > 0);
      assertThat(churn.isDefined()).isEqualTo(opening > 0);
      assertThat(retention.proportion()).isEqualTo(share(customers.kept().size(), opening));
      assertThat(churn.proportion()).isEqualTo(share(customers.gone().size(), opening));
      if (opening > 0) {
        assertThat(retention.exact()).isEqualTo(Ratio.of(customers.kept().size(), opening));
        assertThat(churn.exact()).isEqualTo(Ratio.of(customers.gone().size(), opening));
        assertThat(retention.exact().plus(churn.exact())).isEqualTo(Ratio.ONE);
        assertThat(retention.proportion().plus(churn.proportion())).isEqualTo(Proportion.ONE);
      }
    }
  }

  @Property
  void rounded_they_are_the_rounded_shares_and_add_up_to_100_percent(
      @ForAll CustomerSets customers, @ForAll @IntRange(max = 6) int decimals) {
    long opening = customers.opening().size();
    for (CustomerCounts counts : customers.counted()) {
      if (opening == 0) {
        continue;
      }
      BigDecimal retention = RetentionCalculator.retentionRate(counts).percent(decimals);
      BigDecimal churn = ChurnCalculator.churnRate(counts).percent(decimals);
      assertThat(retention.add(churn)).isEqualByComparingTo("100");
      assertThat(churn).isEqualTo(Ratio.of(customers.gone().size(), opening).percent(decimals));
    }
  }

  /** What is missing from a group is in another, so that the groups' counts are those of all. */
  @Property
  void the_counts_of_separate_groups_add_up_to_those_of_all(
      @ForAll CustomerSets customers, @ForAll @IntRange(min = 2, max = 5) int groups) {
    for (int way = 0; way < customers.counted().size(); way++) {
      CustomerCounts sum = null;
      for (int group = 0; group < groups; group++) {
        int own = group;
        CustomerCounts counts =
            customers.where(customer -> customer % groups == own).counted().get(way);
        sum = sum == null ? counts : sum.plus(counts);
      }
      assertThat(sum).isEqualTo(customers.counted().get(way));
    }
  }

  /** What one of two groups does not know, both together do not know. */
  @Property
  void groups_that_know_more_and_less_know_the_lesser_together(@ForAll CustomerSets customers) {
    CustomerSets first = customers.where(customer -> customer % 2 == 0);
    CustomerSets other = customers.where(customer -> customer % 2 == 1);
    assertThat(first.movements().plus(other.ends())).isEqualTo(customers.ends());
    assertThat(first.ends().plus(other.movements())).isEqualTo(customers.ends());
    assertThat(first.movements().plus(other.openingAndLost()))
        .isEqualTo(customers.openingAndLost());
    assertThat(first.openingAndLost().plus(other.losses())).isEqualTo(customers.openingAndLost());
  }

  /** Forms that are both known agree: the definitions do not depend on how one counted. */
  @Property
  void the_ways_of_counting_agree(@ForAll CustomerSets customers) {
    for (CustomerCounts counts : customers.counted()) {
      assertThat(counts.opening()).isEqualTo(customers.opening().size());
      assertThat(counts.lost()).isEqualTo(customers.gone().size());
      assertThat(counts.retained()).isEqualTo(customers.kept().size());
      if (counts.knowsClosing()) {
        assertThat(counts.closing()).isEqualTo(customers.closing().size());
      }
    }
    assertThat(customers.ends()).isEqualTo(customers.losses());
  }

  /** The guesses' two countries: 40 of 400 and 45 of 300 lost are 85 of 700. */
  @Test
  void two_countries_together_lose_what_both_lose() {
    CustomerCounts latvia = CustomerCounts.during(CustomerSets.MARCH).opening(400).lost(40).build();
    CustomerCounts estonia =
        CustomerCounts.during(CustomerSets.MARCH).opening(300).lost(45).build();
    assertThat(ChurnCalculator.churnRate(latvia.plus(estonia)).proportion())
        .isEqualTo(new Proportion(85, 700));
  }

  private static Proportion share(long part, long whole) {
    return new Proportion(part, whole);
  }
}

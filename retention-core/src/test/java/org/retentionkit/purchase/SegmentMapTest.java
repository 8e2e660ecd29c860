package org.retentionkit.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.testing.JsonRoundTrip;

class SegmentMapTest {
  /** metrics.md 5.3, A20: is 541 a champion? Not here: its amount is among the lowest. */
  @ParameterizedTest
  @CsvSource({
    "541, Active",
    "555, Champions",
    "544, Champions",
    "543, Active",
    "522, New",
    "523, Active",
    "455, Loyal",
    "344, Loyal",
    "443, Active",
    "422, Promising",
    "343, Needs attention",
    "323, Needs attention",
    "322, Almost lost",
    "222, Almost lost",
    "244, At risk",
    "114, At risk",
    "254, Previously loyal",
    "155, Previously loyal",
    "111, Dormant",
    "122, Dormant",
  })
  void every_score_has_a_segment(String score, String segment) {
    assertThat(
            SegmentMap.elevenGroups()
                .segmentOf(score.charAt(0) - '0', score.charAt(1) - '0', score.charAt(2) - '0'))
        .isEqualTo(segment);
  }

  @Test
  void eleven_groups_are_ten_of_buyers_and_those_without_a_purchase() {
    SegmentMap map = SegmentMap.elevenGroups();
    assertThat(map.segments()).hasSize(10).contains("Champions", "Dormant");
    assertThat(map.withoutPurchase()).isEqualTo("Prospects");
  }

  @Test
  void a_map_of_ones_own_asks_its_rules_in_order() {
    SegmentMap map =
        new SegmentMap(
            3,
            List.of(
                SegmentMap.Rule.of("Big and frequent").frequency(3, 3).monetary(2, 3),
                SegmentMap.Rule.of("Rest")),
            "Nobody");
    assertThat(map.segmentOf(1, 3, 2)).isEqualTo("Big and frequent");
    assertThat(map.segmentOf(1, 3, 1)).isEqualTo("Rest");
    assertThat(map.segmentOf(1, 2, 3)).isEqualTo("Rest");
  }

  /** The fewest scores there may be, and rules that take only the highest of one dimension. */
  @Test
  void a_rule_may_take_the_highest_score_alone() {
    SegmentMap map =
        new SegmentMap(
            2,
            List.of(
                SegmentMap.Rule.of("Big").monetary(2, 2),
                SegmentMap.Rule.of("Frequent").frequency(2, 2),
                SegmentMap.Rule.of("Recent").recency(2, 2),
                SegmentMap.Rule.of("Rest")),
            "Nobody");
    assertThat(map.segmentOf(1, 1, 2)).isEqualTo("Big");
    assertThat(map.segmentOf(1, 2, 1)).isEqualTo("Frequent");
    assertThat(map.segmentOf(2, 1, 1)).isEqualTo("Recent");
    assertThat(map.segmentOf(1, 1, 1)).isEqualTo("Rest");
    assertThat(new SegmentMap(100, List.of(SegmentMap.Rule.of("All")), "None").segmentOf(1, 1, 100))
        .isEqualTo("All");
    assertThatThrownBy(
            () -> new SegmentMap(2, List.of(SegmentMap.Rule.of("Small").monetary(1, 1)), "None"))
        .hasMessage("rules must name a segment for every score, but none takes 1-1-2");
  }

  @Test
  void values_survive_json_and_print() {
    JsonRoundTrip.check(SegmentMap.elevenGroups(), SegmentMap.class);
    assertThat(new SegmentMap.Range(4, 5)).hasToString("4–5");
    assertThat(new SegmentMap.Range(4, 4)).hasToString("4");
  }

  @Test
  void errors_name_the_rule() {
    assertThatThrownBy(() -> new SegmentMap(1, List.of(SegmentMap.Rule.of("All")), "None"))
        .hasMessage("highest must lie between 2 and 100, but was 1");
    assertThatThrownBy(() -> new SegmentMap(101, List.of(SegmentMap.Rule.of("All")), "None"))
        .hasMessage("highest must lie between 2 and 100, but was 101");
    assertThatThrownBy(
            () -> new SegmentMap(2, List.of(SegmentMap.Rule.of("Recent").recency(2, 2)), "None"))
        .hasMessage("rules must name a segment for every score, but none takes 1-1-1");
    assertThatThrownBy(
            () ->
                new SegmentMap(
                    2, List.of(SegmentMap.Rule.of("All"), SegmentMap.Rule.of("Never")), "None"))
        .hasMessage(
            "each rule must take a score that none before it takes, but rule 2, Never, takes none");
    assertThatThrownBy(() -> SegmentMap.Rule.of(" ")).hasMessage("segment must not be blank");
    assertThatThrownBy(() -> new SegmentMap.Range(0, 4))
        .hasMessage("from must be at least 1, but was 0");
    assertThatThrownBy(() -> new SegmentMap.Range(5, 4))
        .hasMessage("from must not exceed to 4, but was 5");
    SegmentMap map = SegmentMap.elevenGroups();
    assertThatThrownBy(() -> map.segmentOf(6, 1, 1))
        .hasMessage("recency must lie between 1 and 5, but was 6");
    assertThatThrownBy(() -> map.segmentOf(1, 0, 1))
        .hasMessage("frequency must lie between 1 and 5, but was 0");
    assertThatThrownBy(() -> map.segmentOf(1, 1, 6))
        .hasMessage("monetary must lie between 1 and 5, but was 6");
  }
}

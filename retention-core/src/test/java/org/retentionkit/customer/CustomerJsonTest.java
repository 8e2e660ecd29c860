package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.testing.JsonRoundTrip;

/**
 * Values of the room through Jackson, Gson, JSON-B and Java serialisation, and what lost numbers
 * do.
 */
class CustomerJsonTest {
  private static final ObjectMapper JACKSON =
      new ObjectMapper().registerModule(new JavaTimeModule());
  private static final Period MARCH = Period.ofMonth(2026, 3);

  @Property(tries = 50)
  @Domain(CustomerSets.Domain.class)
  void counts_and_rates_come_back_equal(@ForAll CustomerSets customers) {
    for (CustomerCounts counts : customers.counted()) {
      JsonRoundTrip.check(counts, CustomerCounts.class);
      JsonRoundTrip.check(
          new RetentionRate.Counted(counts, RetentionDefinition.OPENING_COHORT),
          RetentionRate.Counted.class);
      JsonRoundTrip.check(
          new ChurnRate.Counted(counts, ChurnDefinition.CLOSING_BASE), ChurnRate.Counted.class);
    }
  }

  @Test
  void other_values_come_back_equal() {
    JsonRoundTrip.check(
        CustomerCounts.during(MARCH).opening(9).lostVoluntarily(2).build(), CustomerCounts.class);
    JsonRoundTrip.check(
        (ChurnRate.Stated) ChurnRate.ofPercent("2.5", CalendarUnit.MONTH), ChurnRate.Stated.class);
    JsonRoundTrip.check(
        (RetentionRate.Stated) RetentionRate.ofPercent(85, CalendarUnit.YEAR),
        RetentionRate.Stated.class);
    JsonRoundTrip.check(RenewalCounts.during(MARCH).due(4).renewed(3).build(), RenewalCounts.class);
    JsonRoundTrip.check(
        WinBackCounts.during(MARCH).lostIn(MARCH).pool(3).wonBack(1).build(), WinBackCounts.class);
    JsonRoundTrip.check(
        new CustomerMovements.Passing(MARCH, 1L, 2L, 3L), CustomerMovements.Passing.class);
    Period days = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3));
    JsonRoundTrip.check(
        DailyCustomerCounts.during(days).opening(100, 200).lost(1, 4).build(),
        DailyCustomerCounts.class);
  }

  /** Three counts, as a form posts them, are the counts; the fourth is checked. */
  @Test
  void three_counts_posted_as_json_are_the_counts() throws JsonProcessingException {
    CustomerCounts counts =
        CustomerCounts.during(MARCH).opening(1_000).acquired(400).closing(800).build();
    assertThat(posted("\"opening\":1000,\"acquired\":400,\"closing\":800")).isEqualTo(counts);
    assertThat(posted("\"opening\":1000,\"acquired\":400,\"closing\":800,\"lost\":600"))
        .isEqualTo(counts);
    assertThat(posted("\"opening\":1000,\"lost\":35"))
        .isEqualTo(CustomerCounts.during(MARCH).opening(1_000).lost(35).build());
    assertThat(
            posted("\"opening\":9,\"lostVoluntarily\":1,\"lostInvoluntarily\":2,\"lostUnknown\":3"))
        .isEqualTo(
            CustomerCounts.during(MARCH)
                .opening(9)
                .lostVoluntarily(1)
                .lostInvoluntarily(2)
                .lostUnknown(3)
                .build());
    refused(
        "\"opening\":1000", "lost must be given, or acquired and closing, from which it follows");
    refused("\"acquired\":400,\"closing\":800", "opening must not be null");
    refused(
        "\"opening\":9,\"lost\":1,\"joined\":4,\"lostOfNew\":1",
        "joined, lostOfNew and reactivated must be known together, but was 4, 1 and not known");
    refused(
        "\"opening\":9,\"lost\":3,\"lostVoluntarily\":1",
        "lostVoluntarily, lostInvoluntarily and lostUnknown must be known together, but was 1, not"
            + " known and not known");
    refused(
        "\"opening\":9,\"lost\":1,\"acquired\":4,\"joined\":4,\"lostOfNew\":1,\"reactivated\":0",
        "acquired must equal joined 4 − lostOfNew 1 = 3, but was 4");
  }

  /** A number that is lost on the way is told from the others, or refused: never read as 0. */
  @Property(tries = 200)
  @Domain(CustomerDomain.class)
  void a_lost_number_is_never_read_as_0(@ForAll CustomerCounts counts)
      throws JsonProcessingException {
    ObjectNode whole = JACKSON.valueToTree(counts);
    for (String name : names(whole)) {
      ObjectNode part = whole.deepCopy();
      part.remove(name);
      CustomerCounts read;
      try {
        read = JACKSON.treeToValue(part, CustomerCounts.class);
      } catch (ValueInstantiationException refused) {
        continue;
      }
      assertThat(read).as("without %s", name).isEqualTo(counts);
    }
  }

  @Test
  void a_lost_number_of_other_counts_is_refused() {
    for (Object value :
        List.of(
            RenewalCounts.during(MARCH).due(4).renewed(3).build(),
            WinBackCounts.during(MARCH).lostIn(MARCH).pool(3).wonBack(1).build(),
            new CustomerMovements.Passing(MARCH, 1L, 2L, 3L))) {
      ObjectNode whole = JACKSON.valueToTree(value);
      for (String name : names(whole)) {
        ObjectNode part = whole.deepCopy();
        part.remove(name);
        assertThatThrownBy(() -> JACKSON.treeToValue(part, value.getClass()))
            .rootCause()
            .hasMessage(name + " must not be null");
      }
    }
  }

  private static List<String> names(ObjectNode node) {
    Iterator<String> names = node.fieldNames();
    List<String> all = new java.util.ArrayList<>();
    names.forEachRemaining(all::add);
    return all;
  }

  private static CustomerCounts posted(String counts) throws JsonProcessingException {
    String march = "{\"start\":\"2026-03-01\",\"endExclusive\":\"2026-04-01\"}";
    return JACKSON.readValue("{\"period\":" + march + "," + counts + "}", CustomerCounts.class);
  }

  private static void refused(String counts, String message) {
    assertThatThrownBy(() -> posted(counts)).rootCause().hasMessage(message);
  }
}

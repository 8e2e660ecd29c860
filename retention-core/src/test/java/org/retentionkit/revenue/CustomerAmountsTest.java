package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.Period;
import org.retentionkit.Ratio;

class CustomerAmountsTest {
  private static CustomerAmounts five() {
    return CustomerAmounts.during(Period.ofMonth(2026, 3), "EUR")
        .minorUnits(10_00, 50_00, 4_00, 30_00, 6_00)
        .build();
  }

  private static byte[] written(CustomerAmounts amounts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(amounts);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  @Test
  void amounts_come_back_equal_from_their_bytes() throws Exception {
    CustomerAmounts clipped =
        CustomerAmounts.during(Period.ofMonth(2026, 3), "EUR")
            .negativesAsZero()
            .amounts(List.of(new BigDecimal("-1"), new BigDecimal("0.125")))
            .build();
    for (CustomerAmounts each :
        List.of(five(), clipped, CustomerAmounts.of(List.of(BigDecimal.TEN), "JPY"))) {
      assertThat(read(written(each))).isEqualTo(each).hasSameHashCodeAs(each);
    }
  }

  /** M29: one amount changed in the bytes; the sum that was written no longer comes out. */
  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 29_99, 40_00, Long.MAX_VALUE})
  void bytes_that_were_changed_are_refused(long changed) throws Exception {
    byte[] bytes = written(five());
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int at = 0;
    while (buffer.getLong(at) != 30_00) {
      at++;
    }
    buffer.putLong(at, changed);
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(InvalidObjectException.class);
  }

  /** The concentration as people type it: a list of amounts, a plain share, no period. */
  @Test
  void a_list_of_amounts_is_enough() {
    RevenueConcentration concentration =
        ConcentrationCalculator.concentration(
            List.of(
                new BigDecimal("50"), new BigDecimal("30"), BigDecimal.TEN, new BigDecimal("10")),
            "EUR");
    assertThat(concentration.topShare(0.25).percent(1)).isEqualTo("50.0");
    assertThat(concentration.topShare(0.1).exact()).isEqualTo(Ratio.of("0.2"));
    assertThat(concentration.customersForShare(0.8).percent(1)).isEqualTo("50.0");
    assertThat(concentration.topShare(0.25))
        .hasToString("Revenue share of the top customers: 50.0 %");
    assertThat(concentration.gini()).hasToString("Gini coefficient of revenue: 0.3500");
    assertThat(concentration).hasToString("4 customers, 100.00 EUR");
    assertThat(ConcentrationCalculator.concentration(List.of(), "EUR").gini())
        .hasToString("Gini coefficient of revenue: n/a (revenue is 0)");
    assertThat(
            ConcentrationCalculator.concentration(List.of(BigDecimal.ONE), "EUR")
                .gini(GiniDefinition.SAMPLE))
        .hasToString(
            "Gini coefficient of revenue (corrected for a sample): n/a (there is only one"
                + " customer)");
    assertThat(concentration.lorenzCurve(2))
        .hasToString("Lorenz curve: 50.0 % bring 20.0 %, 100.0 % bring 100.0 %");
  }

  /** M11: a currency without decimals of its own has two, as everywhere else. */
  @Test
  void gold_has_two_decimals_here_too() {
    CustomerAmounts gold =
        CustomerAmounts.during(Period.ofMonth(2026, 3), "XAU").minorUnits(12_345).build();
    assertThat(gold.base().revenue()).isEqualTo("123.45");
  }

  /** M17 and M25: what no share is, and more points than anybody reads, is refused by name. */
  @Test
  void shares_and_steps_that_cannot_be_are_refused_by_name() {
    RevenueConcentration concentration = new RevenueConcentration(five());
    assertThatThrownBy(() -> concentration.topShare(Ratio.of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("top must lie between 0 and 1, but was 0/0");
    assertThatThrownBy(() -> concentration.customersForShare(Ratio.of(0, 0)))
        .hasMessage("share must lie between 0 and 1, but was 0/0");
    assertThatThrownBy(() -> concentration.topShare(Double.NaN))
        .hasMessage("top must be a finite number, but was NaN");
    assertThatThrownBy(() -> concentration.customersForShare(20))
        .hasMessageStartingWith("share must lie between 0 and 1, but was 20");
    assertThatThrownBy(() -> concentration.topShare((Ratio) null))
        .hasMessage("top must not be null");
    assertThatThrownBy(() -> concentration.lorenzCurve(100_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("steps must not exceed the limit 10000, but was 100000000");
    assertThat(concentration.lorenzCurve(10_000).points()).hasSize(10_001);
    assertThatThrownBy(() -> CustomerAmounts.during(null, "EUR"))
        .hasMessage("period must not be null");
    assertThatThrownBy(() -> CustomerAmounts.during(Period.ofMonth(2026, 3), "EUR").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("amounts or minorUnits must be given");
  }
}

package org.retentionkit.examples.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.Period;
import org.retentionkit.Ratio;

class RevenuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10                  |   2 | 10", // a fifth of the only customer
        "1 1 1 1 6           |   6 | 10", // five customers: the first
        "5 1 4 2 3 9         | 100 | 240", // six: the first and 0.2 of the second, (9 + 1) of 24
        "70 10 5 5 4 3 3     |  74 | 100", // seven: the first and 0.4 of the second
        "2 2 2 2 2 2 2       |   1 | 5", // equal customers: their share
        "0 0 0 7             |   8 | 10", // 0.8 of the first of four
        "1 2 3 4 5 6 7 8 9 10|  19 | 55", // ten: the first two
      })
  void the_fraction_of_a_customer_counts(String revenues, long top, long all) {
    Revenues column = new Revenues();
    for (String revenue : revenues.split(" ")) {
      column.add(Long.parseLong(revenue));
    }
    assertThat(concentration(column).topFifth().exact()).isEqualTo(Ratio.of(top, all));
  }

  @ParameterizedTest
  @CsvSource({"0", "3"})
  void without_revenue_the_share_is_undefined(int customers) {
    Revenues column = new Revenues();
    for (int i = 0; i < customers; i++) {
      column.add(0);
    }
    assertThat(concentration(column).topFifth().isDefined()).isFalse();
    assertThat(concentration(column).fourFifths().isDefined()).isFalse();
    assertThat(concentration(column).gini().isDefined()).isFalse();
    assertThat(concentration(column).fifth().base().customers()).isEqualTo(customers);
  }

  @Test
  void eighty_per_cent_and_gini_are_of_the_same_customers() {
    Revenues column = new Revenues();
    LongStream.of(4, 50, 6, 30, 10).forEach(column::add);
    assertThat(concentration(column).fourFifths().exact()).isEqualTo(Ratio.of(2, 5));
    // ranks 4·1 + 6·2 + 10·3 + 30·4 + 50·5 = 416: (832 − 600) ÷ 500
    assertThat(concentration(column).gini().exact()).isEqualTo(Ratio.of(232, 500));
  }

  private static Concentration concentration(Revenues column) {
    return Concentration.of(column.in(Period.ofMonth(2026, 3), Currency.getInstance("EUR")));
  }
}

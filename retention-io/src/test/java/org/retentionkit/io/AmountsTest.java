package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount is read exactly, in whatever way people write it, or refused with the rule. */
class AmountsTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");

  private static long units(Currency currency, char mark, String text) {
    Field field = new Field("amount");
    field.set(text);
    return Amounts.of(currency, false, mark).minorUnits(field);
  }

  /** R4, R8, R13. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.50|1250",
        "12|1200",
        "-12.5|-1250",
        "+7|700",
        "0|0",
        "-0.00|0",
        "1020.50|102050",
        "1,020.50|102050",
        "1.020,50|102050",
        "1 020,50|102050",
        "1\u00A0020,50|102050",
        "1\u202F020,50|102050",
        "1'020.50|102050",
        "1\u2019020.50|102050",
        "66,03|6603",
        "1,234,567|123456700",
        "1.234.567|123456700",
        "12,34,567.89|123456789",
        "1 234 567.8|123456780",
        "12.5000|1250",
        "0,500|50",
        "1234.500|123450",
        ".50|50",
        "(5.00)|-500",
        "5.00-|-500",
        "\u22125.00|-500",
        "- 5|-500",
        "12,50 €|1250",
        "€12.50|1250",
        "-€ 12.50|-1250",
        "€-12.50|-1250",
        "EUR 12.50|1250",
        "12.50 eur|1250",
        "(€5)|-500",
        "92233720368547758.07|9223372036854775807",
        "-92233720368547758.08|-9223372036854775808",
      })
  void amounts_are_read_as_people_write_them(String text, long units) {
    assertThat(units(EUR, '\0', text)).isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"$1,234.50|123450", "US$5|500", "USD 5|500", "-$5.25|-525", "($5.25)|-525"})
  void dollars_may_have_their_sign(String text, long units) {
    assertThat(units(USD, '\0', text)).isEqualTo(units);
  }

  /** R13: signs, codes and abbreviations of the currency, on either side, with a sign anywhere. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EUR|€(12.00)|-1200",
        "EUR|(12.00) €|-1200",
        "EUR|EUR (12.00)|-1200",
        "EUR|-EUR 12|-1200",
        "EUR|5.00- €|-500",
        "EUR|\u20135,00|-500",
        "EUR|5+|500",
        "EUR|EUR.50|50",
        "EUR|5 euros|500",
        "USD|$(5.00)|-500",
        "USD|$5.00 USD|500",
        "USD|USD$5|500",
        "CAD|C$5|500",
        "CAD|CA$5|500",
        "AUD|A$ 5|500",
        "BRL|R$ 1.234,50|123450",
        "GBP|£1,020.50|102050",
        "CHF|Fr. 1'234.50|123450",
        "SEK|1 234,50 kr|123450",
        "DKK|kr.5,50|550",
        "NOK|kr .50|50",
        "PLN|1 234,50 zł|123450",
        "CZK|5 Kč|500",
        "HUF|500 Ft|50000",
        "RON|12,50 lei|1250",
        "BGN|5 лв.|500",
        "RUB|5 руб.|500",
        "UAH|5,50 грн|550",
        "INR|Rs. 500|50000",
        "INR|Rs.12,34,567.89|123456789",
        "TRY|5 TL|500",
        "ILS|₪5|500",
        "THB|฿1,234.50|123450",
        "PHP|₱5|500",
        "ZAR|R 5|500",
        "KRW|500원|500",
        "JPY|￥500|500",
        "JPY|500円|500",
      })
  void an_amount_may_have_the_sign_of_its_currency(String currency, String text, long units) {
    assertThat(units(Currency.getInstance(currency), '\0', text)).isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"EUR|kr 5", "EUR|R$ 5", "EUR|5 zł", "USD|CA$5", "SEK|$5", "EUR|5 CHF", "AED|$5"})
  void the_sign_of_another_currency_is_refused(String currency, String text) {
    assertThatThrownBy(() -> units(Currency.getInstance(currency), '\0', text))
        .hasMessage("must be in " + currency);
  }

  @Test
  void a_mark_that_is_named_is_that_of_decimals() {
    assertThat(units(EUR, ',', "1.020")).isEqualTo(102_000);
    assertThat(units(EUR, '.', "1,020")).isEqualTo(102_000);
    assertThat(units(EUR, '.', "1.020")).isEqualTo(102);
    assertThat(units(EUR, ',', "1,02")).isEqualTo(102);
    assertThatThrownBy(() -> units(EUR, ',', "1.5")).hasMessage("must be a number such as 12.50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,020|must say whether its mark is that of decimals or of thousands: name it with"
            + " decimalMark('.') or decimalMark(',')",
        "1.020|must say whether its mark is that of decimals or of thousands: name it with"
            + " decimalMark('.') or decimalMark(',')",
        "12.505|must say whether its mark is that of decimals or of thousands: name it with"
            + " decimalMark('.') or decimalMark(',')",
        "0.505|must have at most 2 decimals, as EUR has",
        "12.5055|must have at most 2 decimals, as EUR has",
        "$5|must be in EUR",
        "5 USD|must be in EUR",
        "92233720368547758.08|must not exceed 92233720368547758.07 EUR",
      })
  void what_is_not_sure_is_refused_with_the_rule(String text, String rule) {
    assertThatThrownBy(() -> units(EUR, '\0', text)).hasMessage(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "1e3",
        "1.2.3,4,5",
        "1,2,3",
        "--5",
        "-5-",
        "5.",
        ",",
        "-",
        "€",
        "1 2",
        "1  2",
        "12 34",
        "0x10",
        "1_000",
        "\u0661",
        "Infinity",
        "5 %",
        "1.,5",
        "''",
        "1,02.5",
        "1.000.00",
        "(5",
        "1/2",
        "1.2e1",
        "1.234x",
        "(5(",
        "((5))",
        "(-5)",
        "5.-",
        "5,-",
        "5 apples",
        "x1,020",
        "$$5",
      })
  void what_is_no_number_is_refused(String text) {
    assertThatThrownBy(() -> units(EUR, '\0', text)).hasMessage("must be a number such as 12.50");
  }

  @Test
  void blanks_are_refused_and_so_is_what_is_far_too_long() {
    assertThatThrownBy(() -> units(EUR, '\0', " ")).hasMessage("must not be blank");
    assertThatThrownBy(() -> units(EUR, '\0', "9".repeat(1_000_000)))
        .hasMessage("must be a number such as 12.50");
    assertThatThrownBy(() -> units(EUR, '\0', "9".repeat(70)))
        .hasMessage("must not exceed 92233720368547758.07 EUR");
  }

  @Test
  void currencies_without_decimals_and_minor_units_are_whole() {
    assertThat(units(Currency.getInstance("JPY"), '\0', "¥1,234,000")).isEqualTo(1_234_000);
    Field field = new Field("amount");
    field.set("1250");
    assertThat(Amounts.of(EUR, true, '\0').minorUnits(field)).isEqualTo(1250);
    field.set("12.5");
    assertThatThrownBy(() -> Amounts.of(EUR, true, '\0').minorUnits(field))
        .hasMessage("must be a whole number of minor units of EUR");
  }

  /** Values of databases: the shortest decimal of a floating-point number is what was meant. */
  @Test
  void values_of_databases_are_exact() {
    Field field = new Field("amount");
    field.setValue(12.5);
    assertThat(Amounts.of(EUR, false, '\0').minorUnits(field)).isEqualTo(1250);
    field.setValue(0.1 + 0.2);
    assertThatThrownBy(() -> Amounts.of(EUR, false, '\0').minorUnits(field))
        .hasMessage("must have at most 2 decimals, as EUR has");
    field.setValue(Double.NaN);
    assertThatThrownBy(() -> Amounts.of(EUR, false, '\0').minorUnits(field))
        .hasMessage("must be a number such as 12.50");
    field.setValue(new BigDecimal("1e400"));
    assertThatThrownBy(() -> Amounts.of(EUR, false, '\0').minorUnits(field))
        .hasMessage("must not exceed 92233720368547758.07 EUR");
    field.setValue(new BigDecimal("7.10000"));
    assertThat(Amounts.of(EUR, false, '\0').minorUnits(field)).isEqualTo(710);
  }

  /** Law: an amount in any of the usual ways reads as what it was. */
  @Property
  void any_amount_reads_as_it_was_written(@ForAll long units, @ForAll @IntRange(max = 6) int way) {
    BigDecimal amount = BigDecimal.valueOf(units, 2);
    String plain = amount.toPlainString();
    String grouped = String.format(Locale.ROOT, "%,.2f", amount);
    String text =
        switch (way) {
          case 0 -> plain;
          case 1 -> grouped;
          case 2 -> grouped.replace(',', ' ').replace('.', ',');
          case 3 -> grouped.replace(',', '\'');
          case 4 -> swapped(grouped);
          case 5 -> plain + " EUR";
          default -> plain.replace('-', '\u2212');
        };
    assertThat(units(EUR, '\0', text)).isEqualTo(units);
  }

  private static String swapped(String text) {
    return text.replace(',', ';').replace('.', ',').replace(';', '.');
  }
}

package org.retentionkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.Ratio;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.examples.answers.SurveyFormat;
import org.retentionkit.examples.csv.BadInputException;
import org.retentionkit.examples.report.base.Choices;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.survey.NpsScale;

class CommandLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--colour red x.csv | option --colour is unknown; --help lists all options",
        "-j x.csv | option -j is unknown; --help lists all options",
        "--json --json | option --json must be given only once",
        "--currency EUR --currency=EUR x.csv | option --currency must be given only once",
        "x.csv --currency | option --currency must be given a value",
        "x.csv --currency= | option --currency must be given a value",
        "x.csv --json=yes | option --json must be given no value",
        "x.csv --json= | option --json must be given no value",
        "x.csv y.csv | only one file must be given, but there are [x.csv, y.csv]",
        "--delimiter ; | option --delimiter must come with a file",
        "--skip-bad-rows | option --skip-bad-rows must come with a file",
        "x.csv --active-days 0 | option --active-days must be a whole number from 1 to 36500, but"
            + " was '0'",
        "x.csv --active-days 36501 | option --active-days must be a whole number from 1 to 36500,"
            + " but was '36501'",
        "--active-days abc | option --active-days must be a whole number from 1 to 36500, but was"
            + " 'abc'",
        "x.csv --currency euro | option --currency must be an ISO 4217 code with decimals such as"
            + " EUR, but was 'euro'",
        "x.csv --currency XXX | option --currency must be an ISO 4217 code with decimals such as"
            + " EUR, but was 'XXX'",
        "x.csv --delimiter ;; | option --delimiter must be one character or the word tab, but was"
            + " ';;'",
        "x.csv --delimiter \" | option --delimiter must be one character or the word tab, but was"
            + " '\"'",
        "x.csv --decimal-mark ; | option --decimal-mark must be a point or a comma, but was ';'",
        "x.csv --decimal-mark , | option --delimiter must differ from --decimal-mark, but both are"
            + " ','",
        "x.csv --charset utf-88 | option --charset must be an encoding such as UTF-8 or"
            + " windows-1252, but was 'utf-88'",
        "x.csv --date-format yyyy-QQQQQQQ | option --date-format must be a date pattern such as"
            + " dd.MM.yyyy, but was 'yyyy-QQQQQQQ'",
        "x.csv --date-format yyyy-MM | option --date-format must be a date pattern such as"
            + " dd.MM.yyyy, but was 'yyyy-MM'",
        "x.csv --date-format hh:mm | option --date-format must be a date pattern such as"
            + " dd.MM.yyyy, but was 'hh:mm'",
        "--survey y.csv | option --survey must come with a file",
        "x.csv --language lv | option --language must come with --html",
        "x.csv --html p --language de | option --language must be one of en, lv, zh-Hans, ru, pl, fi,"
            + " but was 'de'",
        "x.csv --scale 1-10 | option --scale must come with --survey",
        "x.csv --score-column s | option --score-column must come with --survey",
        "x.csv --survey-customer-column d | option --survey-customer-column must come with"
            + " --survey",
        "x.csv --survey y.csv --scale 1-5 | option --scale must be 0-10 or 1-10, but was '1-5'",
        "x.csv --margin 0.4 | option --margin must be per cent from 1 to 100, such as 40, but was"
            + " '0.4'",
        "x.csv --margin 100.1 | option --margin must be per cent from 1 to 100, such as 40, but was"
            + " '100.1'",
        "x.csv --margin -4 | option --margin must be per cent from 1 to 100, such as 40, but was"
            + " '-4'",
        "--at-risk -1 | option --at-risk must be a whole number from 0 to 1000000, but was '-1'",
        "--at-risk 1000001 | option --at-risk must be a whole number from 0 to 1000000, but was"
            + " '1000001'",
        "--at-risk all | option --at-risk must be a whole number from 0 to 1000000, but was 'all'",
        "--discount ten | option --discount must be per cent a year from 0 to 100, such as 10, but"
            + " was 'ten'",
        "--industry Retale | option --industry must be one of: Automotive; B2B SaaS; Banking;"
            + " Business consulting; Commercial insurance; Construction; Cybersecurity; E-commerce;"
            + " Entertainment; Financial services; HVAC; IT services; Insurance; Media;"
            + " Professional services; Retail; SaaS, ARPA above $1000; SaaS, ARPA below $25;"
            + " Telecom; but was 'Retale'",
      })
  void what_cannot_be_used_is_one_line(String args, String message) {
    assertThatThrownBy(() -> Settings.of(CommandLine.parse(args.split(" "))))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message);
  }

  @Test
  void line_ends_are_no_delimiters() {
    for (String end : new String[] {"\n", "\r"}) {
      assertThatThrownBy(() -> Settings.of(CommandLine.parse("x.csv", "--delimiter", end)))
          .isInstanceOf(BadInputException.class);
    }
  }

  @Test
  void values_follow_the_option_or_an_equals_sign() {
    CommandLine line =
        CommandLine.parse("--currency", "EUR", "x.csv", "--date-column=a=b", "--json");
    assertThat(line.file()).isEqualTo("x.csv");
    assertThat(line.value(Option.CURRENCY)).isEqualTo("EUR");
    assertThat(line.value(Option.DATE_COLUMN)).isEqualTo("a=b");
    assertThat(line.has(Option.JSON)).isTrue();
    assertThat(line.has(Option.HELP)).isFalse();
    assertThat(line.value(Option.ACTIVE_DAYS)).isEqualTo("90");
  }

  @Test
  void settings_without_options_are_the_standard_ones_in_the_help() {
    Settings settings = Settings.of(CommandLine.parse());
    assertThat(settings.activeDays()).isEqualTo(90);
    assertThat(settings.currency().getCurrencyCode()).isEqualTo("USD");
    assertThat(settings.charset().name()).isEqualTo("UTF-8");
    assertThat(settings.format().delimiter()).isEqualTo(',');
    assertThat(settings.format().customerColumn()).isEqualTo("customer");
    assertThat(settings.format().dateColumn()).isEqualTo("date");
    assertThat(settings.format().amountColumn()).isEqualTo("amount");
    assertThat(Settings.of(CommandLine.parse("--active-days=36500")).activeDays())
        .isEqualTo(36_500);
    assertThat(Settings.of(CommandLine.parse("--active-days=1")).activeDays()).isEqualTo(1);
  }

  @Test
  void what_the_user_knows_is_read_with_its_unit() {
    assertThat(Settings.of(CommandLine.parse()).choices()).isEqualTo(Choices.NONE);
    assertThat(choices("--margin", "40", "--discount=12.5%", "--industry", "it SERVICES"))
        .isEqualTo(
            new Choices(
                List.of(Ratio.of("0.4")),
                List.of(DiscountRate.annual("0.125")),
                List.of(Industry.IT_SERVICES),
                10));
    assertThat(choices("--margin", "100", "--discount=0"))
        .isEqualTo(
            new Choices(List.of(Ratio.ONE), List.of(DiscountRate.annual("0")), List.of(), 10));
    assertThat(choices("--margin=1%").margin()).containsExactly(Ratio.of("0.01"));
    assertThat(choices("--at-risk=0").atRiskRows()).isZero();
    assertThat(choices("--at-risk", "1000000").atRiskRows()).isEqualTo(1_000_000);
  }

  private static Choices choices(String... args) {
    return Settings.of(CommandLine.parse(args)).choices();
  }

  @Test
  void a_survey_is_written_like_the_log_with_columns_of_its_own() {
    SurveyFormat standard = Settings.of(CommandLine.parse("x.csv", "--survey", "y.csv")).survey();
    assertThat(standard.customerColumn()).isEqualTo("customer");
    assertThat(standard.dateColumn()).isEqualTo("date");
    assertThat(standard.scoreColumn()).isEqualTo("score");
    assertThat(standard.scale()).isEqualTo(NpsScale.ZERO_TO_TEN);
    SurveyFormat other =
        Settings.of(
                CommandLine.parse(
                    "x.csv",
                    "--survey=y.csv",
                    "--delimiter=;",
                    "--survey-customer-column=c",
                    "--survey-date-column=d",
                    "--score-column=s",
                    "--scale=1-10"))
            .survey();
    assertThat(List.of(other.customerColumn(), other.dateColumn(), other.scoreColumn()))
        .containsExactly("c", "d", "s");
    assertThat(other.scale()).isEqualTo(NpsScale.ONE_TO_TEN);
    assertThat(other.delimiter()).isEqualTo(';');
  }

  @ParameterizedTest
  @EnumSource(Option.class)
  void the_help_documents_each_option(Option option) {
    assertThat(Help.text())
        .contains("  " + (option.flag() + " " + option.argument()).strip() + " ")
        .contains(
            option.help()
                + (option.standard().isEmpty() ? "\n" : " [" + option.standard() + "]\n"));
  }

  @Test
  void the_help_fits_a_hundred_columns() {
    assertThat(Help.text().lines()).allMatch(line -> line.length() <= 100);
  }
}

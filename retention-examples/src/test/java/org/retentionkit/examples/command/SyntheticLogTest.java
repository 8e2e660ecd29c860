package org.retentionkit.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticLogTest {
  @Test
  void the_dice_are_splitmix64() { // the first outputs for the seed 1234567, as widely published
    SyntheticLog.Dice dice = new SyntheticLog.Dice(1_234_567);
    assertThat(List.of(dice.next(), dice.next(), dice.next()))
        .containsExactly(
            Long.parseUnsignedLong("6457827717110365317"),
            Long.parseUnsignedLong("3203168211198807973"),
            Long.parseUnsignedLong("9817491932198370423"));
  }

  @Test
  void the_dice_fall_on_each_side() {
    SyntheticLog.Dice dice = new SyntheticLog.Dice(1);
    Set<Integer> sides =
        IntStream.range(0, 200).mapToObj(i -> dice.between(1, 6)).collect(Collectors.toSet());
    assertThat(sides).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
  }

  @Test
  void the_rows_keep_the_rules_they_are_documented_with() throws IOException {
    List<String[]> rows;
    try (BufferedReader log = new BufferedReader(SyntheticLog.open())) {
      assertThat(log.readLine()).isEqualTo("customer,date,amount");
      rows = log.lines().map(line -> line.split(",", -1)).toList();
    }
    assertThat(rows).hasSizeGreaterThan(1_000);
    for (String[] row : rows) {
      assertThat(row[0]).matches("S[0-9]{4}");
      assertThat(LocalDate.parse(row[1])).isBetween("2025-01-01", "2026-03-18");
      BigDecimal amount = new BigDecimal(row[2]);
      assertThat(amount.scale()).isEqualTo(2);
      assertThat(amount.signum() == 0 || amount.doubleValue() >= 5).isTrue();
      assertThat(amount).isLessThanOrEqualTo(new BigDecimal("165.00"));
    }
    assertThat(rows).anyMatch(row -> row[1].equals("2026-03-18"));
  }
}

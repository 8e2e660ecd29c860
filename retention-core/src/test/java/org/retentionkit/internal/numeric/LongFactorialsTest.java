package org.retentionkit.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: mpmath 1.3, 80 digits. */
class LongFactorialsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "2, 0.69314718055994530941723212145817656807550013436025525412068000949339362197",
    "9999, 82099.7174964423772726489580976936686258084021210806615369067656723110392549",
    "10000, 82108.9278368143534553850300635124060826388065270351766288108989839149095453",
    "12345, 103962.953478449675674372195937280488494502651575524982929788902529029653999",
    "4999000000, 106641186155.245034873606258420489112513158195674235756811091774605613416604",
    "20000000000, 454379962222.786480580401973849281942618953493694308799717485400748118985742"
  })
  void logarithms_of_factorials_have_60_decimals(long n, BigDecimal expected) {
    assertThat(LongFactorials.ln(n).subtract(expected).abs())
        .isLessThan(new BigDecimal("1E-" + (LongFactorials.DECIMALS + 1)));
  }
}

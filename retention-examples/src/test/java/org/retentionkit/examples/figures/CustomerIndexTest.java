package org.retentionkit.examples.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CustomerIndexTest {
  @Property
  void customers_are_numbered_in_the_order_they_first_appear(
      @ForAll @Size(max = 200) List<@AlphaChars @StringLength(max = 2) String> names) {
    CustomerIndex index = new CustomerIndex();
    Map<String, Integer> expected = new HashMap<>();
    for (String name : names) {
      int number = expected.computeIfAbsent(name, key -> expected.size());
      assertThat(index.indexOf(name)).isEqualTo(number);
    }
    assertThat(index.size()).isEqualTo(expected.size());
  }

  @Test
  void numbers_stay_while_the_index_grows() {
    CustomerIndex index = new CustomerIndex();
    for (int i = 0; i < 50_000; i++) {
      assertThat(index.indexOf("customer " + i)).isEqualTo(i);
    }
    for (int i = 0; i < 50_000; i++) {
      assertThat(index.indexOf("customer " + i)).isEqualTo(i);
    }
    assertThat(index.size()).isEqualTo(50_000);
  }

  @Test
  void names_with_equal_hash_codes_and_names_beyond_ascii_are_told_apart() {
    CustomerIndex index = new CustomerIndex();
    assertThat("AaAa".hashCode()).isEqualTo("BBBB".hashCode());
    assertThat(List.of("AaAa", "BBBB", "AaBB", "Žanis", "Žanis ", "😀", ""))
        .extracting(index::indexOf)
        .containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(index.indexOf("Žanis")).isEqualTo(3);
    assertThat(index.indexOf("")).isEqualTo(6);
  }
}

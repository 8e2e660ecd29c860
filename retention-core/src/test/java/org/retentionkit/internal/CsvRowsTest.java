package org.retentionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  private static final List<String> AB = List.of("a", "b");

  @Test
  void comments_blank_lines_a_byte_order_mark_and_quotes_are_understood() throws IOException {
    List<CsvRows.Row> rows =
        CsvRows.read(
            "t", new StringReader("\uFEFF# hello\na,b\n\n1, two \n\"x, \"\"y\"\"\",\n"), AB);
    assertThat(rows).extracting(CsvRows.Row::line).containsExactly(4, 5);
    assertThat(rows)
        .extracting(CsvRows.Row::fields)
        .containsExactly(List.of("1", "two"), List.of("x, \"y\"", ""));
    assertThat(rows.get(1).get("a")).isEqualTo("x, \"y\"");
  }

  @Property
  void whatever_is_quoted_comes_back(
      @ForAll @Size(2)
          List<
                  @StringLength(max = 6) @CharRange(from = 'a', to = 'c') @Chars({'"', ',', '#'})
                  String>
              fields)
      throws IOException {
    String line =
        fields.stream()
            .map(field -> '"' + field.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","));
    assertThat(CsvRows.read("t", new StringReader("a,b\n" + line), AB).get(0).fields())
        .isEqualTo(fields);
  }

  @Test
  void every_broken_rule_names_table_line_and_text() {
    refused("", "t, line 0: the header must be a,b, but was ''");
    refused("a,c\n", "t, line 1: the header must be a,b, but was 'a,c'");
    refused("#\nb,a\n", "t, line 2: the header must be a,b, but was 'b,a'");
    refused("a,b\n1\n", "t, line 2: must have 2 fields, but was '1'");
    refused("a,b\n1,2,3\n", "t, line 2: must have 2 fields, but was '3'");
    refused("a,b\n1,\"2\n", "t, line 2: a quoted field must be closed on its line, but was '\"2'");
    refused(
        "a,b\n\"1\"x,2\n",
        "t, line 2: a closing quote must be followed by a comma, but was '\"1\"x,2'");
    refused("a,b\n1,2\"\n", "t, line 2: a field with a quote must be quoted, but was '2\"'");
    refused(
        "a,b\n\"2\"\"\n",
        "t, line 2: a quoted field must be closed on its line, but was '\"2\"\"'");
  }

  @Test
  void a_row_names_its_column_and_value_when_a_rule_is_broken() throws IOException {
    CsvRows.Row row = CsvRows.read("t", new StringReader("a,b\n1,x\n"), AB).get(0);
    assertThat(row.broken("b", "must be a number"))
        .hasMessage("t, line 2, column b: must be a number, but was 'x'");
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> CsvRows.read("t", new StringReader(text), AB))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}

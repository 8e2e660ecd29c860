package org.retentionkit.examples.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.retentionkit.Amount;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.PurchaseCounts;

class DocumentTest {
  private static final Document SMALL =
      new Document(
          "Title",
          List.of(
              new Section(
                  "first",
                  "First",
                  List.of(
                      new Fact("name", "Name", Cell.text("a \"b\" \\ c")),
                      new Fact("long", "A long label", Cell.count(-1_234_567)),
                      new Fact("list", "List", Cell.list("a and b", List.of("a", "b"))),
                      new Fact("flag", "Flag", new Cell("yes", true))),
                  new Table.Builder<Integer>()
                      .column("number", "No", Cell::count)
                      .words("word", "Word", n -> Cell.text("x".repeat(n)))
                      .hidden("secret", n -> Cell.count(n + 1L))
                      .rows("rows", List.of(1, 12)),
                  List.of("A note.")),
              new Section("second", "Second", List.of(), Table.NONE, List.of())));

  @Test
  void text_is_aligned_and_leaves_hidden_columns_out() {
    assertThat(TextWriter.write(SMALL))
        .isEqualTo(
            """
            Title
            =====

            First
              Name          a "b" \\ c
              A long label  -1,234,567
              List          a and b
              Flag          yes
              No  Word
               1  x
              12  xxxxxxxxxxxx
              A note.

            Second
            """);
  }

  @Test
  void json_keeps_types_and_escapes_what_must_be() {
    assertThat(json(SMALL))
        .isEqualTo(
            """
            {
              "title": "Title",
              "first": {
                "name": "a \\"b\\" \\\\ c",
                "long": -1234567,
                "list": [
                  "a",
                  "b"
                ],
                "flag": true,
                "rows": [
                  {"number": 1, "word": "x", "secret": 2},
                  {"number": 12, "word": "xxxxxxxxxxxx", "secret": 13}
                ],
                "notes": [
                  "A note."
                ]
              },
              "second": {}
            }
            """);
  }

  @Property
  void any_text_comes_back_from_json(@ForAll String text) throws IOException {
    Document document =
        new Document(
            text,
            List.of(
                new Section(
                    "s",
                    "S",
                    List.of(new Fact("f", "F", Cell.text(text))),
                    Table.NONE,
                    List.of(text))));
    JsonNode json = new ObjectMapper().readTree(json(document));
    assertThat(json.get("title").textValue()).isEqualTo(text);
    assertThat(json.at("/s/f").textValue()).isEqualTo(text);
    assertThat(json.at("/s/notes/0").textValue()).isEqualTo(text);
  }

  @Test
  void json_writes_line_ends_and_surrogates_as_escapes() {
    String written = json(new Document("a\n\u0000\u2028\u2029\uD83D\uDE00\u00e9", List.of()));
    assertThat(written)
        .isEqualTo("{\n  \"title\": \"a\\u000a\\u0000\\u2028\\u2029\\ud83d\\ude00\u00e9\"\n}\n");
  }

  @Test
  void notes_break_between_words_before_column_100() {
    String note = "word ".repeat(40).strip() + " " + "x".repeat(120) + " end";
    Document document =
        new Document("T", List.of(new Section("s", "S", List.of(), Table.NONE, List.of(note))));
    assertThat(TextWriter.write(document))
        .isEqualTo(
            "T\n=\n\nS\n"
                + ("  " + "word ".repeat(19) + "\n").replace(" \n", "\n")
                + ("    " + "word ".repeat(19) + "\n").replace(" \n", "\n")
                + "    word word\n"
                + "    "
                + "x".repeat(120)
                + "\n    end\n");
  }

  @Test
  void cells_round_for_people_and_not_for_programs() {
    assertThat(Cell.share(new Proportion(2, 3)))
        .hasToString("Cell[text=66.7 %, json={part=2, whole=3, value=0.6666666666666666}]");
    assertThat(Cell.percent(Ratio.of(1, 3))).isEqualTo(new Cell("33.3 %", 1 / 3.0));
    assertThat(Cell.points(Ratio.of(-1, 3))).isEqualTo(new Cell("−33.3", -1 / 3.0));
    assertThat(Cell.points(Ratio.of(1, 4))).isEqualTo(new Cell("+25.0", 0.25));
    assertThat(Cell.points(Ratio.of(0, 4)).text()).isEqualTo("0.0");
    assertThat(Cell.yes(true)).isEqualTo(new Cell("yes", true));
    assertThat(Cell.yes(false)).isEqualTo(new Cell("no", false));
    assertThat(Cell.money(new BigDecimal("1234567.50")))
        .isEqualTo(new Cell("1,234,567.50", new BigDecimal("1234567.50")));
    assertThat(Cell.money(new BigDecimal("1234")))
        .isEqualTo(new Cell("1,234", new BigDecimal("1234")));
    assertThat(Cell.amount(perOrder("1", "EUR", 8)).text()).isEqualTo("0.12");
    assertThat(Cell.amount(perOrder("5", "JPY", 2)).text()).isEqualTo("2");
    assertThat(Cell.points(new ConfidenceInterval(-0.25, 0.5, 0.95, "score")))
        .hasToString(
            "Cell[text=−25.0 to +50.0, json={lower=-0.25, upper=0.5, confidence=0.95,"
                + " method=score}]");
    assertThat(Cell.interval(new ConfidenceInterval(0.25, 0.5, 0.95, "Wilson")))
        .hasToString(
            "Cell[text=25.0–50.0, json={lower=0.25, upper=0.5, confidence=0.95, method=Wilson}]");
  }

  @Test
  void undefined_cells_say_why() {
    Cell nobody = Cell.undefined("nobody came");
    assertThat(nobody).hasToString("Cell[text=–, json={undefined=nobody came}]");
    assertThat(Cell.amount(perOrder("0", "EUR", 0)))
        .isEqualTo(Cell.undefined("orders is 0 in March 2026 (revenue 0 EUR)"));
  }

  private static Amount perOrder(String revenue, String currency, long orders) {
    return PurchaseCalculator.averageOrderValue(
        PurchaseCounts.during(Period.ofMonth(2026, 3))
            .orders(orders)
            .revenue(revenue, currency)
            .build());
  }

  @Test
  void text_may_show_some_rows_and_says_so_and_json_has_all() throws IOException {
    Table.Builder<Integer> table = new Table.Builder<Integer>().column("n", "N", Cell::count);
    Document document =
        new Document(
            "T",
            List.of(
                new Section(
                    "s",
                    "S",
                    List.of(),
                    List.of(
                        table.rows("apples", List.of(1, 2, 3)).firstInText(2),
                        table.rows("pears", List.of(4, 5, 6)).lastInText(1),
                        table.rows("plums", List.of(7)).lastInText(1)),
                    List.of())));
    assertThat(TextWriter.write(document))
        .isEqualTo(
            """
            T
            =

            S
              N
              1
              2
              N
              6
              N
              7
              Shown: the first 2 of 3 apples, the last 1 of 3 pears; --json has all.
            """);
    JsonNode json = new ObjectMapper().readTree(json(document)).get("s");
    assertThat(json.toString())
        .isEqualTo(
            "{\"apples\":[{\"n\":1},{\"n\":2},{\"n\":3}],"
                + "\"pears\":[{\"n\":4},{\"n\":5},{\"n\":6}],\"plums\":[{\"n\":7}]}");
  }

  @Test
  void a_row_must_fill_each_column() {
    assertThatThrownBy(
            () ->
                new Table(
                    "rows",
                    List.of(new Table.Column("a", "A", Table.Side.LEFT)),
                    List.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows must have 1 cells each, but one has 0");
  }

  private static String json(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonWriter.write(document, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.report.markup.Markup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Whatever a customer or a shop is called, a page stays one. */
class HostileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "=HYPERLINK(\"x\")",
        "+1",
        "-2+3",
        "@cmd",
        "\tTab",
        "a\u202Eb\u2066c",
        "nul\u0000bell\u0007",
        "\uD800 lone \uDC00",
        "]]></style><style>*{display:none}",
        "&amp;&#x3c;",
        "{m} {0} %s",
        "\uFFFE\uFDD0"
      })
  void a_name_is_text_and_nothing_else(String name) {
    RetentionReport report =
        RetentionReport.builder()
            .title(name)
            .subject(name)
            .customerNames(10, key -> name + " ".repeat(3) + "x".repeat(200))
            .log(Samples.log(atRisk(), "EUR"))
            .build();
    Document page = Xml.parse(report.html(Locale.ENGLISH));
    assertThat(Xml.elements(page).stream().map(Element::getTagName))
        .doesNotContain("script", "img", "a");
    assertThat(Xml.elements(page, e -> e.getTagName().equals("style"))).hasSize(1);
    List<Element> names = Xml.elements(page, e -> e.getTagName().equals("bdi"));
    assertThat(names).isNotEmpty();
    for (Element shown : names) {
      String text = shown.getTextContent();
      assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(41);
      assertThat(text).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
      assertThat(text).doesNotStartWith("@").doesNotContain("\u202E").doesNotContain("\u2066");
    }
    assertThat(report.text(Locale.ENGLISH)).doesNotContain("\u0000").doesNotContain("\u202E");
    assertThat(report.json(Locale.ENGLISH)).doesNotContain("</");
  }

  /** Customers who ordered each week, and stopped two weeks ago. */
  private static List<Samples.Row> atRisk() {
    List<Samples.Row> rows = new ArrayList<>();
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (int c = 0; c < 12; c++) {
      for (int week = 0; week < 8; week++) {
        rows.add(new Samples.Row("c" + c, first.plusWeeks(week), BigDecimal.TEN));
      }
    }
    rows.add(new Samples.Row("last", first.plusWeeks(9), BigDecimal.ONE));
    return rows;
  }

  @Property(tries = 300)
  void any_text_goes_through_the_escaper_and_back(@ForAll String text) {
    String page = new Markup().open("p").set("title", text).text(text).close("p").toString();
    Element element = Xml.parse(page).getDocumentElement();
    String allowed = element.getTextContent();
    assertThat(allowed.length()).isLessThanOrEqualTo(text.length());
    StringBuilder expected = new StringBuilder();
    text.codePoints().forEach(c -> expected.appendCodePoint(allowed(c) ? c : 0xFFFD));
    assertThat(allowed).isEqualTo(expected.toString().replace("\r\n", "\n").replace('\r', '\n'));
    assertThat(element.getAttribute("title").replaceAll("[\t\n]", " "))
        .isEqualTo(allowed.replaceAll("[\t\n]", " "));
  }

  private static boolean allowed(int c) {
    boolean xml = c == 9 || c == 10 || c == 13 || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000);
    boolean control = c >= 0x7F && c <= 0x9F;
    boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return xml && !control && !direction && !none;
  }
}

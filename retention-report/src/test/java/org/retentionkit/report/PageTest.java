package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page is XML, needs nothing else, and all that it points to is there. */
class PageTest {
  private static final RetentionReport ORDERS = Samples.orderReport();
  private static final RetentionReport SUBSCRIPTIONS = Samples.subscriptionReport();

  static Stream<Arguments> pages() {
    return Samples.LANGUAGES.stream()
        .flatMap(
            tag ->
                Stream.of(
                    Arguments.of("orders " + tag, ORDERS.html(Locale.forLanguageTag(tag))),
                    Arguments.of(
                        "subscriptions " + tag, SUBSCRIPTIONS.html(Locale.forLanguageTag(tag)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void is_well_formed_with_unique_ids_and_nothing_dangling(String name, String page) {
    Document document = Xml.parse(page);
    Set<String> ids = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (Element element : Xml.elements(document)) {
      String id = element.getAttribute("id");
      if (!id.isEmpty() && !ids.add(id)) {
        twice.add(id);
      }
    }
    assertThat(twice).isEmpty();
    for (String attribute : List.of("popovertarget", "aria-labelledby")) {
      for (Element element : Xml.elements(document, e -> e.hasAttribute(attribute))) {
        assertThat(ids).contains(element.getAttribute(attribute));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void has_no_script_no_link_and_no_number_that_is_none(String name, String page) {
    Document document = Xml.parse(page);
    Pattern forbidden = Pattern.compile("script|img|link|iframe|object|embed|form|a");
    for (Element element : Xml.elements(document)) {
      assertThat(element.getTagName()).doesNotMatch(forbidden);
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String attribute = element.getAttributes().item(i).getNodeName();
        String value = element.getAttributes().item(i).getNodeValue();
        assertThat(attribute).doesNotStartWith("on").isNotEqualTo("style").isNotEqualTo("href");
        assertThat(value).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("null");
        if (attribute.equals("width") || attribute.equals("height") || attribute.equals("r")) {
          assertThat(value).doesNotStartWith("-");
        }
      }
    }
    assertThat(page.replace("http-equiv", "")).doesNotContain("http");
    assertThat(page.substring(page.indexOf("</style>"))).doesNotContain("{");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void its_policy_allows_its_style_and_nothing_else(String name, String page) throws Exception {
    String css = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
    Element meta = Xml.elements(Xml.parse(page), e -> e.hasAttribute("http-equiv")).get(0);
    assertThat(meta.getAttribute("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; base-uri 'none'; form-action 'none'");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void has_one_first_heading_and_names_every_plot_and_region(String name, String page) {
    Document document = Xml.parse(page);
    assertThat(Xml.elements(document, e -> e.getTagName().equals("h1"))).hasSize(1);
    List<Element> named =
        Xml.elements(document, e -> List.of("img", "region").contains(e.getAttribute("role")));
    assertThat(named).isNotEmpty().allMatch(e -> !e.getAttribute("aria-label").isBlank());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void is_at_most_160_kilobytes(String name, String page) {
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(160 * 1024);
  }

  @Test
  void no_other_language_shows_an_english_word_that_is_no_name() {
    Set<String> english = words(ORDERS.html(Locale.ENGLISH));
    english.addAll(words(SUBSCRIPTIONS.html(Locale.ENGLISH)));
    english.removeAll(
        Set.of(
            "RetentionKit",
            "Wilson",
            "Fisher",
            "Newcombe",
            "Sample",
            "shop",
            "service",
            "Quick",
            "quick",
            "ratio",
            "Score",
            "Promoter",
            "Retail",
            "Segment",
            "segment",
            "Benchmark",
            "benchmark",
            "Passives",
            "test",
            "plus",
            "Gini",
            "periods", // Latvian for period
            // titles of works that are cited
            "Paddle",
            "Industry",
            "retention",
            "rates",
            "Metrilo",
            "Reichheld",
            "Number",
            "Need",
            "Grow",
            "Baremetrics",
            "ChartMogul"));
    for (String tag : Samples.LANGUAGES.subList(1, 6)) {
      Set<String> shown = words(ORDERS.html(Locale.forLanguageTag(tag)));
      shown.addAll(words(SUBSCRIPTIONS.html(Locale.forLanguageTag(tag))));
      shown.retainAll(english);
      assertThat(shown).as(tag).isEmpty();
    }
  }

  /** Words of four letters or more that are shown; ids of definitions are names. */
  private static Set<String> words(String page) {
    Document document = Xml.parse(page);
    Xml.elements(document, e -> e.getTagName().equals("code") || e.getTagName().equals("style"))
        .forEach(e -> e.getParentNode().removeChild(e));
    Set<String> words = new HashSet<>();
    for (String word :
        document.getDocumentElement().getTextContent().split("[^\\p{IsAlphabetic}]+")) {
      if (word.length() >= 4) {
        words.add(word);
      }
    }
    return words;
  }

  @Test
  void a_fragment_has_one_root_and_no_landmarks_or_rules_of_its_own() {
    String fragment = ORDERS.fragment(Locale.ENGLISH);
    Document document = Xml.parse(fragment);
    assertThat(document.getDocumentElement().getAttribute("class")).isEqualTo("rk");
    assertThat(Xml.elements(document).stream().map(Element::getTagName))
        .doesNotContain("main", "header", "footer", "style", "h1", "html");
    assertThat(ORDERS.stylesheet().replaceAll("@(media|supports)[^{]*\\{", ""))
        .doesNotContainPattern("(^|})(body|html|main|\\*)");
    assertThat(ORDERS.stylesheetHash()).startsWith("sha256-");
  }
}

package org.retentionkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two reports in six languages are the same bytes on every platform: the pages by their hashes, the
 * texts and one JSON in full. After a change that is meant, {@code -Dretention.golden=write} writes
 * them anew. What was rendered is left in {@code target/pages}, for the browser job.
 */
class GoldenTest {
  private static final Path HERE =
      Path.of(System.getProperty("retention.root", "..")).resolve("retention-report");
  private static final Path GOLDEN = HERE.resolve("src/test/resources/golden");
  private static final Path PAGES = HERE.resolve("target/pages");
  private static final Map<String, RetentionReport> REPORTS =
      Map.of("orders", Samples.orderReport(), "subscriptions", Samples.subscriptionReport());

  @BeforeAll
  static void folders() throws IOException {
    Files.createDirectories(PAGES);
    Files.createDirectories(GOLDEN);
  }

  static Stream<String> texts() {
    return Samples.LANGUAGES.stream();
  }

  private static String golden(String name, String made) throws IOException {
    Files.writeString(PAGES.resolve(name), made);
    if (System.getProperty("retention.golden", "").equals("write")) {
      Files.writeString(GOLDEN.resolve(name), made);
    }
    return Files.readString(GOLDEN.resolve(name));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void texts_are_those_that_were_looked_at(String tag) throws IOException {
    String text = Samples.subscriptionReport().text(Locale.forLanguageTag(tag));
    assertThat(text).isEqualTo(golden("subscriptions-" + tag + ".txt", text));
  }

  @Test
  void the_json_of_a_small_report_is_the_one_that_was_looked_at() throws IOException {
    String json =
        RetentionReport.builder()
            .section(Sections.netPromoterScore(Samples.surveys().subList(0, 3)))
            .build()
            .json(Locale.forLanguageTag("lv"));
    assertThat(json).isEqualTo(golden("survey-lv.json", json));
  }

  @Test
  void pages_are_the_bytes_that_were_looked_at() throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, RetentionReport> report : REPORTS.entrySet()) {
      for (String tag : Samples.LANGUAGES) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = report.getKey() + "-" + tag;
        String page = report.getValue().html(locale);
        Files.writeString(PAGES.resolve(name + ".html"), page);
        Files.writeString(PAGES.resolve(name + ".json"), report.getValue().json(locale));
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
        hashes.put(name, HexFormat.of().formatHex(hash));
      }
    }
    StringBuilder lines = new StringBuilder();
    hashes.forEach((name, hash) -> lines.append(hash).append("  ").append(name).append(".html\n"));
    assertThat(lines.toString()).isEqualTo(golden("pages.sha256", lines.toString()));
  }
}

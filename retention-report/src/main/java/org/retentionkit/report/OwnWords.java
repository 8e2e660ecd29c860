package org.retentionkit.report;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retentionkit.report.words.Language;

/** Checks words of the host before they are put in place of the page's. */
final class OwnWords {
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

  private OwnWords() {}

  static void check(Language language, String key, String word) {
    String replaced = language.bundle().get(key);
    if (replaced == null) {
      throw new IllegalArgumentException("words must have keys of the page's, but had " + key);
    }
    if (!places(replaced).equals(places(word))) {
      throw new IllegalArgumentException(
          key + " must have the places " + places(replaced) + ", but was " + word);
    }
  }

  private static Set<String> places(String pattern) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(pattern);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }
}

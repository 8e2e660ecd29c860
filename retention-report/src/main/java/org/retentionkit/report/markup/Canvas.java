package org.retentionkit.report.markup;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/** What a page is written on: markup, words, and the terms that were used so far. */
public final class Canvas {
  private final Markup out;
  private final Words words;
  private final boolean hover;
  private final int firstLevel;
  private final Set<String> terms = new LinkedHashSet<>();

  /**
   * An empty one.
   *
   * @param out where to write
   * @param words the words of the page
   * @param hover whether plots have read-outs
   * @param firstLevel the level of its first heading: 1 in a page of its own, 2 in a host's
   */
  public Canvas(Markup out, Words words, boolean hover, int firstLevel) {
    this.out = out;
    this.words = words;
    this.hover = hover;
    this.firstLevel = firstLevel;
  }

  /** Where to write. */
  public Markup out() {
    return out;
  }

  /** The words of the page. */
  public Words words() {
    return words;
  }

  /** Whether plots have read-outs. */
  public boolean hover() {
    return hover;
  }

  /** The terms that were used, in order. */
  public Collection<String> terms() {
    return Collections.unmodifiableSet(terms);
  }

  /** A heading of a level from 1 to 3. */
  public void heading(int level, Label label) {
    heading(level, label, "");
  }

  /** The same with an id. */
  public void heading(int level, Label label, String id) {
    String tag = "h" + (firstLevel - 1 + level);
    out.open(tag, "hd" + level).some("id", id);
    label(label);
    out.close(tag);
  }

  /** A word, which opens its definition if it has one. */
  public void label(Label label) {
    String term = label.term();
    if (term == null) {
      out.text(label.text());
      return;
    }
    terms.add(term);
    out.open("button")
        .set("type", "button")
        .set("class", "df")
        .set("popovertarget", "rk-d-" + term)
        .text(label.text())
        .close("button");
  }

  /** A name of the caller's data. */
  public void name(String name) {
    out.element("bdi", Escape.name(name));
  }

  /** A sentence with its number in bold. */
  public void sentence(Sentence sentence) {
    String text = sentence.text();
    out.text(text.substring(0, sentence.from()));
    if (sentence.to() > sentence.from()) {
      out.element("b", text.substring(sentence.from(), sentence.to()));
    }
    out.text(text.substring(sentence.to()));
  }
}

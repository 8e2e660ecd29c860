package org.retentionkit.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence with the numbers that matter in bold.
 *
 * @param pieces its pieces, in order
 */
public record Sentence(List<Piece> pieces) {

  /**
   * A piece.
   *
   * @param text its text
   * @param bold whether it is a number that matters
   */
  public record Piece(String text, boolean bold) {}

  /** Copies the list. */
  public Sentence {
    pieces = List.copyOf(pieces);
  }

  /** A sentence without bold numbers. */
  public static Sentence of(String text) {
    return new Sentence(List.of(new Piece(text, false)));
  }

  /** Two sentences, one behind the other. */
  public Sentence then(String space, Sentence next) {
    List<Piece> all = new ArrayList<>(pieces);
    all.add(new Piece(space, false));
    all.addAll(next.pieces);
    return new Sentence(all);
  }

  /** Its text. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}

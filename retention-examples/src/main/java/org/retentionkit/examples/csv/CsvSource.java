package org.retentionkit.examples.csv;

import java.nio.charset.Charset;

/**
 * A CSV file and how it is written.
 *
 * @param name its name in messages
 * @param holds what its rows are, such as {@code orders}
 * @param delimiter what stands between fields
 * @param charset its encoding
 */
public record CsvSource(String name, String holds, char delimiter, Charset charset) {
  /** Makes the name fit into a line. */
  public CsvSource {
    name = BadRow.visible(name);
  }
}

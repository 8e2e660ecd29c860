package org.retentionkit.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateFiles;

/**
 * What can be saved to bytes and files with the keys of its customers, and read again by the static
 * {@code load}, {@code fromBytes} and {@code readFrom} of its own type (checkpoint, snapshot,
 * serialization). States without keys are {@link org.retentionkit.Saveable}.
 *
 * <p>Other threads may add while it is saved: each row is in what is saved, or not, but the report
 * of what is read and its customers may then differ by the rows added meanwhile. Equal states have
 * equal bytes, in whatever order the customers came. What is read counts a row as out of order or
 * late by the rows added since.
 *
 * @param <K> the type of a customer's key
 */
public interface KeyedSaveable<K> {
  /**
   * Writes all of it. The stream is not closed.
   *
   * @param out where the bytes go
   * @param codec how keys are written
   * @throws IOException if the stream throws it
   * @throws IllegalArgumentException if the codec is not of the customers' keys
   */
  void writeTo(OutputStream out, KeyCodec<K> codec) throws IOException;

  /**
   * All of it as bytes.
   *
   * @param codec how keys are written
   * @throws IllegalArgumentException if the codec is not of the customers' keys
   */
  default byte[] toBytes(KeyCodec<K> codec) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writeTo(out, codec);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array throws none
    }
    return out.toByteArray();
  }

  /**
   * Saves all of it to a file, whose keys are texts. A file that is there is replaced at once, so
   * that it holds one whole state at any time, whatever happens; it can be read by its owner only.
   *
   * @param file the file
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalArgumentException if keys are no texts
   */
  @SuppressWarnings("unchecked") // the codec looks at each key
  default void save(Path file) {
    save(file, (KeyCodec<K>) KeyCodec.ofStrings());
  }

  /**
   * The same with keys of any type.
   *
   * @param file the file
   * @param codec how keys are written
   */
  default void save(Path file, KeyCodec<K> codec) {
    Checks.notNull("codec", codec);
    StateFiles.save(file, out -> writeTo(out, codec));
  }
}

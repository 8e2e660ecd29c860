package org.retentionkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.retentionkit.internal.state.StateFiles;

/**
 * What can be saved to bytes and files, and read again by the static {@code load}, {@code
 * fromBytes} and {@code readFrom} of its own type (checkpoint, snapshot, serialization): counts and
 * sums that can be merged. Equal states have equal bytes.
 *
 * <p>Accumulators that keep customers by their keys are {@link
 * org.retentionkit.event.KeyedSaveable}.
 */
public interface Saveable {
  /**
   * Writes all of it. The stream is not closed.
   *
   * @param out where the bytes go
   * @throws IOException if the stream throws it
   */
  void writeTo(OutputStream out) throws IOException;

  /** All of it as bytes. */
  default byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array throws none
    }
    return out.toByteArray();
  }

  /**
   * Saves all of it to a file. A file that is there is replaced at once, so that it holds one whole
   * state at any time, whatever happens; it can be read by its owner only.
   *
   * @param file the file
   * @throws UncheckedIOException if it cannot be written
   */
  default void save(Path file) {
    StateFiles.save(file, this::writeTo);
  }
}

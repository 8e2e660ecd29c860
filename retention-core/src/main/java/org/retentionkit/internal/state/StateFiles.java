package org.retentionkit.internal.state;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.retentionkit.internal.Checks;

/** States in files. */
public final class StateFiles {
  private StateFiles() {}

  /** Writes a state. */
  @FunctionalInterface
  public interface Writing {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Puts a state in the place of a file, which is the old one or the new one at any time. */
  public static void save(Path file, Writing state) {
    Path target = Checks.notNull("file", file).toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw Checks.broken("file", "must be a file in a folder", "'" + file + "'");
    }
    if (!Files.isDirectory(folder)) {
      throw Checks.broken("file", "must be in a folder that is there", "'" + file + "'");
    }
    try {
      Path beside = Files.createTempFile(folder, target.getFileName() + ".", ".new");
      try {
        write(beside, state);
        replace(target, beside);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw failed(file, "saved", e);
    }
  }

  private static UncheckedIOException failed(Path file, String what, IOException e) {
    return new UncheckedIOException(file + ": must be a file that can be " + what + ": " + e, e);
  }

  private static void write(Path file, Writing state) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      state.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void replace(Path target, Path file) throws IOException {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** What a file's bytes hold; an error names the file. */
  public static <T> T load(Path file, Function<byte[], T> reading) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(Checks.notNull("file", file));
    } catch (IOException e) {
      throw failed(file, "read", e);
    }
    try {
      return reading.apply(bytes);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}

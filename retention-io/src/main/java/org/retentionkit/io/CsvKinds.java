package org.retentionkit.io;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Kinds of files that are no CSV, by their first bytes, so that they are named for what they are.
 */
final class CsvKinds {
  private record Kind(String begin, String name, String instead) {}

  private static final String AS_CSV = "save it as CSV";
  private static final String UNPACK = "unpack it first";
  private static final List<Kind> KINDS =
      List.of(
          new Kind("PK\u0003\u0004", "an Excel workbook (.xlsx) or another zip", AS_CSV),
          new Kind("\u00D0\u00CF\u0011\u00E0", "an old Excel workbook (.xls)", AS_CSV),
          new Kind("PAR1", "a Parquet file", "read it with JdbcSource.parquet"),
          new Kind("ORC", "an ORC file", AS_CSV),
          new Kind("Obj\u0001", "an Avro file", AS_CSV),
          new Kind("SQLite format 3", "a SQLite database", "read it with its JDBC driver"),
          new Kind("%PDF", "a PDF", AS_CSV),
          new Kind("BZh", "packed with bzip2", UNPACK),
          new Kind("(\u00B5/\u00FD", "packed with zstd", UNPACK),
          new Kind("\u00FD7zXZ", "packed with xz", UNPACK),
          new Kind("7z\u00BC\u00AF", "packed with 7-Zip", UNPACK),
          new Kind("{\\rtf", "a text with formats (RTF)", AS_CSV),
          new Kind("<?xml", "XML", AS_CSV),
          new Kind("<!doctype html", "a page of HTML", "download the file itself"),
          new Kind("<html", "a page of HTML", "download the file itself"),
          new Kind("{\"", "JSON", AS_CSV),
          new Kind("[{", "JSON", AS_CSV));

  private CsvKinds() {}

  /**
   * Refuses a file by its first bytes.
   *
   * @throws ReadException if it is known to be no CSV
   */
  static void refuse(String source, byte[] head) {
    String begin = new String(head, StandardCharsets.ISO_8859_1);
    String text = begin.startsWith("\u00EF\u00BB\u00BF") ? begin.substring(3) : begin;
    for (Kind kind : KINDS) {
      if (text.regionMatches(true, 0, kind.begin(), 0, kind.begin().length())) {
        throw new ReadException(
            source + ": must be CSV, but is " + kind.name() + ": " + kind.instead());
      }
    }
  }
}

package org.retentionkit.examples.document;

/**
 * A named cell.
 *
 * @param key its name in JSON
 * @param label its name in text
 * @param cell its value
 */
public record Fact(String key, String label, Cell cell) {}

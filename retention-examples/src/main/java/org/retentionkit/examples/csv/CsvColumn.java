package org.retentionkit.examples.csv;

/**
 * A column that a file must have.
 *
 * @param name its header
 * @param option the option that names another, such as {@code --date-column}
 */
public record CsvColumn(String name, String option) {}

/**
 * From a CSV file to rows: finds the columns by name and says file, line, column, value and rule of
 * whatever is wrong.
 */
@NullMarked
package org.retentionkit.examples.csv;

import org.jspecify.annotations.NullMarked;

/**
 * From a file to orders: reads an order log row by row and names file, line, column, value and rule
 * of whatever is wrong with it.
 */
@NullMarked
package org.retentionkit.examples.log;

import org.jspecify.annotations.NullMarked;

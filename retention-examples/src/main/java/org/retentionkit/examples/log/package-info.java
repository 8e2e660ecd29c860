/** From a file to orders: what the columns of an order log mean, and a log that nobody wrote. */
@NullMarked
package org.retentionkit.examples.log;

import org.jspecify.annotations.NullMarked;

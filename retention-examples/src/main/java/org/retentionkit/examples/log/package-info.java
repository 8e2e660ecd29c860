/** From a file to orders in columns: what an order log means, and a log that nobody wrote. */
@NullMarked
package org.retentionkit.examples.log;

import org.jspecify.annotations.NullMarked;

/** What was asked for on the command line: the options, their help and their checked values. */
@NullMarked
package org.retentionkit.examples.cli;

import org.jspecify.annotations.NullMarked;

/** The command of the report: what was asked for, what is read, and where the report goes. */
@NullMarked
package org.retentionkit.examples.command;

import org.jspecify.annotations.NullMarked;

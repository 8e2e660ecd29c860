/** The report as a page: {@code retention-report} on what the command has read. */
@NullMarked
package org.retentionkit.examples.page;

import org.jspecify.annotations.NullMarked;

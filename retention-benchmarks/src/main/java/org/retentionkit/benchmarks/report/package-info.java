/** What a page of the report costs. */
@NullMarked
package org.retentionkit.benchmarks.report;

import org.jspecify.annotations.NullMarked;

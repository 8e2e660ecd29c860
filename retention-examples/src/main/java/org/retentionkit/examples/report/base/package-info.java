/** What every section of the report is made from. */
@NullMarked
package org.retentionkit.examples.report.base;

import org.jspecify.annotations.NullMarked;

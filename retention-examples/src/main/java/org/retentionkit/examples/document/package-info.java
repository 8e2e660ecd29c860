/**
 * A report as a structure (sections of facts, a table and notes) that is written as aligned text or
 * as JSON from the same cells.
 */
@NullMarked
package org.retentionkit.examples.document;

import org.jspecify.annotations.NullMarked;

/** What is a customer worth? */
@NullMarked
package org.retentionkit.examples.report.worth;

import org.jspecify.annotations.NullMarked;

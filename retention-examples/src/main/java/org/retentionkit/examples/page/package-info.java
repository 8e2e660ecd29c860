/** The report in a page of a web application. */
@NullMarked
package org.retentionkit.examples.page;

import org.jspecify.annotations.NullMarked;

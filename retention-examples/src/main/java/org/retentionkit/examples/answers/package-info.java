/** From a survey file to the answers of each month. */
@NullMarked
package org.retentionkit.examples.answers;

import org.jspecify.annotations.NullMarked;

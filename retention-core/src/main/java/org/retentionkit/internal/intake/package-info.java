/** From single events to columns: growing columns, and instants as days of a zone. */
package org.retentionkit.internal.intake;

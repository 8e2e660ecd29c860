/**
 * What happened? What all logs share: the calendar they are read by, the threads and memory they
 * are folded with, customers' keys, and what was found in them.
 */
package org.retentionkit.event;

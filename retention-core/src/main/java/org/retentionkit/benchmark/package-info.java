/**
 * What do others reach, and how far are we from them? Published figures with their sources, tables
 * of the host, and comparisons that refuse what is unlike.
 */
package org.retentionkit.benchmark;

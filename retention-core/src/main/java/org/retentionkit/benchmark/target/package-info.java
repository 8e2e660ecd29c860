/**
 * Did we reach what we set out to? Targets and alarms are values the caller passes, or takes by
 * name; the library has none of its own.
 */
package org.retentionkit.benchmark.target;

/** Benchmarks of the core, beside what callers would write without it. */
package org.retentionkit.benchmarks;

/** How fast are measures from logs? The same jobs by RetentionKit and by DuckDB, in turn. */
package org.retentionkit.benchmarks.log;

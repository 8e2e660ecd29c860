/** How fast are files and databases read? */
package org.retentionkit.benchmarks.io;

/** Who is new, who returns, who comes back after a gap, and who has gone quiet, step by step? */
package org.retentionkit.cohort.lifecycle;

/** Which cohorts stay, and who is new, returning, resurrected or dormant? */
package org.retentionkit.examples.cohorts;

/** What does one cell of a cohort table say, and has it had its time? */
package org.retentionkit.cohort.cell;

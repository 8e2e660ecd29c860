/** How does a cohort table look on paper, or in a spreadsheet? */
package org.retentionkit.cohort.text;

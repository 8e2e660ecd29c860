/** The report as text, in 80 columns. */
package org.retentionkit.report.text;

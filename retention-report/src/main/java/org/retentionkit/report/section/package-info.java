/** What a value says, and in which figures: one class for each section of the page. */
package org.retentionkit.report.section;

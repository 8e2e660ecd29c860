/** How many answers does a Net Promoter Score need? For a margin of error, and to see a change. */
package org.retentionkit.survey.size;

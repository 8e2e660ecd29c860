/** How a page is put together: head, tiles, sections, tables, definitions, style and policy. */
package org.retentionkit.report.page;

/** How the page's words, numbers, months and plurals are said in each of its languages. */
package org.retentionkit.report.words;

/** How markup is written: escaped text and attributes, and no other way in. */
package org.retentionkit.report.markup;

/**
 * How charts are drawn: fluid SVG for positions in a plane, tables with small SVGs for the rest.
 */
package org.retentionkit.report.draw;

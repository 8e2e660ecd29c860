/**
 * What a chart is: one record per kind, with labels in the language of the page and unrounded
 * numbers. Drawing and JSON follow from it; own sections are made of it.
 */
package org.retentionkit.report.chart;

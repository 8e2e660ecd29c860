/** How charts are said in Vega-Lite, and the whole report in JSON. */
package org.retentionkit.report.spec;

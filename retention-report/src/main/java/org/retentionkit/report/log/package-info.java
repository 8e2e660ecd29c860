/** From a log to the sections that it allows: the only classes that ask the core for figures. */
package org.retentionkit.report.log;

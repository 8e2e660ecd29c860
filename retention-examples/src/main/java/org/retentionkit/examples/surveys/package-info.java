/** What do customers say? */
package org.retentionkit.examples.surveys;

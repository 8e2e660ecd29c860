/** What is a customer worth, and does winning or keeping one pay? */
package org.retentionkit.examples.worth;

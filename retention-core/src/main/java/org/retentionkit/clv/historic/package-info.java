/** What has a customer brought so far? From its dated payments, refunds and costs. */
package org.retentionkit.clv.historic;

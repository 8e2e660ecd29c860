/**
 * What is a customer worth? From a customer's revenue, margin and churn to the lifetime value by
 * every published closed form. What a customer has brought so far is in {@code clv.historic}.
 */
package org.retentionkit.clv;

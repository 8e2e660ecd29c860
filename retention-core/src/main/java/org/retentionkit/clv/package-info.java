/**
 * What is a customer worth? From a customer's revenue, margin and churn to the lifetime value by
 * every published closed form, and what a customer has brought so far.
 */
package org.retentionkit.clv;

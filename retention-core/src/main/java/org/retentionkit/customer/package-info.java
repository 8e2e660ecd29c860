/**
 * Do customers stay? From customer counts to retention, churn by every published definition, and
 * what follows from them.
 */
package org.retentionkit.customer;

/** Do customers stay? From counts of a month to what they mean. */
package org.retentionkit.examples.customers;

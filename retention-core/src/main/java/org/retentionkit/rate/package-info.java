/**
 * What does a rate become over another length of time, and how long does a customer stay? Rates
 * carry their unit as their type, so that a monthly and an annual one cannot be mixed.
 */
package org.retentionkit.rate;

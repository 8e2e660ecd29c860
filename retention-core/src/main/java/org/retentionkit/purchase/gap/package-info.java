/**
 * How long do customers wait from one purchase to the next, and who has waited too long? Each
 * customer's own gaps, and who is at risk or lapsed by them.
 */
package org.retentionkit.purchase.gap;

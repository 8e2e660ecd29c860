/**
 * What does keeping customers bring, what does winning them cost, and when does it pay? The
 * expected sale, what a change of retention is worth, acquisition cost and break-even, referral.
 */
package org.retentionkit.economics;

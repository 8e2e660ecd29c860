/**
 * What does keeping customers bring? Here: the expected sale to existing and to new customers, and
 * rules of thumb as values. In the sub-packages: what a change of retention is worth ({@code
 * leverage}), what winning customers costs and when it pays ({@code acquisition}), and who brings
 * others along ({@code referral}).
 */
package org.retentionkit.economics;

/**
 * How often do customers buy, how much at a time, and how long between? From plain counts; the
 * repeat purchase rate is in {@code repeat}.
 */
package org.retentionkit.purchase;

/** Words for money: an exact amount in one currency, and measures that are amounts. */
package org.retentionkit.money;

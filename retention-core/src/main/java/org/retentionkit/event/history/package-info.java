/** When was each customer active, how often did each order, and for how much? */
package org.retentionkit.event.history;

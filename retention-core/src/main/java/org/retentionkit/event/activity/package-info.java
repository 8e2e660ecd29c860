/**
 * Who was active when? Logs of activity and the periods each customer was active in: enough for
 * cohorts, lifecycle and stickiness without a second look at the events.
 */
package org.retentionkit.event.activity;

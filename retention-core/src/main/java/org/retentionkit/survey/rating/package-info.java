/**
 * How satisfied are customers, and how hard was it for them? CSAT and CES on rating scales, with
 * the direction of the scale and the way of counting in the value.
 */
package org.retentionkit.survey.rating;

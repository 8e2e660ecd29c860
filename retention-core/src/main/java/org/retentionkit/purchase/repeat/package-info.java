/**
 * Do customers buy again? The repeat purchase rate by its four published definitions, each with the
 * counts it needs.
 */
package org.retentionkit.purchase.repeat;

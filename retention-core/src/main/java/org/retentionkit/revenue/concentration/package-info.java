/**
 * Does revenue hang on few customers? The share of the largest, the 80/20 question both ways, the
 * Lorenz curve and the Gini coefficient, exact and quick for millions of customers.
 */
package org.retentionkit.revenue.concentration;

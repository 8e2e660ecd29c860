/** Kernels that scatter rows of a log into partitions and fold each partition by customer. */
package org.retentionkit.internal.fold;

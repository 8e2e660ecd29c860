/**
 * What several tests share: the folder of reference data and round trips through JSON libraries.
 */
package org.retentionkit.testing;

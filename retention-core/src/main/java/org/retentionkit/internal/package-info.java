/** Argument checks and numeric routines behind the public packages; not exported, may change. */
package org.retentionkit.internal;

/** The bytes of saved states: numbers, texts and columns, and what stands around them. */
package org.retentionkit.internal.state;

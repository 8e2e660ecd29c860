/**
 * What is a higher retention rate worth? The function behind the slogans, and the retention rate at
 * which a slogan holds.
 */
package org.retentionkit.economics.leverage;

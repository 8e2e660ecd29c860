/** Hash bijection, open-addressing tables that no key can slow to a crawl, and radix sorts. */
package org.retentionkit.internal.hash;

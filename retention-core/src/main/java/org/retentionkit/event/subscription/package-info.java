/**
 * Who pays how much from when on? Logs of subscription changes and the movements of recurring
 * revenue they make.
 */
package org.retentionkit.event.subscription;

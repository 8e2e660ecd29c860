/** What does winning a customer cost, and does it pay? */
package org.retentionkit.economics.acquisition;

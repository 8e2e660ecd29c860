/** Why were customers lost, who was due to renew, and who was won back? */
package org.retentionkit.customer.loss;

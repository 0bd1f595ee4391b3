/**
 * Requests that are sent twice and act once: the key that a client sends along is kept for a day with what the request
 * made, in the transaction that makes it.
 */
@NullMarked
package org.icsworkforce.kit.idempotency;

import org.jspecify.annotations.NullMarked;

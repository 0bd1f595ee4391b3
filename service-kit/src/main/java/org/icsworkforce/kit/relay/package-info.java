/**
 * Events out and in. Out: one relay per service reads what the change log recorded and sends it, at least once and in
 * order per key. In: a subscriber applies each subject's latest state once, in one transaction with its mark.
 */
@NullMarked
package org.icsworkforce.kit.relay;

import org.jspecify.annotations.NullMarked;

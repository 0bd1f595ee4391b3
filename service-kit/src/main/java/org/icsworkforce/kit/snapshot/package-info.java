/**
 * Datasets frozen: the whole of one at a moment, kept byte for byte with its digest, and what differs between two of them.
 */
@NullMarked
package org.icsworkforce.kit.snapshot;

import org.jspecify.annotations.NullMarked;

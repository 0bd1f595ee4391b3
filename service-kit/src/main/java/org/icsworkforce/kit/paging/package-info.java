/**
 * Reading lists: keyset pages with opaque cursors, filters with operators, refusal of parameters that an operation
 * does not have, and preconditions by ETag.
 */
@NullMarked
package org.icsworkforce.kit.paging;

import org.jspecify.annotations.NullMarked;

/** Invitations: one-time tokens, of which only hashes are kept, in a table that answers cannot be joined to. */
@NullMarked
package org.icsworkforce.retention.invitation;

import org.jspecify.annotations.NullMarked;

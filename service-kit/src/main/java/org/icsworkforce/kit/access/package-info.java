/**
 * Who calls, and what that caller may do: always from the verified access token, never from a body or a header. The
 * scopes of a token are its permissions ({@code @PermissionsAllowed("things.read")}); none implies another.
 */
@NullMarked
package org.icsworkforce.kit.access;

import org.jspecify.annotations.NullMarked;

/** The one door to the suite: it checks who asks, forwards to the service that owns the path, and answers for itself only what belongs to the suite as a whole. It knows paths and scopes, both by configuration, and no business types. */
@NullMarked
package org.icsworkforce.gateway;

import org.jspecify.annotations.NullMarked;

/** The sample feeds, registered and pushed once through the public API, as a partner would do it. */
@NullMarked
package org.icsworkforce.local.load;

import org.jspecify.annotations.NullMarked;

/** What the OpenAPI document of every service gets beyond what the generator finds by itself. */
@NullMarked
package org.icsworkforce.kit.document;

import org.jspecify.annotations.NullMarked;

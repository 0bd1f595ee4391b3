/**
 * What everybody may see, without signing in: the openings that are advertised now, of all partners, and openings for
 * people who live together. Nothing here is told that an advert would not tell.
 */
@NullMarked
package org.icsworkforce.vacancy.opportunity;

import org.jspecify.annotations.NullMarked;

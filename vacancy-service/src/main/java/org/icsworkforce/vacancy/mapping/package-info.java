/**
 * What a feed's sender means by its columns and values: maps per feed and shipped ones, and codes looked up with a
 * suggestion where they are not known. Nothing is ever put in the place of what is not known.
 */
@NullMarked
package org.icsworkforce.vacancy.mapping;

import org.jspecify.annotations.NullMarked;

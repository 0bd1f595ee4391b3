/**
 * Links between records of one need that different feeds tell: found by identifiers or by likeness, decided by people, and
 * what follows for counting. Records themselves are never touched.
 */
@NullMarked
package org.icsworkforce.vacancy.link;

import org.jspecify.annotations.NullMarked;

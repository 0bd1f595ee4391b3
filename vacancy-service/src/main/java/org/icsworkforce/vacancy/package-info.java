/** Vacancies, and the establishment that they are measured against. */
@NullMarked
package org.icsworkforce.vacancy;

import org.jspecify.annotations.NullMarked;

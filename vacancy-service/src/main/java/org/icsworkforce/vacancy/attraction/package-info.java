/** How hires came to vacancies: told by the campaign service's events, shown beside what the employer declared. */
@NullMarked
package org.icsworkforce.vacancy.attraction;

import org.jspecify.annotations.NullMarked;

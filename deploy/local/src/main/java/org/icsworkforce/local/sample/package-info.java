/**
 * What the local stack is filled with on its first start: the real staff in post of seven trusts, and a seeded generator's
 * vacancies and establishment for Kent and Medway. The generator's organisations, sites, job roles and pay bands are real;
 * its posts, dates and numbers are invented, and every feed that carries them is registered as synthetic. The same seed
 * gives the same bytes; any number of rows is written one by one.
 */
@NullMarked
package org.icsworkforce.local.sample;

import org.jspecify.annotations.NullMarked;

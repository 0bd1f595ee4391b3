/**
 * The register of organisations: who sends, who is spoken for, and what belongs to the system. Coded by ODS, or by GSS for
 * councils; shipped as files or registered by an administrator, kept with every version, told to the other services as events,
 * and asked in memory. One without a code is not loaded, and listed as such.
 */
@NullMarked
package org.icsworkforce.vacancy.organisation;

import org.jspecify.annotations.NullMarked;

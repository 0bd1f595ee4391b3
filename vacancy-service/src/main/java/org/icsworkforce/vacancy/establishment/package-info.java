/**
 * Establishment and staff in post as partners state them, by organisation, staff group and month. Figures of posts and
 * WTE; NHS, GP, adult social care and children's social work bases are kept apart.
 */
@NullMarked
package org.icsworkforce.vacancy.establishment;

import org.jspecify.annotations.NullMarked;

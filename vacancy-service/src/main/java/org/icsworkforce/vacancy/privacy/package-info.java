/** What identifies people is kept out: applicants and employees refuse a payload, recruiters are left out of it. */
@NullMarked
package org.icsworkforce.vacancy.privacy;

import org.jspecify.annotations.NullMarked;

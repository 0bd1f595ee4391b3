/** The dataset {@code vacancy-rate}: establishment, staff in post and the gap between them. */
@NullMarked
package org.icsworkforce.vacancy.rate;

import org.jspecify.annotations.NullMarked;

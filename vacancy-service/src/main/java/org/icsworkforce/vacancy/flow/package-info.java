/** The dataset {@code vacancy-flow}: how many vacancies opened, and what became of them, month by month. */
@NullMarked
package org.icsworkforce.vacancy.flow;

import org.jspecify.annotations.NullMarked;

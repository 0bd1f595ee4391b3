/** The open vacancies that a campaign promotes: never stored, always asked, so a closed one falls away by itself. */
@NullMarked
package org.icsworkforce.campaign.target;

import org.jspecify.annotations.NullMarked;

/** What only the people who run the suite may do. */
@NullMarked
package org.icsworkforce.campaign.admin;

import org.jspecify.annotations.NullMarked;

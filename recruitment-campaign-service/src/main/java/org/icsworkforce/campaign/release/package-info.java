/**
 * Hires are people: their numbers are told only from releases. A release is made at a rhythm, of the months that have
 * settled, is protected against everything that was released before, and stored; it never changes.
 */
@NullMarked
package org.icsworkforce.campaign.release;

import org.jspecify.annotations.NullMarked;

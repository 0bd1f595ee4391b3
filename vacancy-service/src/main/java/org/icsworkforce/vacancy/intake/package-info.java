/**
 * Bulk intake: receive, then apply. A payload is first kept as it came, then read, checked and merged in one
 * transaction, serially per feed. What a record is, a {@link org.icsworkforce.vacancy.intake.Subject} says.
 */
@NullMarked
package org.icsworkforce.vacancy.intake;

import org.jspecify.annotations.NullMarked;

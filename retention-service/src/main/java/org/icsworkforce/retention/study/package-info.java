/**
 * Studies: a defined population is asked what matters to it in its jobs. Here is what a study promises, whom it asks,
 * and which step of its life may follow which.
 */
@NullMarked
package org.icsworkforce.retention.study;

import org.jspecify.annotations.NullMarked;

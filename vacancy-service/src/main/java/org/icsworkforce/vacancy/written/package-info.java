/**
 * Texts as people write them, read as a careful person in England would: days, moments and pay. What can be meant in two
 * ways is not read.
 */
@NullMarked
package org.icsworkforce.vacancy.written;

import org.jspecify.annotations.NullMarked;

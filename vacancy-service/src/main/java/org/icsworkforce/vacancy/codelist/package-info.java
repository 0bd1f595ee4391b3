/**
 * Code lists: what a code of a feed may be and what it means. They are shipped as files, indexed by
 * {@code reference/code_lists.csv}, kept with every version that they have had, and asked in memory.
 */
@NullMarked
package org.icsworkforce.vacancy.codelist;

import org.jspecify.annotations.NullMarked;

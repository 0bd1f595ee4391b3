/**
 * One table of typed cells, and one encoder per file format. An encoder knows columns and rows and nothing else, so all
 * formats hold the same cells.
 */
@NullMarked
package org.icsworkforce.kit.table;

import org.jspecify.annotations.NullMarked;

/**
 * What the packaged services cost, beside what the same work costs at least. Everything is told in processor time per row
 * or request - the service's process and all processes of PostgreSQL together - because that survives a busy machine;
 * both sides of a comparison take turns within one run.
 */
@NullMarked
package org.icsworkforce.bench;

import org.jspecify.annotations.NullMarked;

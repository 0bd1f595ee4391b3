/**
 * The suite on one machine: {@code command} is the launcher behind {@code ./run}, {@code suite} keeps the processes
 * alive, {@code issuer} stands in for an identity provider, {@code sample} makes what {@code load} pushes. This package
 * itself holds only what the last two agree on.
 */
@NullMarked
package org.icsworkforce.local;

import org.jspecify.annotations.NullMarked;

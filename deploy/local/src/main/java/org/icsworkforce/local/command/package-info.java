/**
 * The launcher behind {@code ./run}: one class per command. {@code start} brings up the whole suite on this machine,
 * loads the sample feeds once through the public API, and stays in the foreground; the others look at, or end, what it
 * started, by the state file in the home folder.
 */
@NullMarked
package org.icsworkforce.local.command;

import org.jspecify.annotations.NullMarked;

/**
 * Results: what may be told of the answers to a study. They are counted, protected and stored once, when it closes;
 * questions choose from what is stored, so that no answer depends on what was asked before.
 */
@NullMarked
package org.icsworkforce.retention.results;

import org.jspecify.annotations.NullMarked;

/**
 * Answers. They come with a token and go to an inbox; shuffled in batches, they become responses that neither ids, nor
 * transactions, nor order, nor times join to a token. docs/adr/0037-answers-are-shuffled.md says how and how far.
 */
@NullMarked
package org.icsworkforce.retention.response;

import org.jspecify.annotations.NullMarked;

/** Feeds: the channels through which partners send, whom they speak for, and the runs that came through them. */
@NullMarked
package org.icsworkforce.vacancy.feed;

import org.jspecify.annotations.NullMarked;

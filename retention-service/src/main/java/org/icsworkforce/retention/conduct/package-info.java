/** How a study is conducted: it opens, takes answers, closes - by itself on its last day -, and its results are released. */
@NullMarked
package org.icsworkforce.retention.conduct;

import org.jspecify.annotations.NullMarked;

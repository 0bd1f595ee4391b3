/** What only the people who run the suite may do. */
@NullMarked
package org.icsworkforce.retention.admin;

import org.jspecify.annotations.NullMarked;

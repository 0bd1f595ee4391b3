/** How good what feeds send is, and whether it comes when it should: told from the ledger of their runs. */
@NullMarked
package org.icsworkforce.vacancy.quality;

import org.jspecify.annotations.NullMarked;

/**
 * Organisations from the files that their registrars publish: the Organisation Data Service of the NHS, and the Care Quality
 * Commission. What a file says of an organisation goes into the register; whom it telephones does not. The layouts are
 * those that public programs read: the 27 columns without a header of ODS (eldrix/clods, ebmdatalab), and the 15
 * columns of the CQC's directory below its title.
 */
@NullMarked
package org.icsworkforce.vacancy.directory;

import org.jspecify.annotations.NullMarked;

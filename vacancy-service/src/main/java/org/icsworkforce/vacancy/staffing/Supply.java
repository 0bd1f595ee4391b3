package org.icsworkforce.vacancy.staffing;

/** Who sends the worker: an agency, or the employer's own bank. */
enum Supply {
    AGENCY,
    BANK
}

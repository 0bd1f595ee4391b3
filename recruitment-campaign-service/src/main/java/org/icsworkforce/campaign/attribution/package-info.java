/**
 * What attracted those who were hired. Touches and hires are told in any order and more than once; whenever one
 * arrives, the hires that it concerns are attributed anew, and a changed attribution is a new version. Persons and
 * engagement keys are pseudonyms, and still personal: they are stored, and never shown, logged or published here.
 */
@NullMarked
package org.icsworkforce.campaign.attribution;

import org.jspecify.annotations.NullMarked;

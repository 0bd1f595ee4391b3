/**
 * Questionnaires: what is asked, in which case, and which answers are answers. Versions are written once. What was not
 * asked was not answered, whatever somebody sends.
 */
@NullMarked
package org.icsworkforce.retention.questionnaire;

import org.jspecify.annotations.NullMarked;

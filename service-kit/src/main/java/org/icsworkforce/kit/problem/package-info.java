/**
 * Errors as RFC 9457 problems. Every refusal of a service, its own and the framework's, leaves as
 * {@code application/problem+json} with a code from one catalogue, all faults at once, and nothing of the inside.
 */
@NullMarked
package org.icsworkforce.kit.problem;

import org.jspecify.annotations.NullMarked;

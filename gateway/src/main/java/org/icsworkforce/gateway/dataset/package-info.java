/** The catalogue of datasets, joined from the services' own catalogues. */
@NullMarked
package org.icsworkforce.gateway.dataset;

import org.jspecify.annotations.NullMarked;

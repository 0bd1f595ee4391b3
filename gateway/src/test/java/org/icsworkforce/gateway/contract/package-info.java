/** Makes the suite's one OpenAPI document of the services' contracts, at build time: no part of the running gateway. */
@NullMarked
package org.icsworkforce.gateway.contract;

import org.jspecify.annotations.NullMarked;

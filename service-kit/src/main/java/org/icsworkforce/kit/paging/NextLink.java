package org.icsworkforce.kit.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Repeats {@link Paged#next} as {@code Link: <…>; rel="next"} (RFC 8288). */
@Provider
class NextLink implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            response.getHeaders().add("Link", "<" + page.next() + ">; rel=\"next\"");
        }
    }
}

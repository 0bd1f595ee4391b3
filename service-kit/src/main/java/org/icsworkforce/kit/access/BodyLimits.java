package org.icsworkforce.kit.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;

/** Refuses a body over the method's {@link BodyLimit}: at once when its length is declared, else while it is read. */
@Provider
class BodyLimits implements ContainerRequestFilter {

    private final ResourceInfo resource;

    BodyLimits(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var own = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        long limit = own == null ? BodyLimit.DEFAULT : own.value();
        if (request.getLength() > limit) {
            throw tooLarge(limit);
        }
        if (request.getLength() < 0 && request.hasEntity()) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), limit, () -> {
                throw tooLarge(limit);
            }));
        }
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(GeneralProblem.CONTENT_TOO_LARGE, "The body may have at most " + limit + " bytes.");
    }
}

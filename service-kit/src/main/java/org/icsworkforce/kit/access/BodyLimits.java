package org.icsworkforce.kit.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
            request.setEntityStream(new Bounded(request.getEntityStream(), limit));
        }
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(GeneralProblem.CONTENT_TOO_LARGE, "The body may have at most " + limit + " bytes.");
    }

    private static final class Bounded extends FilterInputStream {

        private final long limit;
        private long count;

        Bounded(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            count += Math.max(0, read);
            if (count > limit) {
                throw tooLarge(limit);
            }
        }
    }
}

package org.icsworkforce.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The 401s. The library's own mapper fails with this Quarkus ({@code NoSuchFieldError}): try without this one day. */
class Unauthenticated {

    private static final int BEFORE_THE_LIBRARY = Priorities.AUTHENTICATION;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    public Response noToken(UnauthorizedException exception, UriInfo uri) {
        return answer(uri, "No access token was sent.", "Bearer");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    public Response badToken(AuthenticationFailedException exception, UriInfo uri) {
        String detail = "The token is expired, for another audience, not signed by the issuer, or one of several.";
        return answer(uri, detail, "Bearer error=\"invalid_token\"");
    }

    private static Response answer(UriInfo uri, String detail, String challenge) {
        var problem = Problem.of(GeneralProblem.AUTHENTICATION_REQUIRED, detail);
        var rendered = ExceptionMapperBase.postProcessorsRegistry.applyPostProcessing(
                problem, ProblemContext.of(problem, uri));
        return Response.fromResponse(rendered.toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}

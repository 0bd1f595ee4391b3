package org.icsworkforce.gateway.access;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.icsworkforce.gateway.limit.Allowance;
import org.icsworkforce.gateway.limit.RateClass;
import org.icsworkforce.gateway.limit.RateLimits;
import org.icsworkforce.gateway.problem.Fault;
import org.icsworkforce.gateway.problem.Problems;
import org.jboss.logging.Logger;

/** Lets a request in, or answers it: who asks, how often, and with which scope, in that order. */
@ApplicationScoped
public class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String REALM = "Bearer realm=\"ics-workforce\"";
    private static final int ISSUER_RETRY_SECONDS = 5;

    private final Callers callers;
    private final RateLimits limits;
    private final Problems problems;

    Gate(Callers callers, RateLimits limits, Problems problems) {
        this.callers = callers;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * For what needs a token.
     *
     * @param accepted scopes of which one is enough
     * @param admitted runs when the caller may go on; otherwise the request has been answered
     */
    public void admit(RoutingContext context, Set<String> accepted, RateClass rate, Runnable admitted) {
        callers.of(context).onComplete(caller -> {
            try {
                if (caller.succeeded()) {
                    admit(context, caller.result(), accepted, rate, admitted);
                } else {
                    refuse(context, caller.cause());
                }
            } catch (RuntimeException e) {
                // nobody else would answer: the future swallows what its handlers throw
                context.fail(e);
            }
        });
    }

    /** For what is open to everybody: counted by address. */
    public void admitAnyone(RoutingContext context, Runnable admitted) {
        if (isWithinLimit(context, address(context), RateClass.INTERACTIVE)) {
            admitted.run();
        }
    }

    private void admit(
            RoutingContext context, Optional<Caller> caller, Set<String> accepted, RateClass rate, Runnable admitted) {
        if (caller.isEmpty()) {
            unauthenticated(context, REALM, "Send an access token of the suite's issuer as a bearer token.");
        } else if (!isWithinLimit(context, "client " + caller.get().client(), rate)) {
            return;
        } else if (!caller.get().mayUse(accepted)) {
            String scopes = String.join(" ", new TreeSet<>(accepted));
            context.response().putHeader(CHALLENGE, REALM + ", error=\"insufficient_scope\", scope=\"" + scopes + "\"");
            problems.send(context, Fault.ACCESS_DENIED, "The token needs one of the scopes: " + scopes + ".");
        } else {
            admitted.run();
        }
    }

    private void refuse(RoutingContext context, Throwable cause) {
        if (cause instanceof AuthenticationFailedException) {
            unauthenticated(
                    context,
                    REALM + ", error=\"invalid_token\"",
                    "The token is not valid: it must be signed by the suite's issuer, name its audience, and not have"
                            + " expired.");
            return;
        }
        LOG.errorf("token could not be checked cause=%s", cause);
        context.response().putHeader("Retry-After", Integer.toString(ISSUER_RETRY_SECONDS));
        problems.send(context, Fault.SERVICE_UNAVAILABLE, "Tokens cannot be checked at the moment.");
    }

    private void unauthenticated(RoutingContext context, String challenge, String detail) {
        if (isWithinLimit(context, address(context), RateClass.INTERACTIVE)) {
            context.response().putHeader(CHALLENGE, challenge);
            problems.send(context, Fault.AUTHENTICATION_REQUIRED, detail);
        }
    }

    private boolean isWithinLimit(RoutingContext context, String client, RateClass rate) {
        Allowance allowance = limits.take(client, rate);
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", allowance.policy()).putHeader("RateLimit", allowance.state());
        if (!allowance.granted()) {
            response.putHeader("Retry-After", Long.toString(allowance.retryAfter()));
            problems.send(
                    context,
                    Fault.TOO_MANY_REQUESTS,
                    "More than " + allowance.limit() + " requests of this class in a minute.");
        }
        return allowance.granted();
    }

    private static String address(RoutingContext context) {
        return "address " + context.request().remoteAddress().hostAddress();
    }
}

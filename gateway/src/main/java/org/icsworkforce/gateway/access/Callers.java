package org.icsworkforce.gateway.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds the caller of a request by its bearer token, which Quarkus OIDC verifies (signature, issuer, audience, life). */
@ApplicationScoped
class Callers {

    private static final String SCHEME = "Bearer ";
    private static final BiConsumer<RoutingContext, Throwable> LEFT_TO_THE_GATE = (_, _) -> {};

    private final IdentityProviderManager identities;
    private final VerifiedTokens verified;

    Callers(IdentityProviderManager identities, VerifiedTokens verified) {
        this.identities = identities;
        this.verified = verified;
    }

    /**
     * Empty without a bearer token; fails with {@link io.quarkus.security.AuthenticationFailedException} when the token
     * is not valid, and otherwise when the issuer cannot be asked for its keys.
     */
    Future<Optional<Caller>> of(RoutingContext context) {
        String authorization = context.request().getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Future.succeededFuture(Optional.empty());
        }
        String token = authorization.substring(SCHEME.length()).strip();
        var known = verified.find(token);
        if (known.isPresent()) {
            return Future.succeededFuture(known);
        }
        // the default handler would answer by itself
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEFT_TO_THE_GATE);
        var identity = QuarkusHttpUser.getSecurityIdentity(context, identities).subscribeAsCompletionStage();
        return Future.fromCompletionStage(identity, context.vertx().getOrCreateContext())
                .map(Callers::caller)
                .onSuccess(found -> found.ifPresent(caller -> verified.add(token, caller)));
    }

    private static Optional<Caller> caller(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(caller(token)) : Optional.empty();
    }

    private static Caller caller(JsonWebToken token) {
        String client = Stream.of("azp", "client_id", "sub")
                .map(claim -> token.<Object>getClaim(claim))
                .filter(value -> value != null && !value.toString().isBlank())
                .map(Object::toString)
                .findFirst()
                .orElse("unknown");
        Object scope = token.getClaim("scope");
        Set<String> scopes = scope == null
                ? Set.of()
                : Stream.of(scope.toString().split(" ")).collect(Collectors.toUnmodifiableSet());
        return new Caller(client, scopes, Instant.ofEpochSecond(token.getExpirationTime()));
    }
}

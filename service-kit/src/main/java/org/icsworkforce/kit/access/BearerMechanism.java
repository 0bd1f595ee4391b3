package org.icsworkforce.kit.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Quarkus OIDC, which is asked about a token once a minute and not with every request. */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;

    BearerMechanism(OidcAuthenticationMechanism oidc, VerifiedTokens verified) {
        this.oidc = oidc;
        this.verified = verified;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        // OIDC would take the first of several lines
        String credentials = String.join("\n", context.request().headers().getAll("Authorization"));
        if (credentials.contains("\n")) {
            return Uni.createFrom().failure(new AuthenticationFailedException("there are several"));
        }
        SecurityIdentity known = verified.find(credentials);
        return known != null
                ? Uni.createFrom().item(known)
                : oidc.authenticate(context, manager).invoke(identity -> {
                    if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
                        verified.add(credentials, identity, Instant.ofEpochSecond(token.getExpirationTime()));
                    }
                });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}

package org.icsworkforce.gateway.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Stops a gateway that would fetch its issuer's keys over plain HTTP, unless it is told that it is in development. */
@ApplicationScoped
class IssuerRule {

    private static final Logger LOG = Logger.getLogger(IssuerRule.class);

    private final Optional<String> issuer;
    private final Optional<String> publicKey;
    private final boolean development;

    IssuerRule(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> publicKey,
            @ConfigProperty(name = "workforce.development-issuer") boolean development) {
        this.issuer = issuer;
        this.publicKey = publicKey;
        this.development = development;
    }

    void atStart(@Observes StartupEvent event) {
        check();
    }

    /** @throws IllegalStateException naming the setting that is missing or unsafe */
    void check() {
        if (issuer.isEmpty() && publicKey.isEmpty()) {
            throw new IllegalStateException("OIDC_ISSUER is not set: name the issuer of access tokens");
        }
        String url = issuer.orElse("https:");
        if (url.startsWith("https:")) {
            return;
        }
        if (!development) {
            throw new IllegalStateException("OIDC_ISSUER is not https: refused, because anybody on the way could forge"
                    + " tokens. For a local issuer set WORKFORCE_DEVELOPMENT_ISSUER=true");
        }
        LOG.warnf("development issuer accepted, its keys may be public: never use it with real data issuer=%s", url);
    }
}

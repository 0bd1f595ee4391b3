package org.icsworkforce.gateway.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssuerRuleTest {

    private static IssuerRule rule(String issuer, boolean development) {
        return new IssuerRule(Optional.of(issuer), Optional.empty(), development);
    }

    @Test
    void issuerOverPlainHttpStopsTheGateway() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rule("http://127.0.0.1:8084/x", false).check())
                .withMessageContaining("WORKFORCE_DEVELOPMENT_ISSUER");
    }

    @Test
    void developmentMayUseIt() {
        assertThatCode(() -> rule("http://127.0.0.1:8084/x", true).check()).doesNotThrowAnyException();
    }

    @Test
    void issuerOverTlsIsFine() {
        assertThatCode(() -> rule("https://issuer.example", false).check()).doesNotThrowAnyException();
    }

    @Test
    void missingIssuerStopsTheGateway() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new IssuerRule(Optional.empty(), Optional.empty(), true).check())
                .withMessageContaining("OIDC_ISSUER");
    }
}

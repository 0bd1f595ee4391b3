package org.icsworkforce.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.icsworkforce.stack.client.Clients;
import org.junit.jupiter.api.Test;

class ClientsTest {

    @Test
    void trustWritesForItselfOnly() {
        var trust = Clients.find("feed-RVV").orElseThrow();

        assertThat(trust.organisations()).containsExactly("RVV");
        assertThat(trust.scopes())
                .contains("vacancies.write", "studies.write", "campaigns.write")
                .doesNotContain("admin");
    }

    @Test
    void councilHasItsCodeWithThePrefix() {
        assertThat(Clients.find("feed-E10000016").orElseThrow().organisations()).containsExactly("GSS:E10000016");
    }

    @Test
    void analystOnlyReads() {
        var analyst = Clients.find("analyst").orElseThrow();

        assertThat(analyst.organisations()).isEmpty();
        assertThat(analyst.scopes()).allMatch(scope -> scope.endsWith(".read"));
    }

    @Test
    void claimsCarryScopesAsOneText() {
        assertThat(Clients.find("board").orElseThrow().claims())
                .containsEntry("scope", "vacancies.read workforce.read campaigns.read studies.read statistics.read")
                .containsEntry("client_id", "board")
                .containsEntry("azp", "board");
    }

    @Test
    void thereAreTwelve() {
        assertThat(Clients.ids()).hasSize(12);
        assertThat(Clients.find("feed-XXX")).isEmpty();
    }
}

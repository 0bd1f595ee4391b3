package org.icsworkforce.local.suite;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.icsworkforce.local.issuer.Issuer;

/** The three services and the gateway, with the settings that make them find one another on this machine. */
record Services(Home home, Path applications, Ports ports, HttpClient http) {

    static List<Part> of(Home home, Path applications, Ports ports) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        return new Services(home, applications, ports, http).all();
    }

    private List<Part> all() {
        return List.of(
                service("vacancy-service", ports.vacancyService(), "256m", vacancies()),
                service("retention-service", ports.retentionService(), "192m", backed("retention")),
                service("recruitment-campaign-service", ports.campaignService(), "192m", backed("campaign")),
                service("gateway", ports.gateway(), "128m", routes()));
    }

    private Part service(String name, int port, String heap, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("OIDC_ISSUER", Issuer.url(ports.issuer()));
        environment.put("WORKFORCE_DEVELOPMENT_ISSUER", "true");
        Path tether = applications.resolve("local-tether.jar");
        Path jar = applications.resolve(name).resolve("quarkus-run.jar");
        return new Service(http, name, port, tether, jar, heap, List.of(), home.log(name), Map.copyOf(environment));
    }

    /** The launcher loads the reference data itself, through the public API. */
    private Map<String, String> vacancies() {
        var settings = new HashMap<>(backed("vacancy"));
        settings.put("WORKFORCE_REFERENCE_DATA_LOAD_AT_START", "false");
        return settings;
    }

    private Map<String, String> backed(String database) {
        return Map.of(
                "DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgresql() + "/" + database,
                "DATABASE_USER",
                "postgres",
                "DATABASE_PASSWORD",
                "postgres",
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + ports.kafka());
    }

    private Map<String, String> routes() {
        return Map.of(
                "VACANCY_SERVICE_URL",
                "http://127.0.0.1:" + ports.vacancyService(),
                "RETENTION_SERVICE_URL",
                "http://127.0.0.1:" + ports.retentionService(),
                "CAMPAIGN_SERVICE_URL",
                "http://127.0.0.1:" + ports.campaignService());
    }
}

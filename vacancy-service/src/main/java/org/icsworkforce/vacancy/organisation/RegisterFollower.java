package org.icsworkforce.vacancy.organisation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Has this replica know what an administrator told another. Whoever writes, or asks for organisations, finds the register
 * as it stands; for names in other answers it may be a second old.
 */
@Provider
class RegisterFollower implements ContainerRequestFilter {

    private static final Duration OLD = Duration.ofSeconds(1);
    private static final String ORGANISATIONS = "/v1/organisations";

    private final DataSource dataSource;
    private final Organisations organisations;
    private final Clock clock;
    private volatile Instant followed = Instant.EPOCH;

    RegisterFollower(DataSource dataSource, Organisations organisations, Clock clock) {
        this.dataSource = dataSource;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Instant now = clock.instant();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads
                && !request.getUriInfo().getPath().startsWith(ORGANISATIONS)
                && now.isBefore(followed.plus(OLD))
                && !now.isBefore(followed)) {
            return;
        }
        followed = now;
        try (var connection = dataSource.getConnection()) {
            organisations.follow(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.icsworkforce.campaign.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.icsworkforce.kit.change.Change;
import org.jspecify.annotations.Nullable;

/** Decides what attracted a hire, and keeps each decision that differs from the one before. */
@ApplicationScoped
class Attributions {

    /** How it was found out for a hire that its employer took back: by no touch at all. */
    private static final String WITHDRAWN = "withdrawn";

    /** What is told of a hire. */
    private record Told(
            LastTouch touch,
            String method,
            @Nullable Integer post,
            LocalDate acceptedOn,
            @Nullable LocalDate startedOn) {}

    /** What a decision rests on, and the one that stands. */
    private record Case(
            HireState state,
            @Nullable String person,
            @Nullable Integer post,
            LocalDate acceptedOn,
            @Nullable LocalDate startedOn,
            boolean synthetic,
            int version,
            @Nullable Told standing) {

        static Case of(ResultSet row) throws SQLException {
            int version = row.getInt("version");
            return new Case(
                    HireState.valueOf(row.getString("state")),
                    row.getString("person"),
                    row.getObject("post", Integer.class),
                    row.getObject("accepted_on", LocalDate.class),
                    row.getObject("started_on", LocalDate.class),
                    row.getBoolean("synthetic"),
                    version,
                    version == 0 ? null : standing(row));
        }

        private static Told standing(ResultSet row) throws SQLException {
            return new Told(
                    new LastTouch(
                            row.getString("touch"),
                            row.getString("campaign"),
                            row.getString("source"),
                            row.getString("medium"),
                            row.getString("evidence")),
                    row.getString("method"),
                    row.getObject("told_post", Integer.class),
                    row.getObject("told_accepted_on", LocalDate.class),
                    row.getObject("told_started_on", LocalDate.class));
        }

        Told decide(Connection connection) throws SQLException {
            boolean withdrawn = state == HireState.WITHDRAWN;
            return new Told(
                    withdrawn ? LastTouch.NONE : LastTouch.of(connection, person, acceptedOn),
                    withdrawn ? WITHDRAWN : LastTouch.METHOD,
                    post,
                    acceptedOn,
                    startedOn);
        }
    }

    /** Attributes a hire whose vacancy is known, or confirms what stands. */
    void attribute(Connection connection, Change change, String hire) throws SQLException {
        Case known = known(connection, hire);
        Locks.person(connection, known.person());
        Told found = known.decide(connection);
        if (!found.equals(known.standing())) {
            insert(connection, change, hire, known.version() + 1, found, known.synthetic());
        }
    }

    private static Case known(Connection connection, String hire) throws SQLException {
        try (var query = connection.prepareStatement("""
                select h.state, h.person, h.post, h.accepted_on, h.started_on, v.synthetic,
                       coalesce(a.version, 0) as version, a.touch, a.campaign, a.source, a.medium, a.evidence, a.method,
                       a.post as told_post, a.accepted_on as told_accepted_on, a.started_on as told_started_on
                from hire h
                join vacancy v on v.id = h.vacancy
                left join lateral (
                    select * from attribution where hire = h.id order by version desc limit 1) a on true
                where h.id = ?""")) {
            query.setString(1, hire);
            try (var row = query.executeQuery()) {
                row.next();
                return Case.of(row);
            }
        }
    }

    private static void insert(
            Connection connection, Change change, String hire, int version, Told found, boolean synthetic)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into attribution (hire, version, change, touch, campaign, source, medium, evidence, method, post,
                    accepted_on, started_on, synthetic)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            int column = 1;
            insert.setString(column++, hire);
            insert.setInt(column++, version);
            insert.setLong(column++, change.id());
            insert.setString(column++, found.touch().touch());
            insert.setString(column++, found.touch().campaign());
            insert.setString(column++, found.touch().source());
            insert.setString(column++, found.touch().medium());
            insert.setString(column++, found.touch().evidence());
            insert.setString(column++, found.method());
            insert.setObject(column++, found.post());
            insert.setObject(column++, found.acceptedOn());
            insert.setObject(column++, found.startedOn());
            insert.setBoolean(column, synthetic);
            insert.executeUpdate();
        }
    }
}

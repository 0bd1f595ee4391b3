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

    /** What a decision rests on, and the one that stands. */
    private record Case(
            @Nullable String person,
            LocalDate acceptedOn,
            boolean synthetic,
            int version,
            @Nullable LastTouch standing) {

        static Case of(ResultSet row) throws SQLException {
            int version = row.getInt("version");
            return new Case(
                    row.getString("person"),
                    row.getObject("accepted_on", LocalDate.class),
                    row.getBoolean("synthetic"),
                    version,
                    version == 0
                            ? null
                            : new LastTouch(
                                    row.getString("touch"),
                                    row.getString("campaign"),
                                    row.getString("source"),
                                    row.getString("medium"),
                                    row.getString("evidence")));
        }
    }

    /** Attributes a hire whose vacancy is known, or confirms what stands. */
    void attribute(Connection connection, Change change, String hire) throws SQLException {
        Case known = known(connection, hire);
        Locks.person(connection, known.person());
        LastTouch found = LastTouch.of(connection, known.person(), known.acceptedOn());
        if (!found.equals(known.standing())) {
            insert(connection, change, hire, known.version() + 1, found, known.synthetic());
        }
    }

    private static Case known(Connection connection, String hire) throws SQLException {
        try (var query = connection.prepareStatement("""
                select h.person, h.accepted_on, v.synthetic, coalesce(a.version, 0) as version,
                       a.touch, a.campaign, a.source, a.medium, a.evidence
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
            Connection connection, Change change, String hire, int version, LastTouch found, boolean synthetic)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into attribution (hire, version, change, touch, campaign, source, medium, evidence, method, synthetic)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, hire);
            insert.setInt(2, version);
            insert.setLong(3, change.id());
            insert.setString(4, found.touch());
            insert.setString(5, found.campaign());
            insert.setString(6, found.source());
            insert.setString(7, found.medium());
            insert.setString(8, found.evidence());
            insert.setString(9, LastTouch.METHOD);
            insert.setBoolean(10, synthetic);
            insert.executeUpdate();
        }
    }
}

package org.icsworkforce.retention.results;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.icsworkforce.kit.code.Names;
import org.icsworkforce.retention.study.Dimension;

/** The names of codes, as they are known when results are released; a code without one is its own name. */
record MemberNames(Map<String, String> organisations, Map<String, String> staffGroups) implements Telling.Names {

    static MemberNames read(Connection connection) throws SQLException {
        return new MemberNames(Names.read(connection, "organisation"), Names.read(connection, "staff_group"));
    }

    @Override
    public String of(Dimension dimension, String code) {
        return switch (dimension) {
            case ORGANISATION -> organisations.getOrDefault(code, code);
            case STAFF_GROUP -> staffGroups.getOrDefault(code, code);
            case BAND_GROUP, PLACE, CAREER_STAGE -> code;
        };
    }
}

package org.icsworkforce.vacancy.organisation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.icsworkforce.kit.code.Names;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.codelist.Closest;
import org.icsworkforce.vacancy.codelist.Misspelt;

/** An organisation that there is none of has no rows, which reads like one that has nothing to tell: rvv for RVV. */
public final class AskedOrganisations {

    private static final String PARAMETER = "organisation";

    /** What a code of a group of organisations begins with; no organisation's does. */
    public static final String GROUP = "GROUP:";

    private static final int MOST_CLOSE = 5;

    private AskedOrganisations() {}

    /**
     * The register keeps all that it ever held, so that those that have ended can be asked for; it is read only for a code
     * that seems to be none.
     *
     * @param known what is known without it
     * @throws Problem {@code INVALID_VALUE} naming the first that is none
     */
    public static void require(Connection connection, List<String> codes, Predicate<String> known) throws SQLException {
        var unknown = codes.stream().filter(known.negate()).toList();
        if (unknown.isEmpty()) {
            return;
        }
        Map<String, String> register = Names.read(connection, "organisation");
        for (String code : unknown) {
            if (!register.containsKey(code)) {
                throw Problem.parameter(
                        PARAMETER,
                        "The register has no organisation with this code." + hint(code, register),
                        code,
                        List.of("/v1/organisations"));
            }
        }
    }

    private static String hint(String written, Map<String, String> register) {
        String capitals = written.strip().toUpperCase(Locale.ROOT);
        if (register.containsKey(capitals)) {
            return " It has " + capitals + "; codes are compared as they are written.";
        }
        String close = Misspelt.of(written, register.keySet()).stream()
                .limit(MOST_CLOSE)
                .map(code -> named(code, register))
                .collect(Collectors.joining(", "));
        return close.isEmpty()
                ? Closest.to(written, register.keySet(), register::get)
                        .map(code -> " The closest name is that of " + named(code, register) + ".")
                        .orElse("")
                : " Close to it are: " + close + ".";
    }

    private static String named(String code, Map<String, String> register) {
        return code + " (" + register.get(code) + ")";
    }
}

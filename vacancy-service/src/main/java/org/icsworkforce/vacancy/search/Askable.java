package org.icsworkforce.vacancy.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.codelist.AskedCodes;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.organisation.AskedOrganisations;
import org.icsworkforce.vacancy.organisation.Organisations;

/** What a list of vacancies can be asked for; each returns what it is asked for. */
@ApplicationScoped
public class Askable {

    private final DataSource dataSource;
    private final CodeLists codes;
    private final Organisations organisations;

    Askable(DataSource dataSource, CodeLists codes, Organisations organisations) {
        this.dataSource = dataSource;
        this.codes = codes;
        this.organisations = organisations;
    }

    /** @throws Problem {@code INVALID_VALUE} where there is no such organisation */
    public String organisation(String code) {
        if (!organisations.exists(code)) {
            // another replica may have been told of it in the last second
            try (var connection = dataSource.getConnection()) {
                AskedOrganisations.require(connection, List.of(code), none -> false);
            } catch (SQLException e) {
                throw new IllegalStateException("the register cannot be read", e);
            }
        }
        return code;
    }

    /** @throws Problem {@code INVALID_VALUE} where there is no such group */
    public String staffGroup(String code) {
        return AskedCodes.staffGroup(code, codes.labels());
    }

    /** @throws Problem {@code INVALID_VALUE} where there is no such role */
    public String jobRole(String code) {
        return AskedCodes.jobRole(code, codes.labels());
    }

    /** See {@link Organisations#byPlace}. */
    public Map<String, List<String>> byPlace() {
        return organisations.byPlace();
    }
}

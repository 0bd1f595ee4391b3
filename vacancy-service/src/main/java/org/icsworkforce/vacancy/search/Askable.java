package org.icsworkforce.vacancy.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.codelist.AskedCodes;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.organisation.Organisations;

/** What a list of vacancies can be asked for; each returns what it is asked for. */
@ApplicationScoped
public class Askable {

    private final CodeLists codes;
    private final Organisations organisations;

    Askable(CodeLists codes, Organisations organisations) {
        this.codes = codes;
        this.organisations = organisations;
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

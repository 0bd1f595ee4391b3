package org.icsworkforce.kit.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/** The client whose token came with this request. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    public Caller(JsonWebToken token) {
        this.token = token;
    }

    /** {@code azp}, else {@code client_id}, else {@code sub}: issuers differ. */
    public String clientId() {
        return Stream.of("azp", "client_id", "sub")
                .map(claim -> token.<Object>getClaim(claim))
                .filter(value -> value != null && !value.toString().isBlank())
                .map(Object::toString)
                .findFirst()
                .orElse("unknown");
    }

    /** Codes of the organisations that the client speaks for; empty for one that only reads what is shared. */
    public Set<String> organisations() {
        Object claim = token.getClaim("organisations");
        return claim instanceof Collection<?> codes
                ? codes.stream()
                        .map(code -> code instanceof JsonString text ? text.getString() : code.toString())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    public boolean has(String scope) {
        Object claim = token.getClaim("scope");
        return claim != null && Arrays.asList(claim.toString().split(" ")).contains(scope);
    }

    public boolean isAdmin() {
        return has("admin");
    }

    /** Whether the client speaks for every one of them, or is the administrator. */
    public boolean speaksFor(Collection<String> codes) {
        return isAdmin() || organisations().containsAll(codes);
    }

    /**
     * For whom a request is: the organisation that it names, else the only one that the client speaks for.
     *
     * @param pointer to the property that names it
     * @throws Problem {@code ACCESS_DENIED} for one of others, {@code MISSING_VALUE} where the client has to choose
     */
    public String organisation(@Nullable String named, String pointer) {
        if (named != null) {
            requireOrganisations(List.of(named));
            return named;
        }
        if (organisations().size() == 1) {
            return organisations().iterator().next();
        }
        if (!isAdmin() && organisations().isEmpty()) {
            throw Problem.of(GeneralProblem.ACCESS_DENIED, "The token speaks for no organisation.");
        }
        var missing = ProblemError.at(
                GeneralProblem.MISSING_VALUE,
                pointer,
                "The token speaks for several organisations: name the one that this is of.",
                null,
                null);
        throw Problem.of(GeneralProblem.MISSING_VALUE, List.of(missing));
    }

    /** @throws Problem {@code ACCESS_DENIED}, naming those that the client does not speak for */
    public void requireOrganisations(Collection<String> codes) {
        if (!speaksFor(codes)) {
            var others = new TreeSet<>(codes);
            others.removeAll(organisations());
            throw Problem.of(
                    GeneralProblem.ACCESS_DENIED,
                    "The token does not speak for " + String.join(", ", List.copyOf(others)) + ".");
        }
    }
}

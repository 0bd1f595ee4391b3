package org.icsworkforce.vacancy.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.codelist.Closest;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.codelist.Misspelt;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.organisation.Organisation;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Looks up what the rows of one run write. What is not known is a fault with the closest code as a suggestion. */
public final class KnownCodes {

    private static final int MAX_REMEMBERED = 2_000;

    private final Organisations organisations;
    private final CodeLists lists;
    private final Mapping mapping;
    private final Set<String> feedOrganisations;
    private final Map<String, String> suggestions = new HashMap<>();

    public KnownCodes(Organisations organisations, CodeLists lists, Mapping mapping, Set<String> feedOrganisations) {
        this.organisations = organisations;
        this.lists = lists;
        this.mapping = mapping;
        this.feedOrganisations = feedOrganisations;
    }

    /** Which state of the register and the lists is read now. */
    public String revision() {
        return organisations.revision() + " " + lists.revisions();
    }

    /** The organisation's code, which must be one that the feed speaks for. Its name will do where only one has it. */
    public @Nullable String organisationOfFeed(Fields row) {
        return ofFeed(row, row.required("organisation", row.text("organisation", 200)));
    }

    /** As {@link #organisationOfFeed}, for figures, which are of employers and no finer: a site is an error. */
    public @Nullable String employerOfFeed(Fields row) {
        String code = organisationOfFeed(row);
        boolean site = code != null
                && organisations
                        .find(code)
                        .filter(found -> found.kind() == Kind.NHS_TRUST_SITE)
                        .isPresent();
        if (site) {
            row.error(VacancyProblem.ORGANISATION_TOO_FINE, "organisation", code, null, null);
        }
        return code;
    }

    private @Nullable String ofFeed(Fields row, @Nullable String written) {
        String code = written == null ? null : organisation(row, written);
        if (code != null && !feedOrganisations.contains(code)) {
            row.error(VacancyProblem.ORGANISATION_NOT_OF_FEED, "organisation", written, feedOrganisations, null);
        }
        return code;
    }

    /** As {@link #organisationOfFeed}; an advert that names none is of the feed's only organisation. */
    public @Nullable String organisationOfAdvert(Fields row) {
        String written = row.text("organisation", 200);
        return written == null && feedOrganisations.size() == 1
                ? feedOrganisations.iterator().next()
                : ofFeed(row, row.required("organisation", written));
    }

    /** The code that is written, or whose organisation has, or had, just that name; null with a fault. */
    public @Nullable String organisation(Fields row, String written) {
        if (organisations.exists(written)) {
            return written;
        }
        List<String> named = organisations.named(written);
        if (named.size() == 1) {
            row.replaced("organisation", written);
            return named.getFirst();
        }
        row.error(
                VacancyProblem.UNKNOWN_ORGANISATION,
                "organisation",
                written,
                null,
                named.isEmpty()
                        ? suggestion("organisation " + written, () -> closestOrganisation(written))
                        : "Several organisations have this name: " + String.join(", ", named) + ". Send the code.");
        return null;
    }

    private @Nullable String closestOrganisation(String written) {
        String code = written.replace(" ", "").toUpperCase(Locale.ROOT);
        if (organisations.exists(code)) {
            return "The register has the code " + code + "; codes are compared as they are written.";
        }
        return organisations.closest(written).map(KnownCodes::hint).orElse(null);
    }

    private static String hint(Organisation organisation) {
        return "The closest name in the register is " + organisation.name() + " (" + organisation.code()
                + "). If that is meant, add it to the feed's values of organisation; it was not assumed.";
    }

    /** A code of a list, in a property of the row itself. */
    public @Nullable String listed(Fields row, String name, String list) {
        return listed(row, name, name, list);
    }

    /**
     * A code of a list. Where the feed's map covers the property, a word that it does not hold is a warning, and the
     * property is not said.
     *
     * @param property path of the property in the record, as in the feed's map
     */
    public @Nullable String listed(Fields row, String name, String property, String list) {
        String code = row.text(name, 200);
        if (code == null || lists.has(list, code)) {
            return code;
        }
        if (mapping.covers(property)) {
            row.warning(VacancyProblem.UNMAPPED_VALUE, name, code, closestCode(list, code));
        } else {
            unknown(row, name, list, code);
        }
        return null;
    }

    /** As {@link #listed}, where the record cannot do without: what is not known is an error. */
    public @Nullable String required(Fields row, String name, String list, String code) {
        if (lists.has(list, code)) {
            return code;
        }
        if (mapping.covers(name)) {
            row.error(VacancyProblem.UNMAPPED_VALUE, name, code, "/v1/code-lists/" + list, closestCode(list, code));
        } else {
            unknown(row, name, list, code);
        }
        return null;
    }

    /** A word of the record's own; what is none is told as {@link #unknown} tells it. */
    public <E extends Enum<E>> @Nullable E oneOf(Fields row, String property, Class<E> words) {
        return oneOf(row, property, property, words);
    }

    /** @param property path of the property in the record, as in the feed's map */
    public <E extends Enum<E>> @Nullable E oneOf(Fields row, String name, String property, Class<E> words) {
        if (!mapping.covers(property)) {
            return row.oneOf(name, words);
        }
        String written = row.text(name, 200);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(written)) {
                return word;
            }
        }
        if (written != null) {
            unknown(row, name, property, written, words.getEnumConstants());
        }
        return null;
    }

    /** As {@link #oneOf}, where the word is a part of what the row is about: what is none is an error in any case. */
    public <E extends Enum<E>> @Nullable E oneOfNeeded(Fields row, String property, Class<E> words) {
        String written = row.text(property, 200);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(written)) {
                return word;
            }
        }
        if (written != null) {
            unknownAndNeeded(row, property, written, words.getEnumConstants());
        }
        return null;
    }

    /** As {@link #oneOf}: true, false or not said. */
    public @Nullable Boolean flag(Fields row, String name) {
        String written = mapping.covers(name) ? row.text(name, 200) : null;
        if (written == null || written.equalsIgnoreCase("true") || written.equalsIgnoreCase("false")) {
            return row.flag(name);
        }
        row.warning(VacancyProblem.UNMAPPED_VALUE, name, written, null);
        return null;
    }

    /** A word of the record's own that is none: a warning where the feed's map covers the property, else an error. */
    public void unknown(Fields row, String property, String written, Enum<?>[] allowed) {
        unknown(row, property, property, written, allowed);
    }

    /** @param property path of the property in the record, as in the feed's map */
    public void unknown(Fields row, String name, String property, String written, Object allowed) {
        if (mapping.covers(property)) {
            row.warning(VacancyProblem.UNMAPPED_VALUE, name, written, closestWord(property, written, allowed));
        } else {
            row.error(GeneralProblem.INVALID_VALUE, name, written, allowed, null);
        }
    }

    /** As {@link #unknown}, where the record cannot do without: an error in any case. */
    public void unknownAndNeeded(Fields row, String property, String written, Enum<?>[] allowed) {
        row.error(
                mapping.covers(property) ? VacancyProblem.UNMAPPED_VALUE : GeneralProblem.INVALID_VALUE,
                property,
                written,
                allowed,
                closestWord(property, written, allowed));
    }

    /** A word of the sender's own that may stay: told where the feed's map covers the property and does not hold it. */
    public void unmapped(Fields row, String name, String property, String list, String written) {
        if (mapping.covers(property) && !lists.has(list, written) && !mapping.gives(property, written)) {
            row.warning(VacancyProblem.UNMAPPED_VALUE, name, written, closestCode(list, written));
        }
    }

    /**
     * A word of the sender's own choice, told where it is nearly one that is known, unless the feed's map gives it.
     *
     * @param property path of the property in the record, as in the feed's map
     */
    public @Nullable String free(Fields row, String name, String property, Set<String> known) {
        String written = row.text(name, 40);
        if (written != null && !known.contains(written) && !mapping.gives(property, written)) {
            List<String> meant = Misspelt.of(written, known);
            if (!meant.isEmpty()) {
                String hint = "The closest is " + String.join(" or ", meant) + "; it was not assumed.";
                row.warning(VacancyProblem.PERHAPS_MISSPELT, name, written, hint);
            }
        }
        return written;
    }

    private void unknown(Fields row, String name, String list, String code) {
        row.error(VacancyProblem.UNKNOWN_CODE, name, code, "/v1/code-lists/" + list, closestCode(list, code));
    }

    private @Nullable String closestCode(String list, String written) {
        return suggestion(list + " " + written, () -> lists.hint(list, written).orElse(null));
    }

    /** The closest of the words of the feed's map and of the record's own. */
    private @Nullable String closestWord(String property, String written, Object allowed) {
        return allowed instanceof Enum<?>[] words
                ? suggestion(property + " " + written, () -> Closest.to(
                                written, mapping.words(property, words), Map.Entry::getKey)
                        .map(found -> "The closest is " + found.getValue() + "; it was not assumed.")
                        .orElse(null))
                : null;
    }

    /** Comparing with every name is dear, and a wrong word comes in every row. */
    private @Nullable String suggestion(String key, java.util.function.Supplier<@Nullable String> search) {
        if (suggestions.size() >= MAX_REMEMBERED) {
            return suggestions.get(key);
        }
        return suggestions.computeIfAbsent(key, absent -> search.get());
    }
}

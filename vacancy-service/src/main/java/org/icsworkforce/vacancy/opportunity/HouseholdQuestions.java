package org.icsworkforce.vacancy.opportunity;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.opportunity.HouseholdSearch.Home;
import org.icsworkforce.vacancy.opportunity.HouseholdSearch.Profile;
import org.icsworkforce.vacancy.search.Askable;
import org.icsworkforce.vacancy.search.Condition;
import org.icsworkforce.vacancy.search.Conditions;
import org.icsworkforce.vacancy.search.Point;
import org.icsworkforce.vacancy.search.Question;
import org.icsworkforce.vacancy.search.VacancySearch;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a household ask for, one after the other.
 *
 * @param anywhere wherever it is
 * @param located where it can be told how far it is, and with a home not too far from there
 */
record HouseholdQuestions(List<Question> anywhere, List<Question> located) {

    static HouseholdQuestions of(
            HouseholdSearch asked, Condition opening, Askable askable, VacancySearch search, Faults faults) {
        List<Question> anywhere = IntStream.range(0, asked.profiles().size())
                .mapToObj(index ->
                        question(asked.profiles().get(index), "/profiles/" + index, opening, askable, search, faults))
                .toList();
        Home home = asked.home();
        return new HouseholdQuestions(
                anywhere,
                anywhere.stream()
                        .map(question -> home == null
                                ? question.placedOnly()
                                : question.near(List.of(
                                        point(home).within(asked.withinKm().doubleValue()))))
                        .toList());
    }

    static Point point(Home home) {
        return new Point(home.latitude().doubleValue(), home.longitude().doubleValue());
    }

    private static Question question(
            Profile profile, String pointer, Condition opening, Askable askable, VacancySearch search, Faults faults) {
        var conditions = new Conditions(faults);
        conditions.codes(
                "organisation",
                known(profile.organisation(), pointer + "/organisation/", askable::organisation, faults));
        conditions.codes(
                "staffGroup", known(profile.staffGroup(), pointer + "/staffGroup/", askable::staffGroup, faults));
        conditions.codes("jobRole", known(profile.jobRole(), pointer + "/jobRole/", askable::jobRole, faults));
        conditions.codes("band", profile.band());
        conditions.codes("status", Openings.STATUSES);
        conditions.add(opening);
        Question question = conditions.question(List.of());
        String q = profile.q();
        List<String> words =
                q == null ? null : faults.read(() -> at(pointer + "/q", () -> search.words("q", List.of(q))));
        return words == null ? question : question.with(words);
    }

    /** The same codes; those that are none are in the faults. */
    private static @Nullable List<String> known(
            @Nullable List<String> codes, String pointer, UnaryOperator<String> known, Faults faults) {
        for (int i = 0; codes != null && i < codes.size(); i++) {
            String code = codes.get(i);
            String place = pointer + i;
            faults.read(() -> at(place, () -> known.apply(code)));
        }
        return codes;
    }

    private static <T> T at(String pointer, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem problem) {
            throw Problem.of(problem.errors().stream()
                    .map(error -> ProblemError.at(
                            GeneralProblem.valueOf(error.code()),
                            pointer,
                            error.detail(),
                            error.received(),
                            error.allowed()))
                    .toList());
        }
    }
}

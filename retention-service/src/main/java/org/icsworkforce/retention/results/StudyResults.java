package org.icsworkforce.retention.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.retention.RetentionProblem;
import org.icsworkforce.retention.results.Publications.Publication;
import org.jspecify.annotations.Nullable;

/** The published results of studies. Rows are chosen from releases; nothing is added up. */
@ApplicationScoped
class StudyResults implements Dataset {

    /** Of a row that is about no question or no answer in particular, and of a study whose strata do not say. */
    private static final Member ALL = new Member("all", "All");

    /** Those of the dimensions by which groups of people are told apart. */
    private static final Set<String> OF_PEOPLE = Set.of("organisation", "staffGroup");

    private static final Declaration DECLARATION = new Declaration(
            "retention-study-results",
            "Results of studies",
            "What published studies found: response, answers and mean scores, by organisation and staff group as far as the"
                    + " strata of the study are told apart by them. The month is that of the release.",
            List.of(
                    new Dimension("study", "Study", true, "/v1/studies"),
                    new Dimension("organisation", "Organisation", false, "/v1/organisations"),
                    new Dimension("staffGroup", "Staff group", false, "/v1/code-lists/nwd-staff-group and its like"),
                    new Dimension("question", "Item or scale", true, "the questionnaire of the study"),
                    new Dimension("answer", "Answer", true, "the questionnaire of the study")),
            StudyMeasures.ALL,
            "study × organisation × staff group × question × answer",
            "From a release that was protected once, with the minimum group that the study promised; what is hidden has"
                    + " status Q.",
            "From the studies of the partners.");

    private final Publications publications;

    StudyResults(Publications publications) {
        this.publications = publications;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** A number of a group, before the question chooses. */
    private record Row(
            Publication publication,
            Map<String, Member> members,
            Measure measure,
            Figure figure,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        var dividing = new HashSet<>(OF_PEOPLE);
        dividing.removeIf(id -> !query.isBy(id) && !query.filters().containsKey(id));
        for (String id : dividing) {
            if (!query.isBy(id) && query.filters().get(id).values().size() > 1) {
                throw Problem.of(
                        RetentionProblem.NOT_RELEASED, "Several codes of " + id + " are not added up: divide by it.");
            }
        }
        RowList<Observation> observations = query.rows();
        for (Publication publication : publications.read(connection, query, moment, dividing)) {
            for (ResultGroup group : publication.groups()) {
                rows(publication, group).stream()
                        .filter(row -> isChosen(row, query))
                        .forEach(row -> observations.add(observation(row, query)));
            }
        }
        return new Answer(observations, List.of());
    }

    private static boolean isChosen(Row row, Query query) {
        return query.measures().contains(row.measure())
                && query.filters().entrySet().stream().allMatch(filter -> filter.getValue()
                        .values()
                        .contains(
                                row.members().getOrDefault(filter.getKey(), ALL).code()));
    }

    private static Observation observation(Row row, Query query) {
        var figure = row.figure();
        return new Observation(
                row.publication().month(),
                query.by().stream()
                        .map(dimension -> row.members().getOrDefault(dimension.id(), ALL))
                        .toList(),
                row.measure(),
                figure.value(),
                row.numerator(),
                row.denominator(),
                figure.obsStatus(),
                figure.obsStatus().note(false),
                0,
                "1/1",
                row.publication().at());
    }

    private static List<Row> rows(Publication publication, ResultGroup group) {
        var rows = new ArrayList<Row>();
        var members = new HashMap<String, Member>();
        members.put("study", new Member(publication.study().toString(), publication.name()));
        group.members().forEach((id, member) -> members.put(id, new Member(member.code(), member.label())));
        rows.add(new Row(publication, members, StudyMeasures.RESPONDENTS, group.respondents(), null, null));
        rows.add(rate(
                publication,
                members,
                StudyMeasures.RESPONSE_RATE,
                group.responseRate(),
                group.respondents(),
                BigDecimal.valueOf(group.eligible())));
        group.items().forEach(item -> {
            var asked = with(members, "question", item.item());
            rows.add(new Row(publication, asked, StudyMeasures.MEAN, item.mean(), null, null));
            item.options()
                    .forEach(option -> rows.add(rate(
                            publication,
                            with(asked, "answer", option.option()),
                            StudyMeasures.ANSWER_SHARE,
                            option.share(),
                            option.count(),
                            item.answered().value())));
        });
        group.scales().forEach(scale -> {
            var scored = with(members, "question", scale.scale());
            rows.add(new Row(publication, scored, StudyMeasures.MEAN, scale.mean(), null, null));
        });
        return rows;
    }

    /** Its parts are told with it, or hidden with it. */
    private static Row rate(
            Publication publication,
            Map<String, Member> members,
            Measure measure,
            Figure rate,
            Figure numerator,
            @Nullable BigDecimal denominator) {
        boolean hidden = rate.value() == null;
        return new Row(
                publication, members, measure, rate, hidden ? null : numerator.value(), hidden ? null : denominator);
    }

    private static Map<String, Member> with(Map<String, Member> members, String dimension, String code) {
        var more = new HashMap<>(members);
        more.put(dimension, new Member(code, null));
        return more;
    }
}

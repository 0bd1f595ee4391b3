package org.icsworkforce.e2e.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.e2e.Events;
import org.icsworkforce.e2e.Events.Seen;

/**
 * What the services and the topics hold, as it is read from them when all is quiet.
 *
 * @param vacancies of the feeds of the load, as vacancy-service has them
 * @param open every open vacancy of the load's organisations that counts, whichever feed it came by
 * @param runs of the feeds, by id
 * @param targets of each campaign, as recruitment-campaign-service has them
 * @param pressure of the organisations, as retention-service has it
 * @param hires by id
 * @param studies that have the name of one that was told, by id
 * @param vacancyEvents of the feeds, in the order of each partition
 * @param hireEvents likewise
 * @param deadLetters on their topic, whoever wrote them
 */
record Held(
        List<Vacancy> vacancies,
        List<Vacancy> open,
        Map<String, Run> runs,
        Map<String, List<Target>> targets,
        Map<Cell, Sum> pressure,
        Map<String, Hire> hires,
        Map<String, Study> studies,
        List<Seen> vacancyEvents,
        List<Seen> hireEvents,
        int deadLetters) {

    record Attraction(int post, String campaign, String source) {}

    record Vacancy(String id, String feed, Row row, boolean live, List<Attraction> attraction) {}

    record Run(String state, Told.Run as) {}

    record Target(String id, String status, int posts, BigDecimal wte, boolean hardToFill) {}

    record Cell(String organisation, String staffGroup) {}

    record Sum(int vacancies, int posts, BigDecimal wte, int hardToFill) {}

    record Hire(String state, String vacancy, String campaign, String source) {}

    record Study(String state, Told.Study as) {}

    static Held read(NightJob admin, Told told, List<String> organisations) throws Exception {
        String codes = "in:" + String.join(",", organisations);
        var vacancies = new ArrayList<Vacancy>();
        var runs = new TreeMap<String, Run>();
        for (String feed : told.rows().keySet()) {
            all(admin, "/v1/vacancies?limit=1000&feed=" + feed).forEach(found -> vacancies.add(vacancy(found)));
            all(admin, "/v1/vacancy-feeds/" + feed + "/runs?limit=1000")
                    .forEach(found -> runs.put(found.path("id").asText(), run(found)));
        }
        var open = all(admin, "/v1/vacancies?limit=1000&live=true&level=REQUISITION&organisation=" + codes).stream()
                // a need that several feeds tell is one
                .filter(found -> found.path("counts").asBoolean())
                .map(Held::vacancy)
                .toList();
        var targets = new TreeMap<String, List<Target>>();
        for (String campaign : told.campaigns().keySet()) {
            targets.put(
                    campaign,
                    all(admin, "/v1/campaigns/" + campaign + "/targets?limit=1000").stream()
                            .map(Held::target)
                            .toList());
        }
        var hires = new TreeMap<String, Hire>();
        for (String hire : told.hires().keySet()) {
            hires.put(
                    hire,
                    hire(admin.untilAnswered(partner -> partner.get("/v1/hires/" + hire))
                            .body()));
        }
        return new Held(
                vacancies,
                open,
                runs,
                targets,
                pressure(all(admin, "/v1/vacancy-pressure?limit=1000&organisation=" + codes)),
                hires,
                studies(admin, told),
                events("workforce.vacancy.v1")
                        .filter(event -> event.data().has("vacancy")
                                && told.rows()
                                        .containsKey(event.data().path("feed").asText()))
                        .toList(),
                events("workforce.campaign.v1")
                        .filter(event -> told.hires().containsKey(event.subject()))
                        .toList(),
                deadLettersNow());
    }

    static int deadLettersNow() throws IOException {
        return Events.on("workforce.dead-letter.v1").size();
    }

    private static Stream<Seen> events(String topic) throws IOException {
        return Events.on(topic).stream();
    }

    private static List<JsonNode> all(NightJob client, String path) throws Exception {
        var results = new ArrayList<JsonNode>();
        String next = path;
        while (next != null) {
            String address = next;
            JsonNode page = client.untilAnswered(partner -> partner.get(address))
                    .expect(200)
                    .body();
            page.path("results").forEach(results::add);
            next = page.path("next").asText(null);
        }
        return results;
    }

    private static Vacancy vacancy(JsonNode found) {
        var attraction = new ArrayList<Attraction>();
        found.path("attraction")
                .forEach(one -> attraction.add(new Attraction(
                        one.path("post").asInt(),
                        one.path("campaign").asText(null),
                        one.path("source").asText())));
        return new Vacancy(
                found.path("id").asText(),
                found.path("feed").asText(),
                new Row(
                        found.path("reference").asText(),
                        found.path("organisation").path("code").asText(),
                        found.path("staffGroup").path("code").asText(),
                        found.path("status").asText(),
                        found.path("posts").asInt(),
                        decimal(found.path("wte")),
                        found.path("hardToFill").asBoolean(),
                        found.path("version").asInt()),
                found.path("live").asBoolean(),
                attraction);
    }

    private static Run run(JsonNode found) {
        return new Run(
                found.path("state").asText(), new Told.Run(found.path("feed").asText(), Told.Counts.of(found)));
    }

    private static Target target(JsonNode found) {
        return new Target(
                found.path("vacancy").asText(),
                found.path("status").asText(),
                found.path("posts").asInt(),
                decimal(found.path("wte")),
                found.path("hardToFill").asBoolean());
    }

    private static Map<Cell, Sum> pressure(List<JsonNode> found) {
        var cells = new HashMap<Cell, Sum>();
        for (JsonNode cell : found) {
            cells.put(
                    new Cell(
                            cell.path("organisation").path("code").asText(),
                            cell.path("staffGroup").path("code").asText()),
                    new Sum(
                            cell.path("vacancies").asInt(),
                            cell.path("posts").asInt(),
                            decimal(cell.path("wte")),
                            cell.path("hardToFill").asInt()));
        }
        return cells;
    }

    private static Map<String, Study> studies(NightJob client, Told told) throws Exception {
        var names = told.studies().values().stream().map(Told.Study::name).collect(Collectors.toSet());
        var studies = new HashMap<String, Study>();
        for (JsonNode found : all(client, "/v1/studies?limit=1000")) {
            String name = found.path("name").asText();
            if (names.contains(name)) {
                String id = found.path("id").asText();
                studies.put(id, new Study(found.path("state").asText(), new Told.Study(name, answers(client, id))));
            }
        }
        return studies;
    }

    /** As they are released; empty before that. */
    private static Map<String, Integer> answers(NightJob client, String study) throws Exception {
        var answers = new HashMap<String, Integer>();
        var results = client.untilAnswered(partner -> partner.get("/v1/studies/" + study + "/results?by=organisation"));
        for (JsonNode group : results.body().path("groups")) {
            String organisation =
                    group.path("members").path("organisation").path("code").asText();
            answers.put(organisation, group.path("respondents").path("value").asInt());
            for (JsonNode option : group.path("items").path(0).path("options")) {
                answers.put(
                        organisation + "/" + option.path("option").asText(),
                        option.path("count").path("value").asInt());
            }
        }
        return answers;
    }

    private static Hire hire(JsonNode found) {
        return new Hire(
                found.path("state").asText(),
                found.path("vacancy").path("id").asText(null),
                found.path("attribution").path("campaign").asText(null),
                found.path("attribution").path("source").asText(null));
    }

    /** 2, not 2.0: equal numbers are equal. */
    static BigDecimal decimal(JsonNode number) {
        return plain(new BigDecimal(number.asText("0")));
    }

    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}

package org.icsworkforce.vacancy.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.icsworkforce.vacancy.organisation.RegisterLoad;
import org.icsworkforce.vacancy.search.Searchable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OpportunityResourceTest {

    private static final LocalDate TODAY = LocalDate.now();

    @Inject
    DataSource dataSource;

    @Inject
    RegisterLoad organisations;

    /** A word that no other test's vacancies have. */
    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");

    @Inject
    Searchable searchable;

    private Pushing feed;

    @BeforeEach
    void register() {
        searchable.now();
        feed = Pushing.vacanciesOf("RVV");
    }

    private String row(String title, String status, String more) {
        return """
                {"reference":"%1$s","organisation":"RVV","title":"%1$s %2$s","staffGroup":"03","posts":1,"wte":1,\
                "status":"%3$s"%4$s}""".formatted(title, word, status, more);
    }

    private static String days(int advertised, int closes) {
        return ",\"milestones\":{\"advertisedOn\":\"%s\",\"closesOn\":\"%s\"}"
                .formatted(TODAY.plusDays(advertised), TODAY.plusDays(closes));
    }

    private static String adverts(int... hours) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var adverts = new ArrayList<String>();
        for (int i = 0; i < hours.length; i += 2) {
            adverts.add(
                    "{\"channel\":\"C%d\",\"url\":\"https://example.org/%d\",\"opensAt\":\"%s\",\"closesAt\":\"%s\"}"
                            .formatted(
                                    i / 2,
                                    i / 2,
                                    now.plus(hours[i], ChronoUnit.HOURS),
                                    now.plus(hours[i + 1], ChronoUnit.HOURS)));
        }
        return ",\"adverts\":[" + String.join(",", adverts) + "]";
    }

    private ValidatableResponse open(Object... parameters) {
        var request = given().queryParam("q", word);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/opportunities").then().statusCode(200);
    }

    private List<String> titles() {
        return open().extract().<List<String>>path("results.title").stream()
                .map(title -> title.substring(0, title.indexOf(' ')))
                .toList();
    }

    @Test
    void everybodySeesWhatIsRecruitedToAndAdvertisedNowAndNothingElse() {
        feed.push(
                row("advertised", "OPEN", days(-5, 5)),
                row("untilToday", "PARTIALLY_FILLED", days(-5, 0)),
                row("openAdvert", "OPEN", adverts(-9, 9)),
                row("between", "OPEN", adverts(-9, -3, 3, 9)),
                row("later", "OPEN", days(1, 9)),
                row("over", "OPEN", days(-9, -1)),
                row("neverAdvertised", "OPEN", ",\"milestones\":{\"approvedOn\":\"2026-01-05\"}"),
                row("onHold", "ON_HOLD", days(-5, 5)),
                row("planned", "PLANNED", days(-5, 5)),
                row("reversed", "OPEN", adverts(9, -9)),
                row("filled", "FILLED", days(-5, 5)),
                "{\"reference\":\"a\",\"level\":\"ADVERT\",\"organisation\":\"RVV\",\"title\":\"plainAdvert %s\"}"
                        .formatted(word),
                "{\"reference\":\"b\",\"level\":\"ADVERT\",\"organisation\":\"RVV\",\"title\":\"closedAdvert %s\"%s}"
                        .formatted(word, days(-9, -2)));
        assertThat(titles()).containsExactlyInAnyOrder("advertised", "untilToday", "openAdvert", "plainAdvert");

        feed.push(row("advertised", "WITHDRAWN", days(-5, 5)), row("onHold", "OPEN", days(-5, 5)));
        assertThat(titles()).containsExactlyInAnyOrder("onHold", "untilToday", "openAdvert", "plainAdvert");
    }

    @Test
    void nothingOfTheRecordIsToldThatAnAdvertWouldNotTell() {
        feed.push(row(
                "nurse",
                "OPEN",
                adverts(-9, -3, -2, 9)
                        + ",\"aliases\":[{\"system\":\"ESR_REQUISITION\",\"id\":\"123-REQ-SECRET\"}],\"reason\":\"REPLACEMENT\""
                        + ",\"hardToFill\":true,\"partners\":[{\"organisation\":\"RPA\",\"wte\":0.5}]"
                        + ",\"pay\":{\"scheme\":\"AFC\",\"grade\":\"BAND_5\"},\"skills\":[\"IV therapy\"]"));
        var answer = open();
        assertThat(answer.extract().<Map<String, Object>>path("results[0]"))
                .containsOnlyKeys(
                        "id",
                        "synthetic",
                        "title",
                        "organisation",
                        "staffGroup",
                        "jobRole",
                        "pay",
                        "employmentKind",
                        "contractType",
                        "workingPatterns",
                        "hoursPerWeek",
                        "skills",
                        "location",
                        "advertisedOn",
                        "closesOn",
                        "adverts");
        assertThat(answer.extract().asString()).doesNotContain("SECRET", feed.feed(), "RPA", "REPLACEMENT");
        answer.body("results[0].synthetic", equalTo(true))
                .body("results[0].organisation.label", equalTo("East Kent Hospitals University NHS Foundation Trust"))
                .body("results[0].adverts.channel", contains("C1"));
    }

    @Test
    void addressThatIsNoneOfTheWebIsLeftOut() {
        feed.push(row("nurse", "OPEN", ",\"adverts\":[{\"channel\":\"X\",\"url\":\"javascript:alert(1)\"}]"));
        open().body("results[0].adverts.channel", contains("X")).body("results[0].adverts[0].url", nullValue());
    }

    @Test
    void needThatTwoFeedsTellIsShownOnceAndByTheAdvertWhereOnlyThatIsPublic() {
        var boards = Pushing.vacanciesOf("RVV");
        feed.push(row("requisition", "OPEN", days(-5, 5)));
        boards.push("{\"reference\":\"B\",\"level\":\"ADVERT\",\"organisation\":\"RVV\",\"title\":\"advert %s\"}"
                .formatted(word));
        assertThat(titles()).containsExactlyInAnyOrder("requisition", "advert");

        feed.client()
                .contentType("application/json")
                .body("{\"state\":\"LINKED\"}")
                .put("/v1/vacancy-links/" + id(feed, "requisition") + "/" + id(boards, "B"))
                .then()
                .statusCode(201);
        assertThat(titles()).containsExactly("requisition");

        feed.push(row("requisition", "OPEN", ",\"milestones\":{\"approvedOn\":\"2026-01-05\"}"));
        assertThat(titles()).containsExactly("advert");
    }

    private static String id(Pushing feed, String reference) {
        return feed.vacancy(reference).extract().path("id");
    }

    @Test
    void openingsAreFoundByCodesPlacesWordsAndDistancePageByPage() throws SQLException {
        place("RVV", "East Kent");
        try {
            feed.push(
                    row("ashford", "OPEN", days(-3, 5) + ",\"location\":{\"latitude\":51.142,\"longitude\":0.917}"),
                    row("canterbury", "OPEN", days(-2, 5) + ",\"location\":{\"latitude\":51.266,\"longitude\":1.087}"),
                    row("nowhere", "OPEN", days(-1, 5)));
            open("organisation", "in:RVV,RPA", "staffGroup", "03", "place", "East Kent")
                    .body("results.title", contains("nowhere " + word, "canterbury " + word, "ashford " + word))
                    .body("withoutCoordinates", nullValue());
            open("place", "not-said").body("results", empty());
            open("place", "in:not-said,East Kent").body("results.size()", equalTo(3));
            open("near", "51.142,0.917,10")
                    .body("results.title", contains("ashford " + word))
                    .body("withoutCoordinates.count", equalTo(1));
            var first = open("limit", 2)
                    .body("results.size()", equalTo(2))
                    .header("ETag", notNullValue())
                    .extract();
            given().urlEncodingEnabled(false)
                    .get(first.<String>path("next"))
                    .then()
                    .body("results.title", contains("ashford " + word))
                    .body("next", nullValue());
            given().queryParam("q", word)
                    .queryParam("limit", 2)
                    .header("If-None-Match", first.header("ETag"))
                    .get("/v1/opportunities")
                    .then()
                    .statusCode(304);
            given().queryParam("place", "Atlantis")
                    .queryParam("near", "x")
                    .get("/v1/opportunities")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", containsInAnyOrder("place", "near"))
                    .body("errors.find { it.parameter == 'place' }.allowed", hasItem("East Kent"))
                    .body("errors.find { it.parameter == 'place' }.allowed", not(hasItem("Atlantis")));
        } finally {
            place("RVV", null);
        }
    }

    /** No source assigns places yet, so the register is told one, as a later release of its files would. */
    private void place(String organisation, @Nullable String place) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("update organisation set place = ? where code = ?")) {
            update.setString(1, place);
            update.setString(2, organisation);
            update.executeUpdate();
        }
        organisations.readStored();
    }
}

package org.icsworkforce.vacancy.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.icsworkforce.kit.test.Broker;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RunNoticeTest {

    private static String nurse(int number) {
        return """
                {"reference":"N-%d","organisation":"RVV","title":"Never told","staffGroup":"03","posts":1,"wte":1,\
                "status":"OPEN"}""".formatted(number);
    }

    private static String[] nurses(int count) {
        return IntStream.range(0, count).mapToObj(RunNoticeTest::nurse).toArray(String[]::new);
    }

    @Test
    void everyRunThatIsAppliedIsToldWithItsCountsAndNothingElseIs() {
        var feed = Pushing.vacanciesOf("RVV");
        String run = feed.push(nurse(1), nurse(2), "{\"reference\":\"bad\"}")
                .extract()
                .path("id");
        var told = Notices.of(feed.feed(), 1);
        assertThat(told.types()).containsExactly("feed.run-completed.v1");
        assertThat(told.last().getString("run.id")).isEqualTo(run);
        assertThat(told.last().getString("owner")).isEqualTo("RVV");
        assertThat(told.last().getInt("run.received")).isEqualTo(3);
        assertThat(told.last().getInt("run.created")).isEqualTo(2);
        assertThat(told.last().getInt("run.rejected")).isEqualTo(1);
        assertThat(told.events().getFirst().value())
                .doesNotContain("Never told")
                .doesNotContain("bad");

        feed.push(feed.client().queryParam("dryRun", true), nurse(3));
        feed.push(nurse(1));
        told = Notices.of(feed.feed(), 2);
        assertThat(told.last().getInt("run.unchanged")).isEqualTo(1);
        assertThat(told.last().getString("run.mode")).isEqualTo("DELTA");
    }

    @Test
    void heldRunIsToldAndToldAgainWhenItIsConfirmedAndWhenItIsUndone() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurses(10));
        String run =
                feed.snapshot(nurse(0)).body("state", equalTo("HELD")).extract().path("id");
        var held = Notices.of(feed.feed(), 2);
        assertThat(held.types()).containsExactly("feed.run-completed.v1", "feed.run-held.v1");
        assertThat(held.last().getString("run.id")).isEqualTo(run);
        assertThat(held.last().getInt("run.heldClosures")).isEqualTo(9);
        assertThat(held.last().getString("run.onGuard")).isEqualTo("HOLD_CLOSURES");

        feed.decide(run, "confirm").statusCode(200);
        var confirmed = Notices.of(feed.feed(), 3);
        assertThat(confirmed.types().getLast()).isEqualTo("feed.run-completed.v1");
        assertThat(confirmed.last().getString("run.id")).isEqualTo(run);
        assertThat(confirmed.last().getInt("run.closed")).isEqualTo(9);

        feed.decide(run, "undo").statusCode(200);
        var undone = Notices.of(feed.feed(), 4);
        assertThat(undone.last().getString("run.undoes")).isEqualTo(run);
        assertThat(undone.last().getInt("run.reopened")).isEqualTo(9);
    }

    /** Whoever pushes at night and asks for no answer is told as well. */
    @Test
    void runThatFailedIsToldWithItsReasonAndTrialsAreNot() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.client()
                .queryParam("dryRun", true)
                .contentType("application/json")
                .body("[{")
                .post(feed.runs())
                .then()
                .statusCode(400);
        String run = feed.send("application/json", "[" + nurse(1) + ",\n{\"reference\":\"secret\",]")
                .statusCode(400)
                .extract()
                .header("Location");
        feed.send("text/csv", "reference,organisation,niNumber\n1,RVV,QQ123456C\n")
                .statusCode(422);
        var told = Notices.of(feed.feed(), 2);
        assertThat(told.types()).containsExactly("feed.run-failed.v1", "feed.run-failed.v1");
        var first = JsonPath.from(told.events().getFirst().value());
        assertThat(run).endsWith(first.getString("failure.run"));
        assertThat(first.getString("failure.code")).isEqualTo("UNREADABLE_PAYLOAD");
        assertThat(first.getInt("failure.line")).isEqualTo(2);
        assertThat(told.last().getString("failure.code")).isEqualTo("PERSONAL_DATA");
        assertThat(told.events().toString()).doesNotContain("secret").doesNotContain("niNumber");
    }

    @Test
    void heldRunThatANewerSnapshotSupersedesIsTold() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurses(10));
        String held =
                feed.snapshot(nurse(0)).body("state", equalTo("HELD")).extract().path("id");
        String newer = feed.snapshot(nurses(10)).extract().path("id");
        var told = Notices.of(feed.feed(), 4);
        assertThat(told.types())
                .containsExactly(
                        "feed.run-completed.v1", "feed.run-held.v1", "feed.run-superseded.v1", "feed.run-completed.v1");
        var superseded = JsonPath.from(told.events().get(2).value());
        assertThat(superseded.getString("run.id")).isEqualTo(held);
        assertThat(superseded.getInt("run.heldClosures")).isEqualTo(9);
        assertThat(superseded.getString("supersededBy")).isEqualTo(newer);
    }

    @Test
    void runThatIsHeldAsAWholeIsToldThoughItChangedNothing() {
        var feed = Pushing.guarded("RVV", 10, 1, "HOLD_ALL");
        feed.push(nurses(10));
        feed.snapshot(nurse(0), nurse(10)).body("state", equalTo("HELD"));
        var held = Notices.of(feed.feed(), 2);
        assertThat(held.types().getLast()).isEqualTo("feed.run-held.v1");
        assertThat(held.last().getString("run.onGuard")).isEqualTo("HOLD_ALL");
        assertThat(held.last().getInt("run.created")).isZero();
        assertThat(held.last().getInt("run.heldCreations")).isEqualTo(1);
    }

    @Test
    void subjectIsToldAsTheFeedWasRegisteredWithIt() {
        var feed = Pushing.temporaryStaffingOf("RVV");
        feed.push("""
                {"organisation":"RVV","weekCommencing":"2025-06-02","staffGroup":"03","payScheme":"AFC","grade":"BAND_5",\
                "zone":"NATIONAL","shiftType":"DAY","supply":"AGENCY","shifts":1,"hours":10,"chargePerHour":2900,\
                "priceCapOverride":false,"offFramework":false}""").statusCode(200);
        assertThat(Notices.of(feed.feed(), 1).last().getString("subject")).isEqualTo("temporary-staffing");
    }

    @Test
    void replayRepeatsTheLastNoticeToTheLetter() {
        var feed = Pushing.establishmentOf("RVV");
        feed.push("""
                {"organisation":"RVV","month":"2003-01","staffGroup":"03","staffGroupScheme":"NWD","basis":"NHS",\
                "establishmentWte":10,"inPostWte":9,"source":"test"}""").statusCode(200);
        var told = Notices.of(feed.feed(), 1);
        assertThat(told.last().getString("subject")).isEqualTo("establishment");
        given().auth()
                .oauth2(Tokens.admin())
                .post("/v1/admin/vacancy-service/replay")
                .then()
                .statusCode(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var again = Broker.read("workforce.vacancy.v1", feed.feed());
            assertThat(again).hasSizeGreaterThan(1);
            assertThat(again.getLast().value())
                    .isEqualTo(told.events().getFirst().value());
            assertThat(Broker.header(again.getLast(), "ce_id"))
                    .isEqualTo(Broker.header(told.events().getFirst(), "ce_id"));
        });
    }
}

package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.vacancy.feed.Nurses.nurse;
import static org.icsworkforce.vacancy.feed.Nurses.nurses;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SnapshotTest {

    @Inject
    DataSource dataSource;

    private static String id(ValidatableResponse report) {
        return report.extract().path("id");
    }

    @Test
    void whatASnapshotDoesNotNameIsClosedForAnUnknownReason() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurses(0, 10));
        var report = feed.snapshot(nurses(1, 11));
        report.statusCode(200)
                .body("mode", equalTo("SNAPSHOT"))
                .body("state", equalTo("COMPLETED"))
                .body("created", equalTo(1))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(9))
                .body("closed", equalTo(1));
        feed.rows(id(report), "CLOSED").body("results.reference", contains("N-0"));
        feed.vacancy("N-0")
                .body("status", equalTo("CLOSED"))
                .body("closeReason", equalTo("UNKNOWN"))
                .body("live", equalTo(false))
                .body("closedOn", notNullValue());
        // the same again closes nothing, and what comes again is open again
        feed.snapshot(nurses(1, 11)).body("closed", equalTo(0)).body("unchanged", equalTo(10));
        feed.snapshot(nurses(0, 11)).body("updated", equalTo(1)).body("reopened", equalTo(1));
        feed.isOpenWith(11);
    }

    @ParameterizedTest
    @CsvSource({"SNAPSHOT,SNAPSHOT,1", "Snapshot,SNAPSHOT,1", "DELTA,DELTA,0"})
    void modeIsReadAsReportsWriteIt(String mode, String told, int closed) {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurses(0, 2));
        feed.push(feed.client().queryParam("mode", mode), nurse(1))
                .statusCode(200)
                .body("mode", equalTo(told))
                .body("closed", equalTo(closed));
    }

    @Test
    void rejectedRowCountsAsPresent() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurses(0, 3));
        feed.snapshot(nurse(0), nurse(1), nurse(2, "\"much\""))
                .body("rejected", equalTo(1))
                .body("closed", equalTo(0));
        feed.snapshot(nurse(0), nurse(1), nurse(2), nurse(2, "3"))
                .body("rejected", equalTo(2))
                .body("closed", equalTo(0));
        feed.isOpenWith(3);
    }

    @Test
    void rowWhoseReferenceCannotBeReadHoldsEveryClosure() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurses(0, 3));
        feed.snapshot(nurse(0, "2"), nurse(1), "{\"refer")
                .body("state", equalTo("HELD"))
                .body("updated", equalTo(1))
                .body("closed", equalTo(0))
                .body("heldClosures", equalTo(1));
        feed.isOpenWith(3);
    }

    @Test
    void snapshotOfRejectedRowsOnlyClosesNothing() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurses(0, 2));
        feed.snapshot(nurse(7, "\"much\"")).body("state", equalTo("HELD")).body("heldClosures", equalTo(2));
        feed.snapshot("").statusCode(400).body("code", equalTo("EMPTY_PAYLOAD"));
        feed.isOpenWith(2);
    }

    @Test
    void fiveMayCloseAndSixOfTwentyMayNot() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurses(0, 20));
        feed.snapshot(nurses(5, 20)).body("state", equalTo("COMPLETED")).body("closed", equalTo(5));
        feed.push(nurses(0, 20));
        var held = feed.snapshot(nurses(6, 21));
        held.body("state", equalTo("HELD"))
                .body("onGuard", equalTo("HOLD_CLOSURES"))
                .body("created", equalTo(1))
                .body("heldClosures", equalTo(6));
        feed.rows(id(held), "HELD")
                .body("results.reference", contains("N-0", "N-1", "N-2", "N-3", "N-4", "N-5"))
                .body("results.record", everyItem(notNullValue()));
        feed.isOpenWith(21);
    }

    @Test
    void confirmationClosesWhatIsStillOpenAndUnchangedAndNamesTheRest() {
        var feed = Pushing.guarded("RVV", 0, 0, "HOLD_CLOSURES");
        feed.push(nurses(0, 4));
        String run = id(feed.snapshot(nurse(3)).body("heldClosures", equalTo(3)));
        feed.push(nurse(1, "2"));
        feed.decide(run, "confirm")
                .statusCode(200)
                .body("id", equalTo(run))
                .body("state", equalTo("COMPLETED"))
                .body("closed", equalTo(2))
                .body("heldClosures", equalTo(0))
                .body("onGuard", nullValue())
                .body("faults.reference", contains("N-1"))
                .body("faults.code", contains("NOT_CLOSED"));
        feed.vacancy("N-1").body("live", equalTo(true));
        feed.isOpenWith(2);
        feed.decide(run, "confirm").statusCode(409).body("code", equalTo("NOT_HELD"));
    }

    @Test
    void newerSnapshotSupersedesAHeldOne() {
        var feed = Pushing.guarded("RVV", 0, 0, "HOLD_CLOSURES");
        feed.push(nurses(0, 3));
        String run = id(feed.snapshot(nurse(2)));
        feed.snapshot(nurses(0, 3)).body("state", equalTo("COMPLETED"));
        feed.client().get(feed.runs() + "/" + run).then().body("state", equalTo("SUPERSEDED"));
        feed.decide(run, "confirm").statusCode(409);
        feed.isOpenWith(3);
    }

    @Test
    void dryRunShowsWhatASnapshotWouldClose() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurses(0, 3));
        var client = feed.client().queryParam("mode", "snapshot").queryParam("dryRun", true);
        var report = feed.push(client, nurse(2));
        report.body("state", equalTo("COMPLETED")).body("closed", equalTo(2));
        feed.rows(id(report), "CLOSED").body("results.reference", contains("N-0", "N-1"));
        feed.isOpenWith(3);
        feed.decide(id(report), "confirm").statusCode(409);
        feed.decide(id(report), "undo").statusCode(409).body("code", equalTo("NOT_LAST_RUN"));
    }

    @Test
    void snapshotOfAnOrganisationThatIsNotOfTheFeedOrOfFiguresIsRefused() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(feed.client().queryParam("mode", "snapshot").queryParam("organisation", "RPA", "RVV", "X"), nurse(1))
                .statusCode(400)
                .body("errors.parameter", contains("organisation"))
                .body("errors[0].received", contains("RPA", "X"));
        feed.push(feed.client().queryParam("organisation", "RVV"), nurse(1))
                .statusCode(400)
                .body("errors[0].detail", equalTo("Only a snapshot speaks of some of the organisations."));
        var figures = Pushing.establishmentOf("RVV");
        figures.snapshot("{}").statusCode(400).body("errors.parameter", contains("mode"));
    }

    @Test
    void undoGivesBackWhatWasAndTakesBackWhatWasNot() {
        var feed = Pushing.vacanciesOf("RVV");
        String dated = nurse(0).replace("\"status\"", "\"sourceUpdatedAt\":\"2026-09-01T00:00:00Z\",\"status\"");
        feed.push(dated, nurse(1), nurse(2));
        String wrong = dated.replace("\"wte\":1", "\"wte\":9").replace("2026-09-01", "2026-09-20");
        String run = id(feed.snapshot(wrong, nurse(1), nurse(3)).body("closed", equalTo(1)));
        feed.decide(run, "undo")
                .statusCode(200)
                .body("mode", equalTo("UNDO"))
                .body("undoes", equalTo(run))
                .body("state", equalTo("COMPLETED"))
                .body("updated", equalTo(3))
                .body("reopened", equalTo(1));
        feed.client().get(feed.runs() + "/" + run).then().body("state", equalTo("UNDONE"));
        feed.vacancy("N-0").body("wte", equalTo(1)).body("version", equalTo(3));
        feed.vacancy("N-2").body("live", equalTo(true)).body("closedOn", nullValue());
        feed.isOpenWith(3);
        // as if it had never been: the first payload is unchanged, and a state from in between is not stale
        feed.push(dated, nurse(1), nurse(2)).body("unchanged", equalTo(3));
        feed.push(dated.replace("\"wte\":1", "\"wte\":2").replace("2026-09-01", "2026-09-10"))
                .body("updated", equalTo(1));
        feed.push(nurse(3)).body("updated", equalTo(1)).body("reopened", equalTo(1));
        feed.decide(run, "undo").statusCode(409);
    }

    @Test
    void undoIsRefusedWhenRecordsHaveChangedSinceAndNamesThem() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurses(0, 3));
        String run = id(feed.push(nurse(0, "2"), nurse(1, "2")));
        feed.client()
                .contentType("application/merge-patch+json")
                .body("{\"wte\":3}")
                .patch("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/N-1")
                .then()
                .statusCode(200);
        feed.decide(run, "undo")
                .statusCode(409)
                .body("code", equalTo("CHANGED_SINCE"))
                .body("errors.received", contains("N-1"));
        feed.vacancy("N-0").body("wte", equalTo(2));
        String later = id(feed.push(nurse(2, "2")));
        feed.decide(run, "undo").statusCode(409).body("code", equalTo("NOT_LAST_RUN"));
        feed.decide(later, "undo").statusCode(200);
    }

    @Test
    void failedRunIsAppliedAgainOnRequest() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        execute("""
                create function refuse() returns trigger language plpgsql as
                $$begin if new.reference = 'N-13' then raise 'unlucky'; end if; return new; end$$""");
        execute("create trigger refuse before insert on vacancy for each row execute function refuse()");
        String location;
        try {
            location = feed.push(nurse(12), nurse(13)).statusCode(500).extract().header("Location");
        } finally {
            execute("drop trigger refuse on vacancy");
        }
        feed.client().get(location).then().body("state", equalTo("FAILED"));
        feed.isOpenWith(0);
        String run = location.substring(location.lastIndexOf('/') + 1);
        feed.decide(run, "retry")
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("created", equalTo(2));
        feed.decide(run, "retry").statusCode(409).body("code", equalTo("NOT_FAILED"));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var execute = connection.createStatement()) {
            execute.execute(statement);
        }
    }
}
